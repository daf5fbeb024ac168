import colours from 'picocolors'
import type { VFileMessage } from 'vfile-message'
import { escapeTerminal, escapeTerminalLine } from '../escape/terminal.ts'
import type { Diagnostic } from '../messages/diagnostic.ts'

/** Where a command prints: what was asked for on `out`, messages and progress on `err`. */
export interface Terminal {
  out: NodeJS.WritableStream & { isTTY?: boolean }
  err: NodeJS.WritableStream & { isTTY?: boolean }
  environment: NodeJS.ProcessEnv
}

/** Prints words for people; whatever they quote acts on no terminal. */
export function say(stream: NodeJS.WritableStream, words: string): void {
  stream.write(escapeTerminal(words))
}

/** Prints what a program reads, which has escaped what it quotes in its own way. */
export function giveData(stream: NodeJS.WritableStream, data: string): void {
  stream.write(data)
}

export type Severity = Diagnostic['severity']

/** vfile-message's `fatal`: true is an error, false a warning, undefined a piece of information. */
export function severity(message: VFileMessage): Severity {
  if (message.fatal === true) return 'error'
  return message.fatal === false ? 'warning' : 'info'
}

/** Prints one message as one line: `file:line:column severity reason rule`. */
export function printMessage(terminal: Terminal, message: Diagnostic & { stack?: string }): void {
  const paint = colours.createColors(inColour(terminal))
  const shade = { error: paint.red, warning: paint.yellow, info: paint.blue }[message.severity]
  const place = `${escapeTerminalLine(message.file)}:${message.line}:${message.column}`
  const words = [message.reason, message.note].filter(Boolean).join('; ')
  const rule = message.rule === null ? '' : ` ${paint.dim(escapeTerminalLine(message.rule))}`
  terminal.err.write(`${place} ${shade(message.severity)} ${escapeTerminalLine(words)}${rule}\n`)
  if (message.stack !== undefined) say(terminal.err, `${message.stack}\n`)
}

function inColour({ err, environment }: Terminal): boolean {
  return err.isTTY === true && (environment['NO_COLOR'] ?? '') === ''
}
