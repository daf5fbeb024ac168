import type { VFileMessage } from 'vfile-message'
import type { Limits } from '../../limits/limits.ts'
import type { ManifestBrief } from '../../manifest/manifest-schema.ts'
import type { Settings } from '../../settings/settings.ts'
import { settingsDigest } from '../batch/basis.ts'
import { digest } from '../batch/digest.ts'
import { localPath } from '../batch/portable-path.ts'
import { digestOf, readOutput } from '../batch/up-to-date.ts'
import { problem } from '../problem.ts'
import { programBuild } from '../project.ts'
import { readNotes } from '../read-notes.ts'
import type { BriefFiles } from './brief-files.ts'
import type { TemplateSays } from './template-says.ts'

/** Why there is nothing to hold the order of a brief against; null where there is. */
export function changedSince(
  { brief }: BriefFiles,
  { sha256 }: TemplateSays,
  settings: Settings,
): string | null {
  if (brief === null) return 'no manifest says what it was made with; judge the folder that it was built into'
  if (brief.version !== programBuild)
    return `version ${brief.version} of the program made it, and this is ${programBuild}; build it again`
  if (brief.template.sha256 !== sha256)
    return `its template ${brief.template.name} changed since; build it again`
  if (brief.options.settings !== settingsDigest(settings)) return 'the settings changed since; build it again'
  const other = brief.inputs.find(
    ({ path, sha256 }) => sha256 !== null && digestOf(() => readOutput(localPath(path))) !== sha256,
  )
  return other ? `${other.path}, which is in it, is not as it was; put it back, or build it again` : null
}

export const noTemplate = 'its template is not there; name its folder with --template'

/** What keeps a brief from being made again of what lies on the disk, by the path of its notes. */
export function notRebuilt({ notes }: ManifestBrief, why: string | null, limits: Limits): VFileMessage[] {
  const found = readNotes(localPath(notes.path), limits)
  if ('reason' in found) return [found]
  const isOther = digest(String(found)) !== notes.sha256
  const reasons = [
    ...(isOther ? ['its notes changed since; build it again'] : []),
    ...(why === null ? [] : [why]),
  ]
  return reasons.map((reason) =>
    problem(notes.path, 'rebuild-differs', `Cannot make the brief again: ${reason}`),
  )
}
