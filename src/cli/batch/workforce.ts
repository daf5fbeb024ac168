import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { OverLimit } from '../../limits/limits.ts'
import { programFolder } from '../project.ts'
import { ready } from './worker-start.ts'

/** Works on one thing after the other, somewhere. */
export interface Force<Task, Outcome> {
  /** Never rejects: whatever befalls a file is a message. */
  make(task: Task): Promise<Outcome>
  end(): void
}

/** What processes work on, and with what. */
export interface Work<Task, Outcome> {
  /** The chunk of the build that does it, which is handed `start` and then the tasks. */
  chunk: string
  start: object
  /** What comes of a task that a process has died of twice, or that took too long. */
  died(task: Task, error: unknown): Outcome
}

/** What each task may cost. */
export interface Allowance {
  seconds: number
  /** Of a process's memory for JavaScript. */
  megabytes: number
}

interface Job<Task, Outcome> {
  task: Task
  /** Whether a process has died of it: it is tried once more when nothing else runs. */
  isLonely: boolean
  settle(outcome: Outcome): void
}

interface Hand<Task, Outcome> {
  child: ChildProcess
  /** The one that it works on, and the next: what it has made is put on the disk meanwhile. */
  jobs: Job<Task, Outcome>[]
  /** Whether it has what it works with; no task answers for the time before. */
  isReady: boolean
  limit: NodeJS.Timeout | null
}

/** Of what a process says when it dies, its last letters. */
const wordsKept = 4000

/**
 * Memory that a process fills before V8 collects what lives long. Where the most is set and this is not, V8 begins so low
 * that collecting costs a sixth of a batch; twice as much would save 7 % more, for 220 MB.
 */
const unhurriedMegabytes = (most: number): number => Math.min(128, Math.ceil(most / 2))

/** How many tasks a process has at a time. */
const atATime = 2

/**
 * Processes that work on a task each; one that dies is replaced, and its task tried once more alone. They
 * are processes and not threads, which share what collects memory and compiles code: `docs/speed.md` has the figures.
 */
export function processes<Task extends object, Outcome>(
  count: number,
  { chunk, start, died }: Work<Task, Outcome>,
  { seconds, megabytes }: Allowance,
): Force<Task, Outcome> {
  const waiting: Job<Task, Outcome>[] = []
  const hands = new Set<Hand<Task, Outcome>>()
  const killAll = (): void => {
    for (const { child } of hands) child.kill('SIGKILL')
  }
  process.once('exit', killAll)

  function hire(): Hand<Task, Outcome> {
    const child = fork(join(programFolder, 'dist', 'batch-worker.js'), [chunk], {
      // Bytes go over as they are.
      serialization: 'advanced',
      execArgv: [
        `--max-old-space-size=${megabytes}`,
        `--initial-old-space-size=${unhurriedMegabytes(megabytes)}`,
      ],
      // What a process of its own prints would come between the messages.
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    const hand: Hand<Task, Outcome> = { child, jobs: [], isReady: false, limit: null }
    let said = ''
    child.stderr?.on('data', (data) => {
      said = `${said}${data}`.slice(-wordsKept)
    })
    child.on('message', (said) => {
      if (said === ready) hand.isReady = true
      else hand.jobs.shift()?.settle(said as Outcome)
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

  function restartLimit(hand: Hand<Task, Outcome>): void {
    if (hand.limit) clearTimeout(hand.limit)
    const late = () => bury(hand, new OverLimit('briefSeconds', seconds))
    hand.limit = hand.isReady && hand.jobs.length > 0 ? setTimeout(late, seconds * 1000) : null
  }

  function bury(hand: Hand<Task, Outcome>, error: unknown): void {
    if (!hands.delete(hand)) return
    const [job, ...next] = hand.jobs.splice(0)
    restartLimit(hand)
    hand.child.kill('SIGKILL')
    waiting.unshift(...next)
    if (job && !job.isLonely && !(error instanceof OverLimit)) waiting.push({ ...job, isLonely: true })
    else job?.settle(died(job.task, error))
    assign()
  }

  /** Each process gets a task before any has two. */
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
    hand.child.send(job.task)
    assign()
  }

  function leastBusy(): Hand<Task, Outcome> | null {
    const [least] = [...hands].sort((a, b) => a.jobs.length - b.jobs.length)
    if (least?.jobs.length === 0) return least
    if (hands.size < count) return hire()
    return least !== undefined && least.jobs.length < atATime ? least : null
  }

  return {
    make: (task) =>
      new Promise((settle) => {
        waiting.push({ task, isLonely: false, settle })
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
