import { extname } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import type { LimitName, Limits } from '../../limits/limits.ts'
import { listing } from '../../listings/listing.ts'
import type { LookedAt } from '../../verify/accessible/looked-at.ts'
import { verifyLook } from '../../verify/accessible/verify-look.ts'
import { lookAtWord } from '../../verify/docx/look-at-word.ts'
import { openWord } from '../../verify/docx/open-word.ts'
import { verifyWord } from '../../verify/docx/verify-docx.ts'
import { lookAtHtml } from '../../verify/html/look-at-html.ts'
import { lookAtMarkdown } from '../../verify/markdown/look-at-markdown.ts'
import type { Model } from '../../verify/promised-texts.ts'
import { ownStyles } from '../../writers/html/is-own-style.ts'
import { type PdfThread, TooCostly } from '../attachments-apart.ts'
import { digest } from '../batch/digest.ts'
import { problem, systemReason } from '../problem.ts'
import type { Attachment } from '../read-attachments.ts'
import { readFile } from '../read-file.ts'
import { type Carried, noModel } from './brief-source.ts'
import { htmlTooDeep, markdownTooDeep, type TooDeep } from './nested-too-deep.ts'

/** A finished file as it was read. */
export interface Finished {
  path: string
  sha256: string
  bytes: number
  look: LookedAt
}

export interface ReadFinished {
  /** Null where nothing of it can be judged. */
  finished: Finished | null
  carried: Carried | null
  /** Why it cannot be judged, or what it shows against the clauses. */
  messages: VFileMessage[]
}

const isOwnStyle = ownStyles()

interface FinishedReader {
  limit: LimitName
  /** Why it cannot be judged, or what it shows. */
  read(data: Uint8Array, limits: Limits): string | { look: LookedAt | null; messages: VFileMessage[] }
}

/** Of a file of text, where no parser would call itself too often. */
const ofText =
  (tooDeep: TooDeep, look: (text: string) => LookedAt): FinishedReader['read'] =>
  (data, limits) => {
    const text = new TextDecoder().decode(data)
    return tooDeep(text, limits) ?? judged(look(text))
  }

/** A reader for each format: what the file shows, and what its checks find. */
const readers: Readonly<Record<string, FinishedReader>> = listing<FinishedReader>({
  '.docx': {
    limit: 'wordBytes',
    read(data) {
      const file = openWord(data)
      if ('reason' in file) return { look: null, messages: [file] }
      return { look: lookAtWord(file), messages: verifyWord(file) }
    },
  },
  '.md': { limit: 'bytes', read: ofText(markdownTooDeep, lookAtMarkdown) },
  '.html': {
    limit: 'wordBytes',
    read: ofText(htmlTooDeep, (text) => lookAtHtml(text, isOwnStyle)),
  },
})

const judged = (look: LookedAt) => ({ look, messages: verifyLook(look) })

/** Reads a finished file; whatever keeps it from being judged is a message. */
export async function readFinished(path: string, limits: Limits, pdfs: PdfThread): Promise<ReadFinished> {
  try {
    const reader = readers[extname(path)]
    const data = readFile(path, { folders: null, limit: reader?.limit ?? 'pdfBytes', limits })
    const own = { path, sha256: digest(data), bytes: data.length }
    if (reader === undefined) return await readPdfFile(own, data, pdfs)
    const read = reader.read(data, limits)
    if (typeof read === 'string') return { finished: null, carried: null, messages: [unjudged(path, read)] }
    const messages = read.messages.map((message) => Object.assign(message, { file: path }))
    return { finished: read.look && { ...own, look: read.look }, carried: null, messages }
  } catch (error) {
    return { finished: null, carried: null, messages: [unreadable(path, error)] }
  }
}

async function readPdfFile(
  own: Omit<Finished, 'look'>,
  data: Uint8Array,
  pdfs: PdfThread,
): Promise<ReadFinished> {
  const { path } = own
  const { look, attachments } = await pdfs.read(data, { look: true })
  const textOf = (ending: string): string | null => {
    const content = attachments.find(({ name }) => name.endsWith(ending))?.content
    return content ? new TextDecoder().decode(content) : null
  }
  // Its notes and its model, and no other.
  const isOther = (_: Attachment, at: number): boolean =>
    !['.md', '.json'].some((ending) => attachments.findIndex((one) => one.name.endsWith(ending)) === at)
  const [notes, model] = [textOf('.md'), textOf('.json')]
  const messages = look ? verifyLook(look).map((message) => Object.assign(message, { file: path })) : []
  const others = attachments
    .filter(isOther)
    .map(({ name }) => ({ found: `attached file “${name}”`, place: 'the file' }))
  const finished = look && { ...own, look: { ...look, strange: [...look.strange, ...others] } }
  if (notes === null || model === null) return { finished, carried: null, messages }
  const read = modelIn(model)
  if (read !== null) return { finished, carried: { notes, model: read }, messages }
  return { finished, carried: null, messages: [...messages, problem(path, 'brief-unreadable', noModel)] }
}

/** Null where the text is no model: files of others have attachments, too. */
function modelIn(text: string): Model | null {
  try {
    const value: unknown = JSON.parse(text)
    return isNamed(value) ? value : null
  } catch {
    return null
  }
}

/** What notes are read again with; whether the rest is a model is asked where it is not theirs. */
const isNamed = (value: unknown): value is Model =>
  typeof value === 'object' &&
  value !== null &&
  ['source', 'language'].every((key) => typeof (value as Record<string, unknown>)[key] === 'string')

const unjudged = (path: string, reason: string, error?: unknown): VFileMessage =>
  problem(path, 'brief-unreadable', `Cannot judge the file: ${reason}`, error)

function unreadable(path: string, error: unknown): VFileMessage {
  const say = (reason: string) => unjudged(path, reason, error)
  if (error instanceof TooCostly)
    return say(`it takes ${error.message} to read; it may be made to keep the machine busy`)
  if (error instanceof Error && error.name === 'PasswordException')
    return say('it asks for a password; save it without one in a PDF reader')
  return say(`${systemReason(error)}; fetch a whole copy, or build it again`)
}
