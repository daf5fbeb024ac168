import type { VFileMessage } from 'vfile-message'
import { readTheme } from '../document/read-theme.ts'
import type { Theme } from '../document/theme.ts'
import { filesOf } from '../template/layers.ts'
import { compileTemplate, type Template, type TemplateFiles } from '../template/template.ts'
import { checkDirectives } from './check-directives.ts'

/** A template compiled and its theme read: what every brief of a run is made with. */
export interface PreparedTemplate {
  template: Template
  theme: Theme
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
  return {
    template,
    theme,
    reference: referenceOf(files),
    messages: filesOf(files).flatMap((file) => file.messages),
  }
}

/** A theme's values over those of the template it extends. */
function themeOf({ theme, base }: TemplateFiles): Theme {
  return base ? readTheme(theme, themeOf(base)) : readTheme(theme)
}

function referenceOf({ reference, base }: TemplateFiles): PreparedTemplate['reference'] {
  if (!reference) return base ? referenceOf(base) : null
  return { path: reference.path, data: bytesOf(reference.value) }
}

const bytesOf = (value: string | Uint8Array): Uint8Array =>
  typeof value === 'string' ? new TextEncoder().encode(value) : value
