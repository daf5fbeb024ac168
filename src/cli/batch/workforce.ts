import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { OverLimit } from '../../limits/limits.ts'
import { faultOf } from '../bounded.ts'
import type { Options } from '../options.ts'
import { problem } from '../problem.ts'
import { programFolder } from '../project.ts'
import { reportEntry } from '../reporters/report-entry.ts'
import type { MadeNotes, NotesText } from './make-notes.ts'

/** Makes the briefs of notes, somewhere. */
export interface Workforce {
  /** Never rejects: whatever befalls a file is a message. */
  make(notes: NotesText): Promise<MadeNotes>
  end(): Promise<void>
}

/** What each thread begins with. */
export interface WorkerStart {
  options: Options
  sound: boolean
}

/** What each file of notes may cost. */
export interface Allowance {
  seconds: number
  /** Of a thread's memory for JavaScript. */
  megabytes: number
}

/** Of memory for what lives shortly: with what V8 gives a thread by itself, a seventh of the work is collecting it. */
const youngMegabytes = 48

interface Job {
  notes: NotesText
  /** Whether a thread has died of it: it is tried once more when nothing else runs. */
  isLonely: boolean
  settle(made: MadeNotes): void
}

interface Hand {
  worker: Worker
  job: Job | null
  limit: NodeJS.Timeout | null
}

/** Threads that make the briefs of a file each; one that dies is replaced, and its file tried once more alone. */
export function threads(count: number, start: WorkerStart, { seconds, megabytes }: Allowance): Workforce {
  const waiting: Job[] = []
  const hands = new Set<Hand>()

  function hire(): Hand {
    const worker = new Worker(join(programFolder, 'dist', 'batch-worker.js'), {
      workerData: start,
      resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: youngMegabytes },
      // What a thread of its own prints would come between the messages.
      stdout: false,
      stderr: false,
    })
    const hand: Hand = { worker, job: null, limit: null }
    worker.on('message', (made: MadeNotes) => {
      release(hand)?.settle(made)
      assign()
    })
    worker.on('error', (error) => bury(hand, error))
    worker.on('exit', () => bury(hand, new Error('the thread ended by itself')))
    hands.add(hand)
    return hand
  }

  function release(hand: Hand): Job | null {
    const { job, limit } = hand
    if (limit) clearTimeout(limit)
    Object.assign(hand, { job: null, limit: null })
    return job
  }

  function bury(hand: Hand, error: unknown): void {
    if (!hands.delete(hand)) return
    const job = release(hand)
    void hand.worker.terminate()
    if (job && !job.isLonely && !(error instanceof OverLimit)) waiting.push({ ...job, isLonely: true })
    else job?.settle({ messages: [diedOf(job.notes.path, error)], briefs: [] })
    assign()
  }

  function assign(): void {
    const busy = [...hands].filter(({ job }) => job !== null)
    if (busy.some(({ job }) => job?.isLonely)) return
    const index = waiting.findIndex(({ isLonely }) => !isLonely || busy.length === 0)
    const [job] = index < 0 || busy.length >= count ? [] : waiting.splice(index, 1)
    if (job === undefined) return
    const hand = [...hands].find((one) => one.job === null) ?? hire()
    hand.job = job
    hand.limit = setTimeout(() => bury(hand, new OverLimit('briefSeconds', seconds)), seconds * 1000)
    hand.worker.postMessage(job.notes)
    assign()
  }

  return {
    make: (notes) =>
      new Promise((settle) => {
        waiting.push({ notes, isLonely: false, settle })
        assign()
      }),
    async end() {
      const all = [...hands]
      hands.clear()
      await Promise.all(all.map(({ worker }) => worker.terminate()))
    },
  }
}

function diedOf(path: string, error: unknown) {
  if (error instanceof OverLimit) return reportEntry(faultOf(path, error))
  const words = error instanceof Error ? error.message : String(error)
  const message = problem(
    path,
    'worker-died',
    `Cannot make its briefs: the thread that did died twice (${words})`,
  )
  message.note =
    'Make the notes or their pictures smaller, or run it by itself with --jobs 1 --debug and report it'
  return reportEntry(message)
}
