import { clearLine, cursorTo } from 'node:readline'
import { Bar } from 'cli-progress'
import type { Terminal } from './terminal.ts'

export interface ProgressBar {
  step(): void
  /** Prints what comes while the bar stands, on lines of its own. */
  beside(print: () => void): void
  stop(): void
}

/** Tells how far a run over several files is, how fast and how long it will take: a bar on a terminal, nothing elsewhere. */
export function progressBar(terminal: Terminal, total: number, quiet: boolean): ProgressBar {
  const { err, environment } = terminal
  const shown = err.isTTY === true && (environment['CI'] ?? '') === '' && total > 1 && !quiet
  if (!shown || (environment['NO_COLOR'] ?? '') !== '')
    return { step() {}, beside: (print) => print(), stop() {} }
  const format = '{bar} {value}/{total}, {rate} a second, {eta_formatted} left'
  const bar = new Bar({ stream: err, format, clearOnComplete: true, etaBuffer: 50 })
  const begin = performance.now()
  let done = 0
  bar.start(total, 0, { rate: '–' })
  return {
    step() {
      done += 1
      bar.increment(1, { rate: ((done * 1000) / (performance.now() - begin)).toFixed(1) })
    },
    beside(print) {
      // The bar is one line: it is taken away, and stands again below what was printed.
      cursorTo(err, 0)
      clearLine(err, 1)
      print()
      bar.render()
    },
    stop: () => bar.stop(),
  }
}
