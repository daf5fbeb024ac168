import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Builds the command line anew before the tests, so that what they run is what `src` says. */
export default function buildOnce(): void {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  execFileSync(process.execPath, ['node_modules/rolldown/bin/cli.mjs', '-c', '--logLevel', 'warn'], {
    cwd: root,
  })
}
