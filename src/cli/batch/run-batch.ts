import { dirname, join } from 'node:path'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { breath } from '../../compose/breath.ts'
import { escapeTerminalLine } from '../../escape/terminal.ts'
import type { Limits } from '../../limits/limits.ts'
import { isBriefFile } from '../../manifest/brief-file.ts'
import type { ManifestBrief } from '../../manifest/manifest-schema.ts'
import { bounded } from '../bounded.ts'
import { type IsInput, outputPath, outputStem, overInputs } from '../output-plan.ts'
import { problem, systemReason } from '../problem.ts'
import { readFile } from '../read-file.ts'
import { readNotes } from '../read-notes.ts'
import { type ReportEntry, reportEntry } from '../reporters/report-entry.ts'
import { type OutputFile, writeFiles } from '../write-files.ts'
import type { Basis } from './basis.ts'
import { digest } from './digest.ts'
import { inOrder } from './in-order.ts'
import type { Entry, Ledger } from './ledger.ts'
import type { MadeBrief, MadeNotes } from './make-notes.ts'
import { filesOf, outputsOf } from './outputs-of.ts'
import { portableEntry, portablePath } from './portable-path.ts'
import { inputPath, upToDate } from './up-to-date.ts'
import type { Workforce } from './workforce-for.ts'

/** What a run over files of notes is made with. */
export interface Batch {
  workforce: Workforce
  ledger: Ledger
  basis: Basis
  /** The folder of the manifest. */
  out: string
  /** Folders of notes below the one that was named: their outputs go into the same below `out`. */
  below: ReadonlyMap<string, string>
  /** Notes that cannot be made whatever is in them. */
  clashes: ReadonlyMap<string, VFileMessage>
  isInput: IsInput
  isStopped(messages: readonly ReportEntry[]): boolean
  /** Whether the notes are left alone; asked before anything is made of them. */
  isKnown(path: string, text: string): boolean
  limits: Limits
  /** Pictures may lie here and beside the notes. */
  templateFolder: string
  /** Whether what is unchanged is made again. */
  force: boolean
  /** How many files may be under way or waiting for those before them. */
  ahead: number
}

/** What became of a file of notes, to be told in its turn; null where it was left alone. */
export interface Outcome {
  path: string
  messages: ReportEntry[]
  /** What was made or found, a line each. */
  lines: string[]
  entry: Entry
}

/** Makes the briefs of files of notes, and tells what became of each in the files' own order. */
export const runBatch = (
  batch: Batch,
  paths: readonly string[],
  tell: (outcome: Outcome | null) => void,
): Promise<void> => inOrder(paths, batch.ahead, (path) => outcomeOf(path, batch), tell)

/** Whatever is thrown before it is written is about this file, and nothing of it is written then. */
async function outcomeOf(path: string, batch: Batch): Promise<Outcome | null> {
  const made = await bounded(path, () => madeOf(path, batch))
  if (made === null || 'entry' in made) return made
  return 'made' in made ? written(path, made, batch) : failure(path, null, [reportEntry(made)])
}

/** Briefs that are still to be written, with the digest of their notes. */
interface Unwritten {
  sha256: string
  made: MadeNotes
}

async function madeOf(path: string, batch: Batch): Promise<Outcome | Unwritten | null> {
  await breath()
  const notes = readNotes(path, batch.limits)
  const refusal = batch.clashes.get(path) ?? (notes instanceof VFile ? null : notes)
  if (batch.isKnown(path, `${refusal?.reason}\n${notes}`)) return null
  if (refusal || !(notes instanceof VFile)) return failure(path, null, refusal ? [reportEntry(refusal)] : [])
  const text = String(notes)
  const sha256 = digest(text)
  const earlier = batch.ledger.earlier(portablePath(path))
  const folders = [dirname(path), batch.templateFolder]
  const readInput = (input: string) =>
    readFile(input, { folders, limit: 'pictureBytes', limits: batch.limits })
  if (!batch.force && upToDate(earlier, { notes: sha256, basis: batch.basis, out: batch.out, readInput }))
    return unchanged(path, earlier, batch.out)
  return { sha256, made: await batch.workforce.make({ path, text }) }
}

