import { readdirSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { Check } from 'typebox/value'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { readSessionsOf } from '../../compose/read-sessions-of.ts'
import type { Limits } from '../../limits/limits.ts'
import { SessionSchema } from '../../model/session.ts'
import { toJson } from '../../model/to-json.ts'
import { docxBlocks } from '../../verify/docx/docx-text.ts'
import type { FinishedBlock } from '../../verify/finished-text.ts'
import { htmlBlocks } from '../../verify/html/html-text.ts'
import { markdownBlocks } from '../../verify/markdown/markdown-text.ts'
import { type Model, promisedTexts } from '../../verify/promised-texts.ts'
import { firstDifference } from '../../verify/same-text.ts'
import { unsaid } from '../../verify/says-all.ts'
import { type PdfThread, pdfThread } from '../attachments-apart.ts'
import { bounded } from '../bounded.ts'
import { problem, systemReason } from '../problem.ts'
import { readFile } from '../read-file.ts'

/** A finished file as it was read. */
interface Finished {
  path: string
  blocks: FinishedBlock[]
}

/** What a PDF of ours carries. */
interface Carried {
  notes: string
  model: Model
}

/**
 * Holds the formats of each brief of a folder against each other, and against the notes and the model that its PDF
 * carries: they say the same in the same order, and every title, recommendation, EU action, need and solution of the model.
 */
export async function verifyBriefs(folder: string, limits: Limits): Promise<VFileMessage[]> {
  const messages: VFileMessage[] = []
  const thread = pdfThread(secondsForPdf)
  for (const paths of briefsIn(folder)) {
    // Whatever one brief carries, the others are judged.
    const found = await bounded(paths[0] ?? folder, () => verifyBrief(paths, limits, thread))
    messages.push(...(Array.isArray(found) ? found : [found]))
  }
  thread.end()
  return messages
}

/** Seconds of computing that reading a PDF may take, with what goes on beside it: a thousand pages take a third of it. */
const secondsForPdf = 60

const endings = ['.pdf', '.docx', '.md', '.html']

/** The files of each brief, in the order of the formats. */
function briefsIn(folder: string): string[][] {
  const byStem = new Map<string, string[]>()
  for (const name of readdirSync(folder).sort()) {
    if (!endings.includes(extname(name))) continue
    const stem = basename(name, extname(name))
    byStem.set(stem, [...(byStem.get(stem) ?? []), join(folder, name)])
  }
  const rank = (path: string) => endings.indexOf(extname(path))
  return [...byStem.values()].map((paths) => paths.sort((a, b) => rank(a) - rank(b)))
}

async function verifyBrief(
  paths: readonly string[],
  limits: Limits,
  thread: PdfThread,
): Promise<VFileMessage[]> {
  const messages: VFileMessage[] = []
  const finished: Finished[] = []
  let carried: Carried | null = null
  // The PDF comes first: the others are read while the thread is at it.
  const reading = paths.map((path) => ({ path, read: readFinished(path, limits, thread) }))
  for (const { read } of reading) read.catch(() => {})
  for (const { path, read: pending } of reading) {
    try {
      const read = await pending
      finished.push({ path, blocks: read.blocks })
      carried = read.carried ?? carried
    } catch (error) {
      messages.push(problem(path, 'brief-unreadable', `Cannot judge the file: ${systemReason(error)}`, error))
    }
  }
  messages.push(...different(finished))
  if (carried)
    messages.push(...notAsPromised(finished, carried), ...otherModel(paths[0] ?? '', carried, limits))
  return messages
}

/** @throws {Error} where the file cannot be read. */
async function readFinished(
  path: string,
  limits: Limits,
  thread: PdfThread,
): Promise<{ blocks: FinishedBlock[]; carried: Carried | null }> {
  const limit = extname(path) === '.pdf' ? 'pdfBytes' : extname(path) === '.docx' ? 'wordBytes' : 'bytes'
  const data = readFile(path, { folders: null, limit, limits })
  if (extname(path) === '.docx') return { blocks: docxBlocks(data), carried: null }
  if (extname(path) === '.html') return { blocks: htmlBlocks(data), carried: null }
  if (extname(path) === '.md') return { blocks: markdownBlocks(data), carried: null }
  const { blocks, attachments } = await thread.read(data, { blocks: true })
  const textOf = (ending: string): string | null => {
    const content = attachments.find(({ name }) => name.endsWith(ending))?.content
    return content ? new TextDecoder().decode(content) : null
  }
  const [notes, model] = [textOf('.md'), textOf('.json')]
  return { blocks, carried: notes === null || model === null ? null : { notes, model: modelIn(model) } }
}

/** @throws {Error} where the text is no model: files of others have attachments, too. */
function modelIn(text: string): Model {
  const value: unknown = JSON.parse(text)
  if (Check(SessionSchema, value)) return value
  throw new Error('the JSON file that it carries is not a model of this program')
}

/** The other formats against the first. */
function different([first, ...others]: readonly Finished[]): VFileMessage[] {
  if (first === undefined) return []
  return others.flatMap(({ path, blocks }) => {
    const found = firstDifference(first.blocks, blocks)
    if (found === null) return []
    const { one, other, under } = found
    const where = under === null ? '' : ` under “${under}”`
    const reason = `Unexpected “${other}” where ${first.path} has “${one}”${where}, expected the same words in both; build them again`
    return [problem(path, 'brief-differs', reason)]
  })
}

function notAsPromised(finished: readonly Finished[], { model }: Carried): VFileMessage[] {
  const promised = promisedTexts(model)
  return finished.flatMap(({ path, blocks }) =>
    unsaid(blocks, promised).map(({ what, text, found }) => {
      const instead = found === null ? 'lack of it' : `“${found}” in its place`
      return problem(
        path,
        'brief-unsaid',
        `Unexpected ${instead}, expected the ${what} “${text}”; build it again`,
      )
    }),
  )
}

/** The notes that a PDF carries, read anew, are its model: who changes one of the two is told. */
function otherModel(path: string, { notes, model }: Carried, limits: Limits): VFileMessage[] {
  const read = readSessionsOf(new VFile({ path: model.source, value: notes }), model.language, limits)
  const asJson = (value: unknown) => JSON.stringify({ ...(value as object), languageSource: null })
  const same = (read.value ?? []).some((session) => asJson(toJson(session)) === asJson(model))
  if (same) return []
  const reason =
    'Unexpected model that is not that of the notes beside it, expected what they say; build it again'
  return [problem(path, 'brief-model-differs', reason)]
}
