import type { VFileMessage } from 'vfile-message'
import type { Diagnostic } from '../../messages/diagnostic.ts'
import { severity } from '../terminal.ts'

/** A message as plain data, the same for every form. */
export interface ReportEntry extends Diagnostic {
  /** Where the program went wrong, for those who asked for it. */
  stack?: string
}

/** Messages as plain data, for those who asked for it with the stack of what caused them. */
export const reportEntries = (messages: readonly VFileMessage[], debug: boolean): ReportEntry[] =>
  messages.map((message) => {
    const stack = message.cause instanceof Error ? message.cause.stack : undefined
    return { ...reportEntry(message), ...(debug && stack !== undefined && { stack }) }
  })

/** A message as plain data; without a place it is about the beginning of its file. */
export function reportEntry(message: VFileMessage): ReportEntry {
  const end = message.place && 'end' in message.place ? message.place.end : null
  return {
    file: message.file ?? '<notes>',
    line: message.line ?? 1,
    column: message.column ?? 1,
    endLine: end?.line ?? null,
    endColumn: end?.column ?? null,
    severity: severity(message),
    reason: oneLine(message.reason),
    note: message.note ? oneLine(message.note) : null,
    rule: message.ruleId ?? null,
  }
}

/** Reason and mend as one line. */
export const wordsOf = ({ reason, note }: ReportEntry): string => [reason, note].filter(Boolean).join('; ')

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()
