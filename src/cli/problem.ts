import type { VFileMessage } from 'vfile-message'
import { importRules } from '../import/messages.ts'
import { limitRules } from '../limits/messages.ts'
import { listing } from '../listings/listing.ts'
import { batchRules } from '../manifest/messages.ts'
import { beginning, messagesOf } from '../messages/messages-of.ts'
import { notesRules } from '../notes/messages.ts'
import { settingsRules } from '../settings/messages.ts'
import { siteRules } from '../site/messages.ts'
import { proofRules } from '../verify/messages.ts'
import { wordRules } from '../word/messages.ts'
import { fileRules } from './messages.ts'

/** What the command line says of files, of its own and for hops that touch none. */
const rows = {
  ...fileRules,
  ...batchRules,
  ...proofRules,
  ...siteRules,
  ...notesRules,
  ...importRules,
  ...wordRules,
  ...settingsRules,
  ...limitRules,
}
export type ProblemRule = keyof typeof rows

const message = messagesOf<ProblemRule>('policy-brief', rows)

/** A message about a file as a whole, placed at its beginning. */
export const problem = (file: string, rule: ProblemRule, reason: string, cause?: unknown): VFileMessage =>
  message(rule, { reason, place: beginning, file, cause })

/** What the operating system's error codes say to a person, with what to do. */
const reasons: Record<string, string> = listing({
  ENOENT: 'there is no such file; check the name and the folder',
  EACCES: 'access is denied; change its permissions',
  EPERM: 'the operation is not permitted; change its permissions',
  EISDIR: 'it is a folder, expected a file',
  ENOTDIR: 'a part of the path is a file, expected a folder; choose another',
  EEXIST: 'a file of that name is in the way; move it or choose another folder',
  ENOSPC: 'the disk is full; make room and run again',
  EROFS: 'the disk can only be read; choose another folder with --out',
  ENAMETOOLONG: 'the name is too long; shorten it',
  EMFILE: 'too many files are open; run fewer at a time',
  ERR_INVALID_ARG_VALUE: 'its name has a character that no file name has; correct it',
  ENFILE: 'too many files are open on this machine; run again when less is going on',
  EFBIG: 'the file would be larger than the system allows; ask for a higher limit',
  EDQUOT: 'your share of the disk is full; make room and run again',
  EIO: 'the disk does not answer; check it and run again',
  EBUSY: 'something else is using it; close it there and run again',
  ETXTBSY: 'something else is using it; close it there and run again',
  ENOMEM: 'the machine is out of memory; close something and run again',
  ENXIO: 'it is a socket or a device, expected a file',
  ELOOP: 'its symbolic links lead round in a circle',
})

const misnamed = 'its name is not in UTF-8; rename it'

/** What the operating system says, in words; null where it was not it that refused. */
function refusalOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  // What stands for bytes that are not UTF-8 is no name of any file.
  if (error.code === 'ENOENT' && 'path' in error && `${error.path}`.includes('\uFFFD')) return misnamed
  return reasons[String(error.code)] ?? null
}

/** Whether it was the operating system that refused; whatever else is thrown is a fault of the program. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof Error && ('syscall' in error || isRefusal(error.cause))

/** The reason in words, for a message. */
export function systemReason(error: unknown): string {
  return refusalOf(error) ?? (error instanceof Error ? error.message : String(error))
}

/** What went wrong where no file was being worked on: the machine refused something, or the program is at fault. */
export function faultWords(error: unknown): string {
  const refusal = refusalOf(error)
  const path = error instanceof Error && 'path' in error ? `${error.path}` : 'a file'
  if (refusal !== null) return `Cannot use ${path}: ${refusal}`
  const words = error instanceof Error ? error.message : String(error)
  return `a fault of the program: ${words}; run again with --debug and report it`
}
