import { attachmentsApart } from '../cli/attachments-apart.ts'
import { plain } from './prepared.ts'
import type { AttachedFile, Message } from './types.ts'

/**
 * What a finished Word file, ours or anyone's, shows against EN 301 549, chapter 10.
 *
 * @param name what messages call the file
 */
export async function verify(docx: Uint8Array, name = 'brief.docx'): Promise<Message[]> {
  const { verifyDocx } = await import('../verify/docx/verify-docx.ts')
  return plain(verifyDocx(docx).map((message) => Object.assign(message, { file: name })))
}

/**
 * The files that a PDF carries, byte for byte: of a brief, its notes and their model. It is read in a thread of its own.
 *
 * @throws {Error} where it is no PDF, a broken one, one with a password, or costs too much to read.
 */
export async function extract(pdf: Uint8Array): Promise<AttachedFile[]> {
  const attached = await attachmentsApart(pdf)
  return attached.map(({ name, content }) => ({ name, data: content }))
}
