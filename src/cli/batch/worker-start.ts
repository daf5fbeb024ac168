import type { Options } from '../options.ts'

/** What each process begins with. */
export interface WorkerStart {
  options: Options
  sound: boolean
}

/** What a process says when it has what briefs are made with. */
export const ready = 'ready'
