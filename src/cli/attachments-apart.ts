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

/** @param secondsFor computing that a PDF of so many bytes may take */
export function pdfThread(secondsFor: (bytes: number) => number): PdfThread {
  let worker: Worker | null = null
  const dismiss = () => {
    // What a thread that is ended still says is about nothing that anybody waits for.
    worker?.on('error', () => {})
    void worker?.terminate()
    worker = null
  }
  const readNext = async (data: Uint8Array, look: boolean): Promise<ReadPdf> => {
    const seconds = secondsFor(data.byteLength)
    worker ??= new Worker(join(programFolder, 'dist', 'attachments-worker.js'), {
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    })
    try {
      return await answered(worker, { data, withLook: look }, seconds)
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
function answered(worker: Worker, job: PdfJob, seconds: number): Promise<ReadPdf> {
  return new Promise((resolve, reject) => {
    const begin = { bytes: process.memoryUsage.rss(), computed: process.cpuUsage() }
    const watch = setInterval(() => {
      const { user } = process.cpuUsage(begin.computed)
      const bytes = process.memoryUsage.rss() - begin.bytes
      if (bytes > mostBytes) end(() => reject(new TooCostly(`more than ${mostBytes} bytes of memory`)))
      else if (user > seconds * 1e6) end(() => reject(new TooCostly(`more than ${seconds} seconds`)))
    }, pulse)
    const end = (settle: () => void): void => {
      clearInterval(watch)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      settle()
    }
    const onMessage = ({ read, name, message }: Answer): void =>
      end(() => (read ? resolve(read) : reject(Object.assign(new Error(message), { name }))))
    const onError = (error: unknown): void => end(() => reject(error))
    const onExit = (): void => end(() => reject(new Error('the thread ended by itself')))
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    // Its bytes go over as they are: nobody reads them here again.
    worker.postMessage(job, transferable(job.data))
  })
}

/** The buffer of bytes that have one for themselves. */
const transferable = ({ buffer, byteLength }: Uint8Array): ArrayBuffer[] =>
  buffer instanceof ArrayBuffer && buffer.byteLength <= byteLength + 1 ? [buffer] : []

/** What was read, or the name and the words of what went wrong. */
interface Answer {
  read?: ReadPdf
  name?: string
  message?: string
}

export interface PdfJob {
  data: Uint8Array
  withLook: boolean
}

/** Seconds of computing that taking out attached files may take. */
const secondsForAttachments = 10

/** The files attached to one PDF. @throws as `PdfThread.read`. */
export async function attachmentsApart(data: Uint8Array): Promise<Attachment[]> {
  const thread = pdfThread(() => secondsForAttachments)
  try {
    return (await thread.read(data, { look: false })).attachments
  } finally {
    thread.end()
  }
}
