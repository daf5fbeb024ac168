/** Reads PDFs in a thread of its own, which can be ended whatever a file makes it do. */
import { parentPort } from 'node:worker_threads'
import { lookAtPdf } from '../verify/pdf/look-at-pdf.ts'
import { openPdf } from '../verify/pdf/open-pdf.ts'
import type { PdfJob, ReadPdf } from './attachments-apart.ts'
import { attachmentsOf } from './read-attachments.ts'

// Its streams cost more than what PDF.js inflates small ones with where there is none.
Object.assign(globalThis, { DecompressionStream: undefined })

async function read({ data, withLook }: PdfJob): Promise<ReadPdf> {
  const open = await openPdf(data)
  try {
    const attachments = await attachmentsOf(open, data)
    if (withLook) parentPort?.postMessage({ pages: open.pdf.numPages })
    return { attachments, look: withLook ? await lookAtPdf(data, open) : null }
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
