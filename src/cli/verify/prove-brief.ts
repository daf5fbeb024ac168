import { dirname, extname, join } from 'node:path'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { composeBrief } from '../../compose/compose-brief.ts'
import type { Document, formats } from '../../document/document.ts'
import { forFormat } from '../../document/for-format.ts'
import type { Limits } from '../../limits/limits.ts'
import type { ManifestBrief } from '../../manifest/manifest-schema.ts'
import { applySettings } from '../../settings/apply-settings.ts'
import type { Settings } from '../../settings/settings.ts'
import { clauseOf } from '../../verify/accessible/clause-of.ts'
import type { LookedAt, Strange } from '../../verify/accessible/looked-at.ts'
import type { Standard } from '../../verify/accessible/standard.ts'
import { type ClauseVerdict, verdictsOf } from '../../verify/accessible/verdicts.ts'
import { documentBlocks } from '../../verify/document-blocks.ts'
import { documentSigns } from '../../verify/document-signs.ts'
import type { Address, Phrase } from '../../verify/faithful/phrase.ts'
import { whatNotesSay } from '../../verify/faithful/phrases-of-notes.ts'
import { phrasesCounted, phrasesDerived } from '../../verify/faithful/phrases-of-template.ts'
import { indexOf, type TracedBlock, type Tracer, tracer } from '../../verify/faithful/trace.ts'
import { type Unfounded, unfounded } from '../../verify/faithful/unfounded.ts'
import type { FinishedBlock, FinishedPicture, FinishedRole } from '../../verify/finished-text.ts'
import { unlawful } from '../../verify/lawful/lawful.ts'
import { pixelsOf } from '../../verify/pixels-of.ts'
import { promisedTexts } from '../../verify/promised-texts.ts'
import { firstDifference } from '../../verify/same-text.ts'
import { unsaidOf } from '../../verify/says-all.ts'
import { otherSign, type Signs } from '../../verify/signs.ts'
import { strongLines } from '../../verify/strong-lines.ts'
import type { PdfThread } from '../attachments-apart.ts'
import { settingsDigest } from '../batch/basis.ts'
import { digest } from '../batch/digest.ts'
import { type AskedFile, remembering } from '../batch/make-notes.ts'
import { localPath } from '../batch/portable-path.ts'
import { digestOf, readOutput } from '../batch/up-to-date.ts'
import { pictureReader } from '../picture-reader.ts'
import { problem } from '../problem.ts'
import { programBuild, programVersion } from '../project.ts'
import { readNotes } from '../read-notes.ts'
import type { BriefFiles } from './brief-files.ts'
import { type BriefSource, sourceOf } from './brief-source.ts'
import { heldAgainstMade } from './held-against-made.ts'
import { manifestDiffers, otherOutputs, otherRecords } from './manifest-of-brief.ts'
import { type Finished, type ReadFinished, readFinished } from './read-finished.ts'
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
  standard: Standard
  /** Whether it is to be told where words come from. */
  trace: boolean
  /** Whether each brief is made again, and what keeps it from that is an error. */
  rebuild: boolean
  templateSays(name: string): TemplateSays | null
  pdfs: PdfThread
}

/** What came of one brief. */
export interface Proof {
  messages: VFileMessage[]
  /** Of each file that could be read. */
  reports: FileReport[]
  /** Where its words come from; null where there are no notes, or nobody asks. */
  trace: BriefTrace | null
}

/** A file by the clauses of EN 301 549, chapter 10. */
export interface FileReport {
  file: string
  clauses: ClauseVerdict[]
}

export interface BriefTrace {
  file: string
  notes: string
  blocks: TracedBlock[]
}

/**
 * Holds the formats of a brief against each other, and against its notes and its template: they say the same in the same
 * order, nothing that comes from nowhere, all that the template promises, and that to everybody.
 */
