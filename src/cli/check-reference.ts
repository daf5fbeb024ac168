import type { VFileMessage } from 'vfile-message'
import type { PreparedTemplate } from '../compose/prepare-template.ts'
import { beginning } from '../messages/messages-of.ts'
import { writersMessage } from '../writers/messages.ts'
import { programAssets, programVersion } from './project.ts'

const anew = 'Make it anew with policy-brief new reference.docx, or empty the keywords of its properties'

/** What is wrong with a template's reference document, and with a brief in its look: contrast first of all. */
export async function checkReference({ reference, theme }: PreparedTemplate): Promise<VFileMessage[]> {
  if (reference === null) return []
  const { docxWriter } = await import('../writers/docx/docx-writer.ts')
  const { changedSince } = await import('../writers/docx/reference/reference-theme.ts')
  const { styleSample } = await import('../writers/docx/reference/style-sample.ts')
  const { verifyDocx } = await import('../verify/docx/verify-docx.ts')
  const sample = { ...styleSample(theme, `policy-brief ${programVersion}`), referenceDocx: reference }
  const { data, messages } = await docxWriter.write(sample, programAssets)
  if (messages.some(({ fatal }) => fatal === true)) return messages
  const found = verifyDocx(data).map((message) => Object.assign(message, { file: reference.path }))
  const changed = changedSince(reference.data, theme)
  const reason = `Unexpected reference document made for another theme (${changed.join('; ')}), expected one of its colours and fonts`
  const old =
    changed.length === 0
      ? []
      : [writersMessage('docx-theme', { reason, place: beginning, file: reference.path, note: anew })]
  return [...messages, ...old, ...found]
}
