import { barOn, type ProgressBar } from './bar-on.ts'
import type { Terminal } from './terminal.ts'

/** Tells how far a run over several files is, how fast and how long it will take: a bar on a terminal, nothing elsewhere. */
export function progressBar(terminal: Terminal, total: number, quiet: boolean): ProgressBar {
  const { err, environment } = terminal
  const shown = err.isTTY === true && (environment['CI'] ?? '') === '' && total > 1 && !quiet
  return shown && (environment['NO_COLOR'] ?? '') === ''
    ? barOn(err, total)
    : { step() {}, beside: (print) => print(), stop() {} }
}
