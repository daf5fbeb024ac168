import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { FinishedBlock } from '../verify/finished-text.ts'
import { programFolder } from './project.ts'
import type { Attachment } from './read-attachments.ts'

/** What reading a PDF may cost: bytes of memory beyond those that the program has, and seconds of computing. */
const most = { bytes: 350_000_000, seconds: 10 }

/** Milliseconds between two looks at what it costs. */
const pulse = 20

/** A PDF that costs too much to read. */
export class TooCostly extends Error {}

/**
 * The files attached to a PDF, read in a thread of its own: its streams may inflate to anything and its objects lead round
 * in circles, so that only what is spent says when to stop.
 *
 * @throws {TooCostly} where it is too much.
 * @throws {Error} of the name that the reader gave it, where the bytes are no PDF, a broken one, or one with a password.
 */
export const attachmentsApart = async (data: Uint8Array): Promise<Attachment[]> =>
  (await apart(data, false)).attachments

/** The same with what the PDF says to a reader, through its tags. */
export const pdfApart = (data: Uint8Array): Promise<ReadPdf> => apart(data, true)

/** What the thread gives back. */
export interface ReadPdf {
  attachments: Attachment[]
  /** None where they are not asked for. */
  blocks: FinishedBlock[]
}

function apart(data: Uint8Array, withBlocks: boolean): Promise<ReadPdf> {
  return new Promise((resolve, reject) => {
    const begin = { bytes: process.memoryUsage.rss(), computed: process.cpuUsage() }
    const file = join(programFolder, 'dist', 'attachments-worker.js')
    const worker = new Worker(file, {
      workerData: { data, withBlocks },
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    })
    const watch = setInterval(() => {
      const { user } = process.cpuUsage(begin.computed)
      const bytes = process.memoryUsage.rss() - begin.bytes
      if (bytes > most.bytes) end(() => reject(new TooCostly(`more than ${most.bytes} bytes of memory`)))
      else if (user > most.seconds * 1e6)
        end(() => reject(new TooCostly(`more than ${most.seconds} seconds`)))
    }, pulse)
    const end = (settle: () => void): void => {
      clearInterval(watch)
      void worker.terminate()
      settle()
    }
    worker.once('message', ({ read, name, message }) => {
      end(() => (read ? resolve(read) : reject(Object.assign(new Error(message), { name }))))
    })
    worker.once('error', (error) => end(() => reject(error)))
  })
}
