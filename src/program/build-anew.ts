import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { compilerIn } from './is-stale.ts'

/**
 * Builds a checkout, whose build lies in `folder`.
 *
 * @throws {Error} where the build fails; the compiler has then said why on standard error.
 */
export function buildAnew(folder: string): void {
  const root = join(folder, '..')
  const run = spawnSync(process.execPath, [compilerIn(root), '-c', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (run.status !== 0) throw new Error('Cannot build src, expected the compiler to succeed')
}
