import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { readTheme } from '../document/read-theme.ts'
import { type ReadThemeFile, readThemeFiles, type ThemeFiles } from '../document/read-theme-files.ts'
import type { Theme } from '../document/theme.ts'
import { readLabels } from '../template/labels.ts'
import { filesOf } from '../template/layers.ts'
import { compileTemplate, type Template, type TemplateFiles } from '../template/template.ts'
import { checkDirectives } from './check-directives.ts'
import { missingLetters } from './missing-letters.ts'

/** A template compiled and its theme read: what every brief of a run is made with. */
export interface PreparedTemplate {
  template: Template
  theme: Theme
  themeFiles: ThemeFiles & { path: string }
  /** The Word file whose look briefs take, its own or that of the template it extends. */
  reference: { path: string; data: Uint8Array } | null
  /** On all its files; where one is fatal the template cannot be filled. */
  messages: VFileMessage[]
}

/** Compiles and checks a template with its theme. */
export function prepareTemplate(files: TemplateFiles): PreparedTemplate {
  for (const file of [files.brief, ...files.partials.values()]) checkDirectives(file)
  const template = compileTemplate(files)
  const theme = themeOf(files)
  const themeFiles = themeFilesOf(files, theme)
  const english = readLabels(template.labels, 'en')
  return {
    template,
    theme,
    themeFiles,
    reference: referenceOf(files),
    messages: [
      ...filesOf(files).flatMap((file) => file.messages),
      ...(english ? missingLetters(themeFiles.faces, english, themeFiles.path) : []),
    ],
  }
}

/** A theme's values over those of the template it extends. */
function themeOf({ theme, base }: TemplateFiles): Theme {
  return base ? readTheme(theme, themeOf(base)) : readTheme(theme)
}

function themeFilesOf(files: TemplateFiles, theme: Theme): PreparedTemplate['themeFiles'] {
  const file = themeFileOf(files)
  if (!file) return { files: new Map(), faces: [], path: '' }
  return { ...readThemeFiles(file, theme, readerOf(files)), path: file.path }
}

const themeFileOf = ({ theme, base }: TemplateFiles): VFile | null =>
  theme ?? (base ? themeFileOf(base) : null)

/** A file of the template's own folder, else that of the template it extends. */
function readerOf({ themeFile, base }: TemplateFiles): ReadThemeFile {
  return (path) => {
    const own = themeFile?.(path) ?? { problem: 'there is no such file' }
    if (own instanceof Uint8Array || !base) return own
    const inherited = readerOf(base)(path)
    return inherited instanceof Uint8Array ? inherited : own
  }
}

function referenceOf({ reference, base }: TemplateFiles): PreparedTemplate['reference'] {
  if (!reference) return base ? referenceOf(base) : null
  return { path: reference.path, data: bytesOf(reference.value) }
}

const bytesOf = (value: string | Uint8Array): Uint8Array =>
  typeof value === 'string' ? new TextEncoder().encode(value) : value
