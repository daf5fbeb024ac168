import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** When something of a file or of all that a folder holds last changed, in ms since 1970; a folder changes where a file of it goes. */
const changed = (path: string): number =>
  Math.max(
    statSync(path).mtimeMs,
    ...(statSync(path).isDirectory() ? readdirSync(path).map((name) => changed(join(path, name))) : []),
  )

/** Builds the command line anew where `src` has changed since, so that what the tests run is what `src` says. */
export default function buildOnce(): void {
  const built = join(root, 'dist', 'policy-brief.js')
  const sources = ['src', 'assets', 'templates', 'package.json', 'package-lock.json', 'rolldown.config.ts']
  if (existsSync(built) && sources.every((name) => changed(join(root, name)) < statSync(built).mtimeMs))
    return
  execFileSync(process.execPath, ['node_modules/rolldown/bin/cli.mjs', '-c', '--logLevel', 'warn'], {
    cwd: root,
  })
}
