/** Reads PDFs in a thread of its own, which can be ended whatever a file makes it do. */
import { parentPort } from 'node:worker_threads'
import { openPdf } from '../verify/pdf/open-pdf.ts'
import { blocksOf } from '../verify/pdf/pdf-text.ts'
import type { PdfJob, ReadPdf } from './attachments-apart.ts'
import { attachmentsOf } from './read-attachments.ts'

async function read({ data, withBlocks }: PdfJob): Promise<ReadPdf> {
  const open = await openPdf(data)
  try {
    return { attachments: await attachmentsOf(open), blocks: withBlocks ? await blocksOf(data, open) : [] }
  } finally {
    await open.close()
  }
}

parentPort?.on('message', (job: PdfJob) => {
  read(job).then(
    (read) => parentPort?.postMessage({ read }),
    (error: Error) => parentPort?.postMessage({ name: error.name, message: error.message }),
  )
})
