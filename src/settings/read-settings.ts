import type { VFile } from 'vfile'
import { beginning, put } from '../messages/messages-of.ts'
import { settingsMessage } from './messages.ts'
import { defaultSettings, packageKey, type Settings, settingsOf } from './settings.ts'
import { writtenIn, writtenUnderKey } from './written-settings.ts'

/** Reads a project's settings; messages are on the files, and where one is fatal the settings are the defaults. */
export function readSettings(config: VFile | null, manifest: VFile | null): Settings {
  const ofManifest = manifest !== null && hasKey(String(manifest)) ? writtenUnderKey(manifest) : undefined
  if (config === null) return settingsOf(ofManifest ?? {})
  if (ofManifest !== undefined) {
    const reason = `Unexpected settings under \`${packageKey}\` in package.json and in this file, expected one place`
    put(config, settingsMessage('settings-twice', { reason, note: 'Keep one of them', place: beginning }))
    return defaultSettings
  }
  const written = writtenIn(config)
  return written === null ? defaultSettings : settingsOf(written)
}

/** Told without the reader of YAML, which most runs need for nothing else; what is no JSON it is to say. */
function hasKey(manifest: string): boolean {
  if (!manifest.includes(`"${packageKey}"`)) return false
  try {
    return Object.hasOwn(JSON.parse(manifest), packageKey)
  } catch {
    return true
  }
}
