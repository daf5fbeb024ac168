import Type from 'typebox'
import type { VFile } from 'vfile'
import { put } from '../messages/messages-of.ts'
import { readYaml, type YamlOptions, type YamlPlaces } from '../yaml/read-yaml.ts'
import { settingsMessage } from './messages.ts'
import { packageKey } from './settings.ts'
import { SettingsSchema } from './settings-schema.ts'

const PackageSchema = Type.Object({ [packageKey]: Type.Optional(SettingsSchema) })

const asSettings: YamlOptions = {
  what: 'settings',
  message: (kind, said) => settingsMessage(`settings-${kind}`, said),
}

/** The settings that a file of them holds, or null after a fatal message. */
export function writtenIn(file: VFile): object | null {
  const read = readYaml(file, SettingsSchema, asSettings)
  return read === null || leavesProject(file, read.value, read.places, []) ? null : (read.value as object)
}

/** What stands under the key of package.json, or undefined. JSON is YAML, so its places are told the same way. */
export function writtenUnderKey(file: VFile): object | undefined {
  const read = readYaml(file, PackageSchema, asSettings)
  const value = (read?.value as Record<string, object | undefined> | undefined)?.[packageKey]
  return read && value && leavesProject(file, value, read.places, [packageKey]) ? undefined : value
}

/** An absolute path, a drive, or a step up. */
const outside = /^(?:[/\\]|[A-Za-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/u

/**
 * Whether the output folder lies elsewhere, with a message: settings come with a project from anywhere, and only whoever
 * runs the program says on the command line where else files may go.
 */
function leavesProject(file: VFile, value: unknown, places: YamlPlaces, under: readonly string[]): boolean {
  const { out } = value as { out?: string }
  if (out === undefined || !outside.test(out)) return false
  const reason = `Unexpected \`${out}\` for \`out\`, expected a folder in that of the settings`
  const place = places.of([...under, 'out'], 'value')
  const note = 'Choose another, or give this one with --out'
  put(file, settingsMessage('settings-value', { reason, place, note }))
  return true
}
