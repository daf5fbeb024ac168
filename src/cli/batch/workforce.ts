import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { OverLimit } from '../../limits/limits.ts'
import { faultOf } from '../bounded.ts'
import { problem } from '../problem.ts'
import { programFolder } from '../project.ts'
import { reportEntry } from '../reporters/report-entry.ts'
import type { MadeNotes, NotesText } from './make-notes.ts'
import { ready, type WorkerStart } from './worker-start.ts'

/** Makes the briefs of notes, somewhere. */
export interface Workforce {
  /** Never rejects: whatever befalls a file is a message. */
  make(notes: NotesText): Promise<MadeNotes>
  end(): void
}

/** What each file of notes may cost. */
export interface Allowance {
  seconds: number
  /** Of a process's memory for JavaScript. */
  megabytes: number
}

interface Job {
  notes: NotesText
  /** Whether a process has died of it: it is tried once more when nothing else runs. */
  isLonely: boolean
  settle(made: MadeNotes): void
}

interface Hand {
  child: ChildProcess
  /** The one that it works on, and the next: what it has made is put on the disk meanwhile. */
  jobs: Job[]
  /** Whether it has what briefs are made with; no file of notes answers for the time before. */
  isReady: boolean
  limit: NodeJS.Timeout | null
}

/** Of what a process says when it dies, its last letters. */
const wordsKept = 4000

/** How many files of notes a process has at a time. */
const atATime = 2

/**
 * Processes that make the briefs of a file each; one that dies is replaced, and its file tried once more alone. They
 * are processes and not threads, which share what collects memory and compiles code: `docs/speed.md` has the figures.
 */
export function processes(count: number, start: WorkerStart, { seconds, megabytes }: Allowance): Workforce {
  const waiting: Job[] = []
  const hands = new Set<Hand>()
  const killAll = (): void => {
    for (const { child } of hands) child.kill('SIGKILL')
  }
  process.once('exit', killAll)

  function hire(): Hand {
    const child = fork(join(programFolder, 'dist', 'batch-worker.js'), {
      // Bytes go over as they are.
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${megabytes}`],
      // What a process of its own prints would come between the messages.
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    const hand: Hand = { child, jobs: [], isReady: false, limit: null }
    let said = ''
    child.stderr?.on('data', (data) => {
      said = `${said}${data}`.slice(-wordsKept)
    })
    child.on('message', (said: MadeNotes | typeof ready) => {
      if (said === ready) hand.isReady = true
      else hand.jobs.shift()?.settle(said)
      restartLimit(hand)
      assign()
    })
    child.on('error', (error) => bury(hand, error))
    // Closed, when all that it said has been read.
    child.on('close', (code, signal) =>
      bury(hand, new Error(reasonOf(said, megabytes) ?? `it ended with ${signal ?? code}`)),
    )
    hands.add(hand)
    child.send(start)
    return hand
  }

  function restartLimit(hand: Hand): void {
    if (hand.limit) clearTimeout(hand.limit)
    const late = () => bury(hand, new OverLimit('briefSeconds', seconds))
    hand.limit = hand.isReady && hand.jobs.length > 0 ? setTimeout(late, seconds * 1000) : null
  }

  function bury(hand: Hand, error: unknown): void {
    if (!hands.delete(hand)) return
    const [job, ...next] = hand.jobs.splice(0)
    restartLimit(hand)
    hand.child.kill('SIGKILL')
    waiting.unshift(...next)
    if (job && !job.isLonely && !(error instanceof OverLimit)) waiting.push({ ...job, isLonely: true })
    else job?.settle({ messages: [diedOf(job.notes.path, error)], briefs: [] })
    assign()
  }

  /** Each process gets a file before any has two. */
  function assign(): void {
    const under = [...hands].flatMap(({ jobs }) => jobs)
    if (under.some(({ isLonely }) => isLonely)) return
    const index = waiting.findIndex(({ isLonely }) => !isLonely || under.length === 0)
    const hand = index < 0 ? null : leastBusy()
    if (!hand) return
    const [job] = waiting.splice(index, 1)
    if (job === undefined) return
    hand.jobs.push(job)
    if (hand.jobs.length === 1) restartLimit(hand)
    hand.child.send(job.notes)
    assign()
  }

  function leastBusy(): Hand | null {
    const [least] = [...hands].sort((a, b) => a.jobs.length - b.jobs.length)
    if (least?.jobs.length === 0) return least
    if (hands.size < count) return hire()
    return least !== undefined && least.jobs.length < atATime ? least : null
  }

  return {
    make: (notes) =>
      new Promise((settle) => {
        waiting.push({ notes, isLonely: false, settle })
        assign()
      }),
    end() {
      process.off('exit', killAll)
      const all = [...hands]
      hands.clear()
      for (const hand of all) {
        const isBusy = hand.jobs.length > 0
        hand.jobs.length = 0
        restartLimit(hand)
        if (isBusy) hand.child.kill('SIGKILL')
        else if (hand.child.connected) hand.child.disconnect()
      }
    },
  }
}

/** V8 says so before it aborts. */
const reasonOf = (said: string, megabytes: number): string | null =>
  said.includes('heap out of memory') ? `${megabytes} MB of memory were not enough` : null

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
