/** A process of `verify`: proves one brief after the other, as it is told to. */
import { ready } from '../batch/worker-start.ts'
import { loadSettings } from '../load-settings.ts'
import type { Options } from '../options.ts'
import type { BriefFiles } from './brief-files.ts'
import { proofBench } from './proof-bench.ts'

process.once('message', (options: Options) => {
  const bench = proofBench(options, loadSettings().settings)
  process.send?.(ready)
  // The next is not begun before the last is done: whatever ends the process is of that one alone.
  let done = Promise.resolve()
  process.on('message', (files: BriefFiles) => {
    done = done.then(async () => {
      process.send?.(await bench.make(files))
    })
  })
  process.once('disconnect', () => bench.end())
})
// The terminal asks all processes to end at once; the one that the others work for ends them.
process.on('SIGINT', () => {})
