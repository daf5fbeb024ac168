import { clearLine, cursorTo } from 'node:readline'
import { Bar } from 'cli-progress'
import { clock } from './clock.ts'
import type { Terminal } from './terminal.ts'

export interface ProgressBar {
  step(): void
  /** Prints what comes while the bar stands, on lines of its own. */
  beside(print: () => void): void
  stop(): void
}

/** A bar on a terminal, with the rate and the time that is left. */
export function barOn(terminal: Terminal['err'], total: number): ProgressBar {
  const format = '{bar} {value}/{total}, {rate} a second, {eta_formatted} left'
  const bar = new Bar({ stream: terminal, format, clearOnComplete: true, etaBuffer: 50 })
  const begin = clock()
  let done = 0
  bar.start(total, 0, { rate: '–' })
  return {
    step() {
      done += 1
      bar.increment(1, { rate: ((done * 1000) / (clock() - begin)).toFixed(1) })
    },
    beside(print) {
      // The bar is one line: it is taken away, and stands again below what was printed.
      cursorTo(terminal, 0)
      clearLine(terminal, 1)
      print()
      bar.render()
    },
    stop: () => bar.stop(),
  }
}
