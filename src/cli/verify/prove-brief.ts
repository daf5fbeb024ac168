import { existsSync } from 'node:fs'
import { extname } from 'node:path'
import { Check } from 'typebox/value'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { composeBrief } from '../../compose/compose-brief.ts'
import type { Document, formats } from '../../document/document.ts'
import { forFormat } from '../../document/for-format.ts'
import { SessionSchema } from '../../model/session.ts'
import type { Settings } from '../../settings/settings.ts'
import { documentBlocks } from '../../verify/document-blocks.ts'
import { docxBlocks } from '../../verify/docx/docx-text.ts'
import type { Address, Phrase } from '../../verify/faithful/phrase.ts'
import { whatNotesSay } from '../../verify/faithful/phrases-of-notes.ts'
import { phrasesOfLabels } from '../../verify/faithful/phrases-of-template.ts'
import { type TracedBlock, tracer } from '../../verify/faithful/trace.ts'
import { type Unfounded, unfounded } from '../../verify/faithful/unfounded.ts'
import type { FinishedBlock } from '../../verify/finished-text.ts'
import { htmlBlocks } from '../../verify/html/html-text.ts'
import { markdownBlocks } from '../../verify/markdown/markdown-text.ts'
import { type Model, promisedTexts } from '../../verify/promised-texts.ts'
import { firstDifference } from '../../verify/same-text.ts'
import { unsaid } from '../../verify/says-all.ts'
import type { PdfThread } from '../attachments-apart.ts'
import { settingsDigest } from '../batch/basis.ts'
import { localPath } from '../batch/portable-path.ts'
import { pictureReader } from '../picture-reader.ts'
import { problem, systemReason } from '../problem.ts'
import { programVersion } from '../project.ts'
import { readFile } from '../read-file.ts'
import type { BriefFiles } from './brief-files.ts'
import { type BriefSource, type Carried, sourceOf } from './brief-source.ts'
import type { TemplateSays } from './template-says.ts'

/** What briefs are proven with. */
export interface Bench {
  settings: Settings
  /** A file of notes or a folder of them; null where a brief's own are looked for. */
  notes: string | null
  /** The template of briefs that no manifest names one of. */
  template: string
  /** The language of the brief's own words; null for that of the notes. */
  language: string | null
  templateSays(name: string): TemplateSays | null
  pdfs: PdfThread
}

/** What came of one brief. */
export interface Proof {
  messages: VFileMessage[]
  /** Where its words come from; null where there are no notes. */
  trace: BriefTrace | null
}

export interface BriefTrace {
  file: string
  notes: string
  blocks: TracedBlock[]
}

/** A finished file as it was read. */
interface Finished {
  path: string
  blocks: FinishedBlock[]
}

/**
 * Holds the formats of a brief against each other, and against its notes and its template: they say the same in the same
 * order, nothing that comes from nowhere, and all that the template promises.
 */
export async function proveBrief(files: BriefFiles, bench: Bench): Promise<Proof> {
  const { finished, carried, messages } = await readAll(files, bench)
  const { limits } = bench.settings
  const found = sourceOf(files, carried, bench.notes, limits)
  messages.push(...found.messages)
  const { source } = found
  if (source === null) {
    const unproven = finished[0] && found.messages.length === 0 ? [withoutNotes(finished[0].path)] : []
    return { messages: [...messages, ...different(finished, null), ...unproven], trace: null }
  }
  const name = files.brief?.template.name ?? bench.template
  const says = bench.templateSays(name)
  const document = says && composed(files, source, says, bench)
  messages.push(...different(finished, document))
  messages.push(...notAsPromised(finished, source, says))
  const trace = faithful(finished, source, says, files.brief?.options.lang ?? bench.language)
  return { messages: [...messages, ...trace.messages], trace: trace.trace }
}

async function readAll(
  { paths }: BriefFiles,
  bench: Bench,
): Promise<{ finished: Finished[]; carried: Carried | null; messages: VFileMessage[] }> {
  const messages: VFileMessage[] = []
  const finished: Finished[] = []
  let carried: Carried | null = null
  // The PDF comes first: the others are read while the thread is at it.
  const reading = paths.map((path) => ({ path, read: readFinished(path, bench) }))
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
  return { finished, carried, messages }
}