export async function proveBrief(files: BriefFiles, bench: Bench): Promise<Proof> {
  const read = await readAll(files, bench)
  const finished = read.flatMap((one) => one.finished ?? [])
  const carried = read.map((one) => one.carried).find((one) => one !== null) ?? null
  const found = sourceOf(files, carried, bench.notes, bench.settings.limits)
  const says = bench.templateSays(templateOf(files, bench))
  const changed = says && changedSince(files, says, bench.settings)
  const words = found.source
    ? await proveWords(files, finished, found.source, says, changed, bench)
    : { messages: different(finished, null, null), trace: null, isProven: false, strong: none }
  const isUntold = found.source === null && found.messages.length === 0
  const made = bench.rebuild && files.brief ? files.brief : null
  const isOurs = files.brief !== null || found.source !== null
  const isOfThis = (files.brief?.version ?? programBuild) === programBuild
  const own = [
    ...found.messages,
    ...(made ? notRebuilt(made, says ? changed : noTemplate, bench.settings.limits) : []),
    ...words.messages,
  ]
  const seen = read.flatMap(({ messages }) => messages).filter((message) => !isOfNotes(message, words.strong))
  return {
    messages: [
      ...unlisted(files, finished),
      ...seen,
      ...own,
      ...(files.brief ? manifestDiffers(finished[0]?.path ?? '', otherOutputs(files.brief, finished)) : []),
      ...finished.flatMap(twofold),
      ...finished.flatMap((one) => unlike(one, (strange) => isOurs && (isOfThis || strange.isLook !== true))),
      ...(isUntold ? finished.slice(0, 1).map(({ path }) => withoutNotes(path)) : []),
    ],
    reports: finished.map((one) => {
      const isSound = words.isProven && !own.some(({ file }) => file === one.path)
      return reportOf(one, read, isSound, bench.standard)
    }),
    trace: words.trace,
  }
}

/** A manifest has the name of a template only: its folder may be given beside. */
const templateOf = ({ brief }: BriefFiles, { template }: Bench): string =>
  brief === null || dirname(template) !== '.' ? template : brief.template.name

const none: ReadonlySet<string> = new Set()

/** A line of strong words that the notes or the template have is no heading that somebody faked. */
const isOfNotes = ({ ruleId, actual }: VFileMessage, strong: ReadonlySet<string>): boolean =>
  ruleId === 'heading-faked' && strong.has(actual ?? '')

/** Files that lie beside a manifest and are not in it: who publishes the folder publishes them. */
const unlisted = (files: BriefFiles, finished: readonly Finished[]): VFileMessage[] =>
  files.unlisted.map((path) => {
    const look = finished.find((one) => one.path === path)?.look
    const isOurs = files.brief !== null || files.failed !== null || isOfProgram(look?.generator ?? null)
    const what = files.failed === null ? (isOurs ? 'brief' : 'file') : 'earlier brief'
    const why =
      files.failed === null
        ? 'nothing says what it was made from'
        : `the last run could make none of ${files.failed}; correct the notes and build it again, or take it away`
    const reason = `Unexpected ${what} that the manifest does not list, expected none: ${why}`
    return problem(path, isOurs ? 'brief-unlisted' : 'output-unlisted', reason)
  })

const isOfProgram = (generator: string | null): boolean => generator?.startsWith('policy-brief ') ?? false

/** The PDF comes first: the others are read while the thread is at it. */
const readAll = ({ paths }: BriefFiles, { settings, pdfs }: Bench): Promise<ReadFinished[]> =>
  Promise.all(paths.map((path) => readFinished(path, settings.limits, pdfs)))

/** @param isProven whether it says what notes and template make */
function reportOf(
  { path, look }: Finished,
  read: readonly ReadFinished[],
  isProven: boolean,
  standard: Standard,
): FileReport {
  const errors = read.flatMap(({ messages }) => messages.filter(({ file, fatal }) => file === path && fatal))
  const failed = new Set(errors.flatMap(({ ruleId }) => clauseOf.get(ruleId ?? '') ?? []))
  const certain = new Set([...look.certain, ...(isProven ? (['proven'] as const) : [])])
  return { file: path, clauses: verdictsOf({ ...look, certain }, failed, standard) }
}

interface ProvenWords {
  messages: VFileMessage[]
  trace: BriefTrace | null
  /** Whether there was what notes and template make to hold the files against. */
  isProven: boolean
  /** Paragraphs that notes and template make strong as a whole. */
  strong: ReadonlySet<string>
}

/**
 * What files say against what they are made from.
 *
 * @param changed why there is nothing to hold the order of the brief against
 */
