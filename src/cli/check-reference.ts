import type { VFileMessage } from 'vfile-message'
import type { PreparedTemplate } from '../compose/prepare-template.ts'
import { programAssets, programVersion } from './project.ts'

/** What is wrong with a template's reference document, and with a brief in its look: contrast first of all. */
export async function checkReference({ reference, theme }: PreparedTemplate): Promise<VFileMessage[]> {
  if (reference === null) return []
  const { docxWriter } = await import('../writers/docx/docx-writer.ts')
  const { styleSample } = await import('../writers/docx/style-sample.ts')
  const { verifyDocx } = await import('../verify/docx/verify-docx.ts')
  const sample = { ...styleSample(theme, `policy-brief ${programVersion}`), referenceDocx: reference }
  const { data, messages } = await docxWriter.write(sample, programAssets)
  if (messages.some(({ fatal }) => fatal === true)) return messages
  const found = verifyDocx(data).map((message) => Object.assign(message, { file: reference.path }))
  return [...messages, ...found]
}