/** @throws {Error} where the file cannot be read. */
async function readFinished(
  path: string,
  { settings: { limits }, pdfs }: Bench,
): Promise<{ blocks: FinishedBlock[]; carried: Carried | null }> {
  const limit = extname(path) === '.pdf' ? 'pdfBytes' : extname(path) === '.docx' ? 'wordBytes' : 'bytes'
  const data = readFile(path, { folders: null, limit, limits })
  if (extname(path) === '.docx') return { blocks: docxBlocks(data), carried: null }
  if (extname(path) === '.html') return { blocks: htmlBlocks(data), carried: null }
  if (extname(path) === '.md') return { blocks: markdownBlocks(data), carried: null }
  const { blocks, attachments } = await pdfs.read(data, { blocks: true })
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

/** What notes and template make, where both are as they were when the brief was made; null where they are not. */
function composed(
  { brief }: BriefFiles,
  { path, notes, session }: BriefSource,
  { prepared, folder, sha256 }: TemplateSays,
  { settings }: Bench,
): Document | null {
  const isAsItWas =
    brief !== null &&
    brief.version === programVersion &&
    brief.template.sha256 === sha256 &&
    brief.options.settings === settingsDigest(settings) &&
    brief.inputs.every((input) => input.sha256 === null || existsSync(localPath(input.path)))
  if (!isAsItWas) return null
  return composeBrief({
    session,
    notes: new VFile({ path, value: notes }),
    prepared,
    language: brief.options.lang,
    readPicture: pictureReader(path, folder, settings.limits),
    generator: '',
    limits: settings.limits,
  }).value
}

/** Each format against what notes and template make, else against the first. */
function different(finished: readonly Finished[], document: Document | null): VFileMessage[] {
  const [first] = finished
  return finished.flatMap(({ path, blocks }) => {
    if (document === null && path === first?.path) return []
    const format = extname(path).slice(1) as (typeof formats)[number]
    const wanted = document ? documentBlocks(forFormat(document, format)) : (first?.blocks ?? [])
    const found = firstDifference(wanted, blocks)
    if (found === null) return []
    const { one, other, under } = found
    const where = under === null ? '' : ` under “${under}”`
    const by = document ? 'notes and template have' : `${first?.path} has`
    const reason = `Unexpected “${other}” where ${by} “${one}”${where}, expected the same in both; build them again`
    return [problem(path, 'brief-differs', reason)]
  })
}

function notAsPromised(
  finished: readonly Finished[],
  { session }: BriefSource,
  says: TemplateSays | null,
): VFileMessage[] {
  const promised = promisedTexts(session, says?.holds ?? null)
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

/** Where the words of each format come from; of one template whose own words are not known, only the trace can be told. */
function faithful(
  finished: readonly Finished[],
  source: BriefSource,
  says: TemplateSays | null,
  language: string | null,
): Proof {
  const { phrases, addresses } = allThatMayBeSaid(source, says, language)
  const trace = tracer(phrases)
  const messages: VFileMessage[] = []
  let first: BriefTrace | null = null
  for (const { path, blocks } of finished) {
    const traced = trace(blocks)
    first ??= { file: path, notes: source.path, blocks: traced }
    if (says === null) continue
    for (const one of unfounded(traced, { phrases, addresses }))
      messages.push(problem(path, 'brief-unfounded', reasonOf(one, source.path)))
  }
  if (says === null && finished[0]) messages.push(unknownTemplate(finished[0].path))
  return { messages, trace: first }
}

function allThatMayBeSaid(
  { session, notes }: BriefSource,
  says: TemplateSays | null,
  language: string | null,
): { phrases: Phrase[]; addresses: Address[] } {
  const own = whatNotesSay(session, notes)
  const labels = says?.prepared.template.labels.read(language ?? session.language)
  return {
    phrases: [...own.phrases, ...(says?.phrases ?? []), ...(labels ? phrasesOfLabels(labels, session) : [])],
    addresses: [...own.addresses, ...(says?.addresses ?? [])],
  }
}

function reasonOf({ what, found, expected, under }: Unfounded, notes: string): string {
  const where = under === null ? '' : ` under “${under}”`
  const place = expected?.lines ? ` (${notes}:${expected.lines[0]})` : ''
  const wanted = expected ? `“${expected.text}”${place}` : 'words of the notes or of the template'
  const name = what === 'words' ? '' : `${what} `
  return `Unexpected ${name}“${found}”${where}, which comes from nowhere, expected ${wanted}; build it again`
}

function withoutNotes(path: string): VFileMessage {
  const reason =
    'Cannot judge whether it says what its notes say: it carries none, and none are given; name them with --notes'
  const message = problem(path, 'brief-without-notes', reason)
  message.fatal = null
  return message
}

function unknownTemplate(path: string): VFileMessage {
  const reason =
    'Cannot judge whether all its words are of the notes or the template: the template is not there; name it with --template'
  const message = problem(path, 'brief-template', reason)
  message.fatal = false
  return message
}
