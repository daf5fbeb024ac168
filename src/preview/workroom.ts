/** What the preview's server asks of the thread that makes briefs, and how it asks: with a bound of time for each job. */
import type { Worker } from 'node:worker_threads'
import type { Document } from '../document/document.ts'
import type { Diagnostic } from '../messages/diagnostic.ts'
import type { Choice, NotesName, Part, Source } from './protocol.ts'

/** A brief to be proved, one of the files of a brief that was made, or notes whose titles are wanted. */
export type Job =
  | { kind: 'prove'; choice: Choice; known: string | null }
  | { kind: 'part'; part: Part; document: Document }
  | { kind: 'names'; paths: readonly string[] }

/** What there is of a brief once it was made. */
export interface MadeProof {
  /** Null where a message is an error. */
  good: { document: Document; pdf: Uint8Array; pages: number } | null
  /** Titles of the sessions that the notes hold. */
  sessions: string[]
  name: NotesName
  diagnostics: Diagnostic[]
}

/** What is heard of a job, in this order; plain data, as it passes from one thread to another. */
export type News =
  | { kind: 'read'; texts: string; sources: Source[] }
  | { kind: 'made'; made: MadeProof }
  | { kind: 'checked'; diagnostics: Diagnostic[] }
  | { kind: 'part'; data: Uint8Array }
  | { kind: 'named'; path: string; name: NotesName }
  | { kind: 'done' }
  | { kind: 'fault'; reason: string }

export interface Workroom {
  /**
   * Has a job done after those that were asked for before.
   *
   * @throws {Error} where the thread fails or takes too long; the next job has a new one.
   */
  run(job: Job, hear: (news: News) => void): Promise<void>
  close(): Promise<void>
}

/**
 * One thread that is started when it is needed, and anew where it has failed: no input ends the server.
 *
 * @param seconds how long a job may be silent
 */
export function createWorkroom(start: () => Worker, seconds: () => number): Workroom {
  let worker: Worker | null = null
  let last: Promise<unknown> = Promise.resolve()
  const drop = async (): Promise<void> => {
    const dropped = worker
    worker = null
    await dropped?.terminate()
  }
  return {
    run(job, hear) {
      const run = last.then(async () => {
        worker ??= start()
        try {
          await done(worker, job, hear, seconds())
        } catch (error) {
          if (!(error instanceof JobFault)) await drop()
          throw error
        }
      })
      last = run.catch(() => {})
      return run
    },
    close: drop,
  }
}

/** A fault within a job, after which the thread is as good as before. */
class JobFault extends Error {}

function done(worker: Worker, job: Job, hear: (news: News) => void, seconds: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined
    const end = (settle: () => void) => {
      clearTimeout(timer)
      worker.off('message', onNews).off('error', onError).off('exit', onExit)
      settle()
    }
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(() => onError(new Error(tooLong(seconds))), seconds * 1000)
    }
    const onNews = (news: News) => {
      if (news.kind === 'done') end(resolve)
      else if (news.kind === 'fault') end(() => reject(new JobFault(news.reason)))
      else {
        wait()
        hear(news)
      }
    }
    const onError = (error: Error) => end(() => reject(error))
    const onExit = () => onError(new Error('its thread has ended'))
    worker.on('message', onNews).on('error', onError).on('exit', onExit)
    wait()
    worker.postMessage(job)
  })
}

const tooLong = (seconds: number): string =>
  `it takes more than ${seconds} seconds; make the notes or the template smaller, or raise \`limits.previewSeconds\` in policy-brief.config.yaml`
