import Type from 'typebox'
import type { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { readYaml } from '../yaml/read-yaml.ts'
import { defaultSettings, type Settings, SettingsSchema, settingsOf } from './settings.ts'

/** The key of package.json that settings may stand under. */
export const packageKey = 'policy-brief'

const PackageSchema = Type.Object({ [packageKey]: Type.Optional(SettingsSchema) })

/** Reads a project's settings; messages are on the files, and where one is fatal the settings are the defaults. */
export function readSettings(config: VFile | null, manifest: VFile | null): Settings {
  const ofManifest = manifest === null ? undefined : fromManifest(manifest)
  if (config === null) return settingsOf(ofManifest ?? {})
  if (ofManifest !== undefined) {
    const reason = `Unexpected settings under \`${packageKey}\` in package.json and in this file, expected one place`
    const message = new VFileMessage(reason, {
      place: { line: 1, column: 1 },
      ruleId: 'settings-twice',
      source: 'policy-brief',
    })
    message.note = 'Keep one of them'
    message.file = config.path
    message.fatal = true
    config.messages.push(message)
    return defaultSettings
  }
  const read = readYaml(config, SettingsSchema, { what: 'settings', source: 'policy-brief' })
  return read === null ? defaultSettings : settingsOf(read.value as object)
}

/** What stands under the key of package.json, or undefined. JSON is YAML, so its places are told the same way. */
function fromManifest(file: VFile): object | undefined {
  if (!String(file).includes(`"${packageKey}"`)) return undefined
  const read = readYaml(file, PackageSchema, { what: 'settings', source: 'policy-brief' })
  return (read?.value as Record<string, object | undefined> | undefined)?.[packageKey]
}
