import { availableParallelism } from 'node:os'
import { OverLimit } from '../../limits/limits.ts'
import { faultOf } from '../bounded.ts'
import type { Options } from '../options.ts'
import { problem } from '../problem.ts'
import { reportEntry } from '../reporters/report-entry.ts'
import { type MadeNotes, makeNotes, type NotesText } from './make-notes.ts'
import type { WorkerStart } from './worker-start.ts'
import { type Force, processes } from './workforce.ts'
import { type Circumstances, workplaceOf } from './workplace-of.ts'

/** Processes begin with reading and compiling what this one has done already, which few files are not worth. */
const fewFiles = 8

/** How many files are worked on at a time. */
export function jobsFor({ jobs, watch }: Options, files: number): number {
  if (watch) return 1
  const wanted = jobs ?? (files < fewFiles ? 1 : availableParallelism())
  return Math.max(1, Math.min(wanted, files))
}

/** Makes the briefs of notes, somewhere. */
export type Workforce = Force<NotesText, MadeNotes>

/** This process for one job, processes of their own for more. */
export function workforceFor(circumstances: Circumstances, jobs: number): Workforce {
  const { options, kitchen, sound } = circumstances
  const { briefSeconds, workerMegabytes } = kitchen.settings.limits
  if (jobs > 1)
    return processes(
      jobs,
      {
        chunk: 'batch.js',
        start: { options, sound } satisfies WorkerStart,
        died: ({ path }, error) => ({ messages: [diedOf(path, error)], briefs: [] }),
      },
      { seconds: briefSeconds, megabytes: workerMegabytes },
    )
  const place = workplaceOf(circumstances)
  return { make: (notes) => makeNotes(notes, place), end: () => {} }
}

function diedOf(path: string, error: unknown) {
  if (error instanceof OverLimit) return reportEntry(faultOf(path, error))
  const words = error instanceof Error ? error.message : String(error)
  const message = problem(
    path,
    'worker-died',
    `Cannot make its briefs: the process that did died twice (${words})`,
  )
  message.note =
    'Make the notes or their pictures smaller, raise `limits.workerMegabytes`, or run it by itself with --jobs 1 --debug and report it'
  return reportEntry(message)
}
