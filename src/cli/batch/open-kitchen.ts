import type { VFileMessage } from 'vfile-message'
import type { Kitchen } from '../../compose/make-brief.ts'
import { prepareTemplate } from '../../compose/prepare-template.ts'
import type { Settings } from '../../settings/settings.ts'
import { clock } from '../clock.ts'
import { formatsNamed } from '../formats-named.ts'
import type { Options } from '../options.ts'
import { programAssets, programVersion } from '../project.ts'
import type { TemplateFolder } from '../read-template.ts'

/** Prepares what all the briefs of a run are made with; its messages are the template's own. */
export function openKitchen(
  options: Options,
  { files }: TemplateFolder,
  settings: Settings,
): { kitchen: Kitchen; messages: VFileMessage[] } {
  const prepared = prepareTemplate(files, settings.limits)
  const kitchen: Kitchen = {
    prepared,
    formats: formatsNamed(options.to),
    settings,
    strict: options.strict,
    language: options.lang,
    assets: programAssets,
    generator: `policy-brief ${programVersion}`,
    clock,
  }
  return { kitchen, messages: prepared.messages }
}