async function proveWords(
  files: BriefFiles,
  finished: readonly Finished[],
  source: BriefSource,
  says: TemplateSays | null,
  changed: string | null,
  bench: Bench,
): Promise<ProvenWords> {
  const { made, asked, told } = says ? composed(files, source, says, bench) : nothingMade
  const document = changed === null ? made : null
  const messages = [...different(finished, document, made), ...notAsPromised(finished, source, says)]
  const language = files.brief?.options.lang ?? bench.language ?? source.session.language
  const said = allThatMayBeSaid(source, says, language, made)
  const [first] = finished
  if (says === null && first) messages.push(unknownTemplate(first.path))
  // What keeps a brief from being made again says this, too.
  const isToldOtherwise = bench.rebuild && files.brief !== null
  if (changed !== null && first && !isToldOtherwise)
    messages.push(orderUnjudged(first.path, changed, files.brief !== null))
  if (says !== null)
    for (const one of finished) {
      const traced = said().trace(one.look.blocks)
      messages.push(
        ...fromNowhere(one, traced, source, said()),
        ...againstLaw(one, traced, source, says, language),
      )
    }
  if (files.brief && document) {
    if (bench.rebuild) {
      const known = new Set(messages.map(({ file }) => file))
      const other = await heldAgainstMade(finished, document)
      messages.push(...other.filter(({ file }) => !known.has(file)))
    }
    messages.push(...manifestDiffers(first?.path ?? '', otherRecords(files.brief, asked, told)))
  }
  return {
    messages,
    trace:
      bench.trace && first
        ? { file: first.path, notes: source.path, blocks: said().trace(first.look.blocks).map(inWords) }
        : null,
    isProven: document !== null,
    strong: strongLines(made),
  }
}

/** Words and links that neither notes nor template have. */
function fromNowhere(
  one: Finished,
  traced: readonly TracedBlock[],
  source: BriefSource,
  said: MayBeSaid,
): VFileMessage[] {
  return [
    ...unfounded(traced, said).map((found) =>
      problem(one.path, 'brief-unfounded', reasonOf(found, source.path)),
    ),
    ...beside(one, said),
  ]
}

/** What a trace tells is in words: the bytes of pictures stay here. */
const inWords = ({ block: { picture: _, ...block }, pieces }: TracedBlock): TracedBlock => ({ block, pieces })

/** Why there is nothing to hold the order of a brief against; null where there is. */
function changedSince({ brief }: BriefFiles, { sha256 }: TemplateSays, settings: Settings): string | null {
  if (brief === null) return 'no manifest says what it was made with; judge the folder that it was built into'
  if (brief.version !== programBuild)
    return `version ${brief.version} of the program made it, and this is ${programBuild}; build it again`
  if (brief.template.sha256 !== sha256)
    return `its template ${brief.template.name} changed since; build it again`
  if (brief.options.settings !== settingsDigest(settings)) return 'the settings changed since; build it again'
  const other = brief.inputs.find(
    ({ path, sha256 }) => sha256 !== null && digestOf(() => readOutput(localPath(path))) !== sha256,
  )
  return other ? `${other.path}, which is in it, is not as it was; put it back, or build it again` : null
}

const noTemplate = 'its template is not there; name its folder with --template'

/** What keeps a brief from being made again of what lies on the disk, by the path of its notes. */
function notRebuilt({ notes }: ManifestBrief, why: string | null, limits: Limits): VFileMessage[] {
  const found = readNotes(localPath(notes.path), limits)
  if ('reason' in found) return [found]
  const isOther = digest(String(found)) !== notes.sha256
  const reasons = [
    ...(isOther ? ['its notes changed since; build it again'] : []),
    ...(why === null ? [] : [why]),
  ]
  return reasons.map((reason) =>
    problem(notes.path, 'rebuild-differs', `Cannot make the brief again: ${reason}`),
  )
}

/** What notes and template make, the files that it asks for, and what is said of it. */
interface Made {
  made: Document | null
  asked: Iterable<AskedFile>
  told: VFileMessage[]
}

const nothingMade: Made = { made: null, asked: [], told: [] }