/** Briefs of an earlier run say again what was said of them. */
function unchanged(path: string, briefs: readonly ManifestBrief[], out: string): Outcome {
  const messages = briefs.flatMap((brief) => brief.messages)
  const lines = briefs.flatMap(({ outputs }) =>
    outputs.filter(isBriefFile).map(({ path, pages }) => lineOf(join(out, path), pages, 'unchanged')),
  )
  return { path, messages, lines, entry: { notes: portablePath(path), briefs, failure: null, isNew: false } }
}

function failure(path: string, sha256: string | null, messages: ReportEntry[]): Outcome {
  return {
    path,
    messages,
    lines: [],
    entry: {
      notes: portablePath(path),
      briefs: [],
      failure: { notes: { path: portablePath(path), sha256 }, messages: messages.map(portableEntry) },
      isNew: false,
    },
  }
}

/** Puts what was made into its place, all the files of a brief or none. */
function written(path: string, { sha256, made }: Unwritten, batch: Batch): Outcome {
  const outcome = failure(path, sha256, [...made.messages])
  const briefs: ManifestBrief[] = []
  for (const [index, brief] of made.briefs.entries()) {
    const stem = outputStem(path, index, join(batch.out, batch.below.get(path) ?? ''))
    const files = (brief.written ?? []).map((format) => filesOf(stem, format))
    const messages = [
      ...brief.messages,
      ...(brief.written ? putInPlace(path, stem, files.flat(), batch) : []),
    ]
    outcome.messages.push(...messages)
    if (!brief.written || batch.isStopped(messages)) continue
    outcome.lines.push(
      ...brief.written.map(({ format, pages, time }) =>
        lineOf(outputPath(stem, format), pages, `${Math.round(time)} ms`),
      ),
    )
    const outputs = brief.written.flatMap((format, at) => outputsOf(format, files[at] ?? [], batch.out))
    briefs.push({
      notes: { path: portablePath(path), sha256 },
      session: index + 1,
      sessions: made.briefs.length,
      ...factsOf(brief),
      ...batch.basis,
      outputs,
      // Once: in notes of many sessions what all of them say would grow with the square.
      messages: [...(index === 0 ? made.messages : []), ...messages].map(portableEntry),
    })
  }
  const isWhole = briefs.length > 0 && briefs.length === made.briefs.length
  if (isWhole) outcome.entry.failure = null
  else if (outcome.entry.failure) outcome.entry.failure.messages = outcome.messages.map(portableEntry)
  Object.assign(outcome.entry, { briefs, isNew: briefs.length > 0 })
  return outcome
}

const factsOf = ({ title, language, date, model, about, inputs }: MadeBrief) => ({
  title,
  language,
  date,
  model: { sha256: model },
  about,
  inputs: inputs.map((input) => ({ path: inputPath(input), sha256: input.sha256 })),
})

function putInPlace(path: string, stem: string, files: readonly OutputFile[], batch: Batch): ReportEntry[] {
  const taken = overInputs(
    path,
    files.map((file) => file.path),
    batch.isInput,
  ).map((message) => reportEntry(message))
  if (batch.isStopped(taken)) return taken
  try {
    writeFiles(files, { root: batch.out })
    return taken
  } catch (error) {
    const reason = `Cannot write: ${systemReason(error)}`
    return [...taken, reportEntry(problem(stem, 'output-unwritable', reason, error))]
  }
}

function lineOf(path: string, pages: number | null, how: string): string {
  const counted = pages === null ? '' : `, ${pages} ${pages === 1 ? 'page' : 'pages'}`
  return `${escapeTerminalLine(path)}${counted}, ${how}\n`
}
