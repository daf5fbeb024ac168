/** Reads a PDF’s attached files in a thread of its own, which can be ended whatever the file makes it do. */
import { parentPort, workerData } from 'node:worker_threads'
import { pdfBlocks } from '../verify/pdf/pdf-text.ts'
import type { ReadPdf } from './attachments-apart.ts'
import { readAttachments } from './read-attachments.ts'

const { data, withBlocks } = workerData as { data: Uint8Array; withBlocks: boolean }

async function read(): Promise<ReadPdf> {
  const attachments = await readAttachments(data)
  return { attachments, blocks: withBlocks ? await pdfBlocks(data) : [] }
}

read().then(
  (read) => parentPort?.postMessage({ read }),
  (error: Error) => parentPort?.postMessage({ name: error.name, message: error.message }),
)
