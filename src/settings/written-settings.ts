import Type from 'typebox'
import type { VFile } from 'vfile'
import { readYaml } from '../yaml/read-yaml.ts'
import { packageKey } from './settings.ts'
import { SettingsSchema } from './settings-schema.ts'

const PackageSchema = Type.Object({ [packageKey]: Type.Optional(SettingsSchema) })

/** The settings that a file of them holds, or null after a fatal message. */
export function writtenIn(file: VFile): object | null {
  const read = readYaml(file, SettingsSchema, { what: 'settings', source: 'policy-brief' })
  return read === null ? null : (read.value as object)
}

/** What stands under the key of package.json, or undefined. JSON is YAML, so its places are told the same way. */
export function writtenUnderKey(file: VFile): object | undefined {
  const read = readYaml(file, PackageSchema, { what: 'settings', source: 'policy-brief' })
  return (read?.value as Record<string, object | undefined> | undefined)?.[packageKey]
}