function composed(
  { brief }: BriefFiles,
  { path, notes, session, told }: BriefSource,
  { prepared, folder }: TemplateSays,
  { settings }: Bench,
): Made {
  const { readPicture, asked } = remembering(pictureReader(path, folder, settings.limits))
  const { value, messages } = composeBrief({
    session,
    notes: new VFile({ path, value: notes }),
    prepared,
    language: brief?.options.lang ?? null,
    readPicture,
    generator: `policy-brief ${programVersion}`,
    limits: settings.limits,
  })
  // What is said of notes as a whole stands with their first brief.
  const all = brief?.session === 1 ? [...told, ...messages] : messages
  return { made: value, asked: asked.values(), told: applySettings(all, settings) }
}

/**
 * Each format against what notes and template make, else against the first.
 *
 * @param made what they make now, also where that is not what they made
 */
function different(
  finished: readonly Finished[],
  document: Document | null,
  made: Document | null,
): VFileMessage[] {
  const [first] = finished
  return finished.flatMap(({ path, look }) => {
    if (document === null && path === first?.path) return []
    const format = extname(path).slice(1) as (typeof formats)[number]
    const shown = document && forFormat(document, format)
    const by = document ? 'notes and template have' : `${first?.path} has`
    const tell = (what: string, where: string) =>
      problem(
        path,
        'brief-differs',
        `Unexpected ${what} where ${by} ${where}, expected the same in both; build them again`,
      )
    const blocks = shown ? documentBlocks(shown) : (first?.look.blocks ?? [])
    const found = firstDifference(blocks, look.blocks)
    if (found !== null) {
      const { one, other, under } = found
      return [tell(`“${other}”`, `“${one}”${under === null ? '' : ` under “${under}”`}`)]
    }
    const sign = otherSign(
      {
        ...(shown ? documentSigns(shown) : first?.look.signs),
        ...pictureSigns(shown ? path : (first?.path ?? path), blocks),
      },
      { ...signsOf(look, format, made), ...pictureSigns(path, look.blocks) },
    )
    return sign ? [tell(`${sign.what} “${shortened(sign.other)}”`, `“${shortened(sign.one)}”`)] : []
  })
}

/** Pages of a Word file may be those of its house. */
function signsOf({ signs }: LookedAt, format: string, made: Document | null): Signs {
  const { pages: _, ...others } = signs
  return format === 'docx' && made?.referenceDocx ? others : signs
}

/** Pictures by their digests; a PDF has of them what it draws. */
function pictureSigns(path: string, blocks: readonly FinishedBlock[]): Signs {
  const all = blocks.flatMap(({ role, picture = null }) =>
    role === 'picture' ? [bytesOf(picture, path)] : [],
  )
  const digests = all.map((data) => (data instanceof Uint8Array ? digest(data) : (data ?? '')))
  const pixels = all.map((data) => (data instanceof Uint8Array ? digest(pixelsOf(data)) : (data ?? '')))
  return extname(path) === '.pdf' ? { pixels } : { pictures: digests, pixels }
}

function bytesOf(picture: FinishedPicture | null, path: string): Uint8Array | string | null {
  if (picture === null || picture instanceof Uint8Array) return picture
  try {
    return readOutput(join(dirname(path), decodeURIComponent(picture.file)))
  } catch {
    return 'no file'
  }
}

/** Words of another language may be all that a brief has. */
const shortened = (text: string): string => (text.length > 120 ? `${text.slice(0, 120)}…` : text)

function notAsPromised(
  finished: readonly Finished[],
  { session }: BriefSource,
  says: TemplateSays | null,
): VFileMessage[] {
  const unsaid = unsaidOf(promisedTexts(session, says?.holds ?? null))
  return finished.flatMap(({ path, look }) =>
    unsaid(look.blocks).map(({ what, text, found }) => {
      const instead = found === null ? 'lack of it' : `“${found}” in its place`
      return problem(
        path,
        'brief-unsaid',
        `Unexpected ${instead}, expected the ${what} “${text}”; build it again`,
      )
    }),
  )
}

/** Words at the heads and feet of pages, in the contents list and in boxes; figures there number pages and headings. */
function beside({ path, look }: Finished, { trace, isMade }: MayBeSaid): VFileMessage[] {
  const blocks = look.outside
    .filter((text) => !isMade('heading', text))
    .map((text) => ({ role: 'text' as const, text, links: [] }))
  const strange = trace(blocks).flatMap(({ pieces }) =>
    pieces.filter(({ text, origin }) => origin === null && !/^[\d. ]+$/u.test(text)),
  )
  return [...new Set(strange.map(({ text }) => text))].map((text) =>
    problem(
      path,
      'brief-unfounded',
      `Unexpected “${text}” beside the text, which comes from nowhere, expected words of the notes or of the template; build it again`,
    ),
  )
}

