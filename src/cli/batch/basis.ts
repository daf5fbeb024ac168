import type { Kitchen } from '../../compose/make-brief.ts'
import type { ManifestBrief } from '../../manifest/manifest-schema.ts'
import type { Settings } from '../../settings/settings.ts'
import { filesOf } from '../../template/layers.ts'
import type { TemplateFiles } from '../../template/template-files.ts'
import type { Options } from '../options.ts'
import { programBuild } from '../project.ts'
import { digest } from './digest.ts'

/** What all the briefs of a run have in common: where one part of it differs, a brief is another. */
export type Basis = Pick<ManifestBrief, 'template' | 'options' | 'version'>

export function basisOf(
  options: Options,
  files: TemplateFiles,
  { prepared, formats, settings }: Kitchen,
): Basis {
  return {
    template: { name: files.name, sha256: templateDigest(files, prepared) },
    options: {
      to: [...formats],
      lang: options.lang,
      notesLang: options.notesLang,
      strict: options.strict,
      settings: settingsDigest(settings),
    },
    version: programBuild,
  }
}

/** Over the settings that can change a brief. */
export const settingsDigest = ({ rules, limits, acronyms }: Settings): string =>
  digest(JSON.stringify([rules, limits, acronyms]))

/** Over a template's texts and those of the templates it extends, its fonts, its logo and its reference document. */
export function templateDigest(files: TemplateFiles, { themeFiles, reference }: Kitchen['prepared']): string {
  const texts = filesOf(files).map((file) => [nameIn(file.path), String(file)])
  const data = [...themeFiles.files].map(([path, bytes]) => [path, digest(bytes)])
  return digest(JSON.stringify([texts, data, reference && digest(reference.data)]))
}

/** A file's name and its folder's: where a template lies makes no difference. */
const nameIn = (path: string): string => path.split(/[\\/]/u).slice(-2).join('/')

export const isSameBasis = (brief: ManifestBrief, basis: Basis): boolean =>
  JSON.stringify([brief.template, brief.options, brief.version]) ===
  JSON.stringify([basis.template, basis.options, basis.version])
