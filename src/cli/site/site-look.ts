import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { prepareTemplate } from '../../compose/prepare-template.ts'
import type { Manifest, ManifestBrief } from '../../manifest/manifest-schema.ts'
import type { Settings } from '../../settings/settings.ts'
import { fontsOf } from '../../site/fonts.ts'
import type { SiteFrame } from '../../site/site.ts'
import { wordOf } from '../../site/words.ts'
import { digest } from '../batch/digest.ts'
import { type Options, UsageError } from '../options.ts'
import { programFolder } from '../project.ts'
import { readTemplate, templateNames } from '../read-template.ts'
import type { Pages } from './site-folder.ts'

/** What a site looks like and calls itself, and the theme's own files. */
export interface SiteLook {
  frame: SiteFrame
  files: Pages
  /** On the template; where one is fatal nothing should be written. */
  messages: VFileMessage[]
}

/** The looks of the template that the briefs were made with, and what the project says of its site. */
export function siteLook(manifest: Manifest, options: Options, { site, limits }: Settings): SiteLook {
  const { files } = readTemplate(templateOf(manifest, options), limits)
  const { theme, themeFiles, template, messages } = prepareTemplate(files, limits)
  const language = options.lang ?? mostCommon(manifest.briefs, (brief) => brief.language) ?? 'en'
  const { languages } = template.labels
  if (options.lang !== null && !languages.includes(options.lang.split('-')[0] ?? ''))
    throw new UsageError(
      `Option --lang has "${options.lang}", expected a language that there are words in: ${languages.join(', ')}`,
    )
  const labels = template.labels.read(language) ?? template.labels.read('en')
  if (labels === null) throw new Error('Cannot read the English labels, expected those of the program')
  const title = site.title ?? wordOf(labels, 'policyBriefs')
  const logo = theme.logo ? themeFiles.files.get(theme.logo.file) : undefined
  const logoPath = `assets/logo${extname(theme.logo?.file ?? '').toLowerCase()}`
  const base = options.base ?? site.base ?? null
  const frame: SiteFrame = {
    title,
    publisher: site.publisher ?? mostCommon(manifest.briefs, ({ about }) => about?.publisher) ?? title,
    labels,
    labelsOf: (tag) => template.labels.read(tag) ?? labels,
    theme,
    base: base === null || base.endsWith('/') ? base : `${base}/`,
    logo: logo && theme.logo ? { path: logoPath, alt: theme.logo.alt } : null,
    idOf: (path) => urnOf([title, labels.language, base, path]),
  }
  const faces = fontsOf(theme).files.flatMap(({ path, from }) => {
    const data = 'part' in from ? builtFont(from.part) : themeFiles.files.get(from.theme)
    return data ? [[path, data] as const] : []
  })
  return { frame, files: new Map([...faces, ...(logo ? [[logoPath, logo] as const] : [])]), messages }
}

/** A name made of what it is for (RFC 9562, version 8): the same on every run. */
function urnOf(parts: readonly unknown[]): string {
  const figures = digest(JSON.stringify(parts))
  const variant = ((Number.parseInt(figures[16] ?? '0', 16) & 3) | 8).toString(16)
  const groups = [figures.slice(0, 8), figures.slice(8, 12), `8${figures.slice(13, 16)}`]
  return `urn:uuid:${[...groups, variant + figures.slice(17, 20), figures.slice(20, 32)].join('-')}`
}

/** What the build made of the program's own families for the web. */
const builtFont = (name: string): Uint8Array =>
  readFileSync(join(programFolder, 'dist', 'site', 'fonts', name))

/** The template of the briefs, where it can be found by its name; else the one that the project or the command names. */
function templateOf({ briefs }: Manifest, { template }: Options): string {
  const name = mostCommon(briefs, (brief) => brief.template.name)
  return name !== null && templateNames().includes(name) ? name : template
}

/** What most briefs have; of several, the first by its letters. */
function mostCommon(
  briefs: readonly ManifestBrief[],
  of: (brief: ManifestBrief) => string | null | undefined,
): string | null {
  const counts = new Map<string, number>()
  for (const brief of briefs) {
    const value = of(brief) ?? null
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  const [first] = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
  return first?.[0] ?? null
}
