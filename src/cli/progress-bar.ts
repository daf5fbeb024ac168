import { Bar } from 'cli-progress'
import type { Terminal } from './terminal.ts'

/** Tells how far a run over several files is: a bar on a terminal, nothing elsewhere. */
export function progressBar(
  terminal: Terminal,
  total: number,
  quiet: boolean,
): { step(): void; stop(): void } {
  const { err, environment } = terminal
  const shown = err.isTTY === true && (environment['CI'] ?? '') === '' && total > 1 && !quiet
  if (!shown || (environment['NO_COLOR'] ?? '') !== '') return { step() {}, stop() {} }
  const bar = new Bar({ stream: err, format: '{bar} {value}/{total}', clearOnComplete: true })
  bar.start(total, 0)
  return { step: () => bar.increment(), stop: () => bar.stop() }
}
