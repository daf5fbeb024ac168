import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { defaultLimits } from '../limits/limits.ts'
import { readSettings } from '../settings/read-settings.ts'
import type { Settings } from '../settings/settings.ts'
import { problem, systemReason } from './problem.ts'
import { type Bounds, readFile } from './read-file.ts'

/** Where a project's settings may stand, in its folder. */
export const settingsFiles = ['policy-brief.config.yaml', 'package.json'] as const

/** The settings of a project; where a message is fatal nothing should be done. */
export function loadSettings(project = '.'): { settings: Settings; messages: VFileMessage[] } {
  // They are what would raise a limit: until they are read, that of a template's texts holds.
  const bounds: Bounds = { folders: [project], limit: 'templateBytes', limits: defaultLimits }
  const problems: VFileMessage[] = []
  const read = (path: string): VFile | null => {
    if (!existsSync(path)) return null
    try {
      return new VFile({ path, value: Buffer.from(readFile(path, bounds)).toString('utf8') })
    } catch (error) {
      problems.push(
        problem(path, 'settings-syntax', `Cannot read the settings: ${systemReason(error)}`, error),
      )
      return null
    }
  }
  const [config, manifest] = [read(join(project, settingsFiles[0])), read(join(project, settingsFiles[1]))]
  const settings = readSettings(config, manifest)
  return {
    settings,
    messages: [...problems, ...[config, manifest].flatMap((file) => file?.messages ?? [])],
  }
}
