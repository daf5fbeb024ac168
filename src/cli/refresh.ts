import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Builds `dist` anew where a file of `src` is newer. An installed package has no `src`, so there is nothing to do.
 *
 * @throws {Error} where the build fails; the compiler has then said why on standard error.
 */
export function refresh(project: URL): void {
  const root = fileURLToPath(project)
  const compiler = join(root, 'node_modules', 'rolldown', 'bin', 'cli.mjs')
  const built = join(root, 'dist', 'policy-brief.js')
  if (!existsSync(join(root, 'src')) || !existsSync(compiler)) return
  if (newest(join(root, 'src')) <= statSync(built).mtimeMs) return
  const run = spawnSync(process.execPath, [compiler, '-c', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (run.status !== 0) throw new Error('Cannot build src, expected the compiler to succeed')
}

function newest(folder: string): number {
  const times = readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? newest(path) : statSync(path).mtimeMs
  })
  return Math.max(0, ...times)
}
