import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Whether a file of `src` is newer than the build in `folder`. An installed package has no `src`, and is never stale. */
export function isStale(folder: string): boolean {
  const root = join(folder, '..')
  const sources = join(root, 'src')
  if (!existsSync(sources) || !existsSync(compilerIn(root))) return false
  return hasNewer(sources, statSync(join(folder, 'policy-brief.js')).mtimeMs)
}

/** Every run in a checkout asks this of some hundred files, so paths are put together by hand. */
function hasNewer(folder: string, time: number): boolean {
  return readdirSync(folder, { withFileTypes: true }).some((entry) => {
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? hasNewer(path, time) : statSync(path).mtimeMs > time
  })
}

export const compilerIn = (root: string): string => join(root, 'node_modules', 'rolldown', 'bin', 'cli.mjs')
