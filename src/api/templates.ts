import { checkReference } from '../cli/check-reference.ts'
import { applySettings } from '../settings/apply-settings.ts'
import { openTemplate, plain, readyTemplate, settingsFrom } from './prepared.ts'
import type { Message, Settings, Template } from './types.ts'

/**
 * Reads a template once for many briefs: one of the working folder's `templates/`, a shipped one, or a folder.
 *
 * @throws {Error} where there is no such template.
 */
export const loadTemplate = (nameOrFolder: string, options: { settings?: Settings } = {}): Template =>
  openTemplate(nameOrFolder, settingsFrom(options.settings))

/** What is wrong with a template in every branch, its theme, labels and Word file, without any notes. */
export async function checkTemplate(
  template: string | Template,
  options: { settings?: Settings } = {},
): Promise<Message[]> {
  const settings = settingsFrom(options.settings)
  const { prepared } = readyTemplate(
    typeof template === 'string' ? openTemplate(template, settings) : template,
  )
  const ofReference = prepared.sound ? await checkReference(prepared) : []
  return plain(applySettings([...prepared.messages, ...ofReference], settings))
}
