import { dirname } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { clauseOf } from '../../verify/accessible/clause-of.ts'
import type { Standard } from '../../verify/accessible/standard.ts'
import { type ClauseVerdict, verdictsOf } from '../../verify/accessible/verdicts.ts'
import { problem } from '../problem.ts'
import { programBuild } from '../project.ts'
import type { Bench } from './bench.ts'
import type { BriefFiles } from './brief-files.ts'
import { sourceOf } from './brief-source.ts'
import { changedSince, noTemplate, notRebuilt } from './changed-since.ts'
import { different } from './different.ts'
import { manifestDiffers, otherOutputs } from './manifest-of-brief.ts'
import { type BriefTrace, proveWords } from './prove-words.ts'
import { type Finished, type ReadFinished, readFinished } from './read-finished.ts'
import { twofold, unlike } from './unlike.ts'

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

/**
 * Holds the formats of a brief against each other, and against its notes and its template: they say the same in the same
 * order, nothing that comes from nowhere, all that the template promises, and that to everybody.
 */
export async function proveBrief(files: BriefFiles, bench: Bench): Promise<Proof> {
  const read = await readAll(files, bench)
  const finished = read.flatMap((one) => one.finished ?? [])
  const carried = read.map((one) => one.carried).find((one) => one !== null) ?? null
  const found = sourceOf(files, carried, bench.notes, bench.settings.limits)
  const says = bench.templateSays(templateOf(files, bench), files.project)
  const changed = says && changedSince(files, says, bench.settingsOf(files.project))
  const words = found.source
    ? await proveWords(files, finished, found.source, says, changed, bench)
    : { messages: different(finished, null, null), trace: null, isProven: false, strong: none }
  const isUntold = found.source === null && found.messages.length === 0
  const made = bench.rebuild && files.brief ? files.brief : null
  const isOurs = files.brief !== null || found.source !== null
  // Of a file alone nobody knows which version made it.
  const isOfThis = files.brief?.version === programBuild
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

function withoutNotes(path: string): VFileMessage {
  const reason =
    'Cannot judge whether it says what its notes say, in their order: it carries none, and none are given; name them with --notes. What was judged is whether it is for everybody, and whether its formats say the same'
  return problem(path, 'brief-without-notes', reason)
}
