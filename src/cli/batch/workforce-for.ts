import { availableParallelism } from 'node:os'
import type { Options } from '../options.ts'
import { makeNotes } from './make-notes.ts'
import { processes, type Workforce } from './workforce.ts'
import { type Circumstances, workplaceOf } from './workplace-of.ts'

/** Processes begin with reading and compiling what this one has done already, which few files are not worth. */
const fewFiles = 8

/** How many files are worked on at a time. */
export function jobsFor({ jobs, watch }: Options, files: number): number {
  if (watch) return 1
  const wanted = jobs ?? (files < fewFiles ? 1 : availableParallelism())
  return Math.max(1, Math.min(wanted, files))
}

/** This process for one job, processes of their own for more. */
export function workforceFor(circumstances: Circumstances, jobs: number): Workforce {
  const { options, kitchen, sound } = circumstances
  const { briefSeconds, workerMegabytes } = kitchen.settings.limits
  if (jobs > 1)
    return processes(jobs, { options, sound }, { seconds: briefSeconds, megabytes: workerMegabytes })
  const place = workplaceOf(circumstances)
  return { make: (notes) => makeNotes(notes, place), end: () => {} }
}