/** What is heard, where that is not what is seen. */
const twofold = ({ path, look }: Finished): VFileMessage[] =>
  look.twofold.map(({ seen, heard }) =>
    problem(
      path,
      'brief-twofold',
      `Unexpected “${heard}” for those who hear it, expected “${seen}”, which is seen; build it again`,
    ),
  )

/** What no brief has is told of ours, each kind once, and counted where another program or version may have written it. */
function unlike({ path, look }: Finished, isFault: (strange: Strange) => boolean): VFileMessage[] {
  const kinds = [...new Map(look.strange.toReversed().map((one) => [one.found, one])).values()].reverse()
  const faults = kinds
    .filter(isFault)
    .map(({ found, place }) =>
      problem(
        path,
        'brief-unlike',
        `Unexpected ${found} at ${place}, expected only what this program writes: what readers see may differ from what was read; build it again`,
      ),
    )
  const others = kinds.filter((one) => !isFault(one))
  if (others.length === 0) return faults
  const some = others.slice(0, 3).map(({ found, place }) => `${found} at ${place}`)
  const more = others.length > some.length ? `, and ${others.length - some.length} more` : ''
  const reason = `Cannot judge whether readers see what was read: ${some.join(', ')}${more}; a person should look`
  return [...faults, problem(path, 'file-unlike', reason)]
}

/** What is said of money, rights and identity. */
function againstLaw(
  { path }: Finished,
  traced: readonly TracedBlock[],
  { session }: BriefSource,
  { prepared }: TemplateSays,
  language: string,
): VFileMessage[] {
  const words = prepared.template.labels.read(language)?.words ?? {}
  const { euEmblem: emblem = '', fundedByEu: statement = '', euDisclaimer: disclaimer = '' } = words
  return unlawful(traced, session.publication, { emblem, statement, disclaimer }).map(
    ({ id, found, expected }) => problem(path, id, `Unexpected ${found}, expected ${expected}`),
  )
}

/** What notes say, and all that a brief of theirs may. */
interface MayBeSaid {
  trace: Tracer
  phrases: Phrase[]
  addresses: Address[]
  /** Whether notes and template make a block of just these words. */
  isMade(role: FinishedRole, text: string): boolean
}

/** Put together when it is first asked for. */
function allThatMayBeSaid(
  { session, notes }: BriefSource,
  says: TemplateSays | null,
  language: string,
  made: Document | null,
): () => MayBeSaid {
  let known: MayBeSaid | null = null
  const all = (): MayBeSaid => {
    const own = whatNotesSay(session, notes)
    const labels = says?.prepared.template.labels.read(language)
    const derived = labels ? phrasesDerived(labels, session) : []
    const blocks = new Set((made ? documentBlocks(made) : []).map(({ role, text }) => `${role} ${text}`))
    const isMade: MayBeSaid['isMade'] = (role, text) => blocks.has(`${role} ${text}`)
    const trace = tracer(
      [indexOf([...own.phrases, ...derived]), says?.index(language) ?? new Map()],
      indexOf(phrasesCounted(session)),
      ({ role, text }) => isMade(role, text),
    )
    return { trace, isMade, phrases: own.phrases, addresses: [...own.addresses, ...(says?.addresses ?? [])] }
  }
  return () => {
    known ??= all()
    return known
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
    'Cannot judge whether it says what its notes say, in their order: it carries none, and none are given; name them with --notes. What was judged is whether it is for everybody, and whether its formats say the same'
  return problem(path, 'brief-without-notes', reason)
}

function unknownTemplate(path: string): VFileMessage {
  const reason =
    'Cannot judge whether all its words are of the notes or the template: the template is not there; name it with --template'
  return problem(path, 'brief-template', reason)
}

/** @param isListed whether a manifest lists it: what it was made with can be put back then */
function orderUnjudged(path: string, why: string, isListed: boolean): VFileMessage {
  const reason = `Cannot judge whether its words stand in the order of the notes and belong to each other, only whether they are theirs: ${why}`
  return problem(path, isListed ? 'brief-order' : 'brief-alone', reason)
}
