/** Reads a PDF’s attached files in a thread of its own, which can be ended whatever the file makes it do. */
import { parentPort, workerData } from 'node:worker_threads'
import { readAttachments } from './read-attachments.ts'

readAttachments(workerData).then(
  (attachments) => parentPort?.postMessage({ attachments }),
  (error: Error) => parentPort?.postMessage({ name: error.name, message: error.message }),
)
