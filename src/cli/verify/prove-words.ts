import type { VFileMessage } from 'vfile-message'
import { applySettings } from '../../settings/apply-settings.ts'
import type { TracedBlock } from '../../verify/faithful/trace.ts'
import { unlawful } from '../../verify/lawful/lawful.ts'
import { promisedTexts } from '../../verify/promised-texts.ts'
import { unsaidOf } from '../../verify/says-all.ts'
import { strongLines } from '../../verify/strong-lines.ts'
import { problem } from '../problem.ts'
import type { Bench } from './bench.ts'
import type { BriefFiles } from './brief-files.ts'
import type { BriefSource } from './brief-source.ts'
import { composeAgain, nothingMade } from './compose-again.ts'
import { different } from './different.ts'
import { alteredIn, fromNowhere } from './from-nowhere.ts'
import { heldAgainstMade } from './held-against-made.ts'
import { manifestDiffers, otherRecords } from './manifest-of-brief.ts'
import { allThatMayBeSaid } from './may-be-said.ts'
import type { Finished } from './read-finished.ts'
import type { TemplateSays } from './template-says.ts'

export interface BriefTrace {
  file: string
  notes: string
  blocks: TracedBlock[]
}

export interface ProvenWords {
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
export async function proveWords(
  files: BriefFiles,
  finished: readonly Finished[],
  source: BriefSource,
  says: TemplateSays | null,
  changed: string | null,
  bench: Bench,
): Promise<ProvenWords> {
  const { made, asked, told } = says ? composeAgain(files, source, says, bench) : nothingMade
  // What another program, template or settings made is most often what these make, too.
  const differing = made ? different(finished, made, made) : []
  const document = changed === null || differing.length === 0 ? made : null
  const messages = [
    ...(document ? differing : different(finished, null, made)),
    ...notAsPromised(finished, source, says),
  ]
  const language = files.brief?.options.lang ?? bench.language ?? source.session.language
  const said = allThatMayBeSaid(source, says, language, made)
  const [first] = finished
  if (says === null && first) messages.push(unknownTemplate(first.path))
  // What keeps a brief from being made again says this, too.
  const isToldOtherwise = bench.rebuild && files.brief !== null
  if (changed !== null && document === null && first && !isToldOtherwise)
    messages.push(orderUnjudged(first.path, changed, differing[0] ?? null, files.brief !== null))
  for (const one of finished) {
    if (says === null) messages.push(...alteredIn(one, source, said()))
    else {
      const traced = said().trace(one.look.blocks)
      messages.push(
        ...fromNowhere(one, traced, source, said()),
        ...againstLaw(one, traced, source, says, language),
      )
    }
  }
  if (files.brief && document && changed === null) {
    if (bench.rebuild) {
      const known = new Set(messages.map(({ file }) => file))
      const other = await heldAgainstMade(finished, document)
      messages.push(...other.messages.filter(({ file }) => !known.has(file)))
      told.push(...applySettings(other.told, bench.settingsOf(files.project)))
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

/** What a trace tells is in words: the bytes of pictures stay here. */
const inWords = ({ block: { picture: _, ...block }, pieces }: TracedBlock): TracedBlock => ({ block, pieces })

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

function unknownTemplate(path: string): VFileMessage {
  const reason =
    'Cannot judge whether all its words are of the notes or the template, nor their order, only whether sentences of the notes are as they were: the template is not there; name it with --template'
  return problem(path, 'brief-template', reason)
}

/**
 * @param other where it is not what is made now
 * @param isListed whether a manifest lists it: what it was made with can be put back then
 */
function orderUnjudged(
  path: string,
  why: string,
  other: VFileMessage | null,
  isListed: boolean,
): VFileMessage {
  const where = other === null ? '' : `. Made now, it is another: ${other.reason}`
  const reason = `Cannot judge whether its words stand in the order of the notes and belong to each other, only whether they are theirs: ${why}${where}`
  return problem(path, isListed ? 'brief-order' : 'brief-alone', reason)
}
