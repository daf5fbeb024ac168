import { Writable } from 'node:stream'
import { main } from '../../src/cli/main.ts'
import type { Ran } from '../support/run-cli.ts'

/** Runs the command line in this process, as a user would in `cwd` without a terminal. */
export async function runHere(args: readonly string[], cwd: string): Promise<Ran> {
  const home = process.cwd()
  const known = process.listeners('SIGINT')
  const out = sink()
  const err = sink()
  process.chdir(cwd)
  try {
    const code = await main(args, { out: out.stream, err: err.stream, environment: {} })
    return { code, out: out.text(), err: err.text() }
  } finally {
    process.chdir(home)
    for (const listener of process.listeners('SIGINT')) {
      if (!known.includes(listener)) process.removeListener('SIGINT', listener)
    }
  }
}

function sink() {
  const parts: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      parts.push(String(chunk))
      done()
    },
  })
  return { stream, text: () => parts.join('') }
}
