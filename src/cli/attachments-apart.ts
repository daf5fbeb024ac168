import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { LookedAt } from '../verify/accessible/looked-at.ts'
import { programFolder } from './project.ts'
import type { Attachment } from './read-attachments.ts'

/** What reading a PDF may cost: bytes of memory beyond those that the program has. */
const mostBytes = 350_000_000

/** Milliseconds between two looks at what it costs. */
const pulse = 20

/** A PDF that costs too much to read. */
export class TooCostly extends Error {}

/** What a PDF holds, as it was asked for. */
export interface ReadPdf {
  attachments: Attachment[]
  /** What it shows to a reader; null where that is not asked for. */
  look: LookedAt | null
}

/**
 * Reads PDFs, one after the other, in a thread of its own: their streams may inflate to anything and their objects lead
 * round in circles, so that only what is spent says when to stop.
 */
export interface PdfThread {
  /**
   * @throws {TooCostly} where it is too much.
   * @throws {Error} of the name that the reader gave it, where the bytes are no PDF, a broken one, or one with a password.
   */
  read(data: Uint8Array, what: { look: boolean }): Promise<ReadPdf>
  end(): void
}

/**
 * Seconds of computing that opening a PDF and taking out its files may take: some hundred kilobytes of objects can keep a
 * reader busy for hours, whatever they hold.
 */
const secondsToOpen = (bytes: number): number => Math.ceil(2 + bytes / 20_000_000)

/** Seconds that looking at its pages may take: a thousand of four megabytes take half of it. */
const secondsToLook = (pages: number, bytes: number): number =>
  Math.ceil(2 + Math.min(pages / 20, bytes / 100_000))

export function pdfThread(): PdfThread {
  let worker: Worker | null = null
  const dismiss = () => {
    // What a thread that is ended still says is about nothing that anybody waits for.
    worker?.on('error', () => {})
    void worker?.terminate()
    worker = null
  }
  const readNext = async (data: Uint8Array, look: boolean): Promise<ReadPdf> => {
    worker ??= new Worker(join(programFolder, 'dist', 'attachments-worker.js'), {
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    })
    try {
      return await answered(worker, { data, withLook: look })
    } catch (error) {
      // A thread that gave way, or that still works on what nobody waits for, reads no other.
      dismiss()
      throw error
    }
  }
  // An answer is that to the last question: the next waits for it.
  let last: Promise<unknown> = Promise.resolve()
  return {
    read(data, { look }) {
      const read = last.then(() => readNext(data, look))
      last = read.catch(() => {})
      return read
    },
    end: dismiss,
  }
}

/** What a thread answers, watched for what it costs meanwhile. */
function answered(worker: Worker, job: PdfJob): Promise<ReadPdf> {
  return new Promise((resolve, reject) => {
    const { byteLength } = job.data
    const before = process.memoryUsage.rss()
    let [seconds, spent] = [secondsToOpen(byteLength), computing(worker)]
    const watch = setInterval(() => {
      const bytes = process.memoryUsage.rss() - before
      if (bytes > mostBytes) end(() => reject(new TooCostly(`more than ${mostBytes} bytes of memory`)))
      else if (spent() > seconds) end(() => reject(new TooCostly(`more than ${seconds} seconds`)))
    }, pulse)
    const end = (settle: () => void): void => {
      clearInterval(watch)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      settle()
    }
    const onMessage = ({ pages, read, name, message }: Answer): void => {
      if (pages !== undefined) [seconds, spent] = [secondsToLook(pages, byteLength), computing(worker)]
      else end(() => (read ? resolve(read) : reject(Object.assign(new Error(message), { name }))))
    }
    const onError = (error: unknown): void => end(() => reject(error))
    const onExit = (): void => end(() => reject(new Error('the thread ended by itself')))
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    // Its bytes go over as they are: nobody reads them here again.
    worker.postMessage(job, transferable(job.data))
  })
}

/**
 * Tells the seconds that a thread has computed since: what goes on beside it is no work of its own, nor is the time in
 * which the machine worked for others.
 */
function computing({ performance }: Worker): () => number {
  const [active, computed] = [performance.eventLoopUtilization(), process.cpuUsage()]
  return () =>
    Math.min(performance.eventLoopUtilization(active).active / 1e3, process.cpuUsage(computed).user / 1e6)
}

/** The buffer of bytes that have one for themselves. */
const transferable = ({ buffer, byteLength }: Uint8Array): ArrayBuffer[] =>
  buffer instanceof ArrayBuffer && buffer.byteLength <= byteLength + 1 ? [buffer] : []

/** How many pages are looked at next; then what was read, or the name and the words of what went wrong. */
interface Answer {
  pages?: number
  read?: ReadPdf
  name?: string
  message?: string
}

export interface PdfJob {
  data: Uint8Array
  withLook: boolean
}

/** The files attached to one PDF. @throws as `PdfThread.read`. */
export async function attachmentsApart(data: Uint8Array): Promise<Attachment[]> {
  const thread = pdfThread()
  try {
    return (await thread.read(data, { look: false })).attachments
  } finally {
    thread.end()
  }
}
