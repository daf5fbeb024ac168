import type { VFileMessage } from 'vfile-message'
import { readTheme } from '../document/read-theme.ts'
import type { Theme } from '../document/theme.ts'
import { compileTemplate, type Template, type TemplateFiles } from '../template/template.ts'

/** A template compiled and its theme read: what every brief of a run is made with. */
export interface PreparedTemplate {
  template: Template
  theme: Theme
  /** On all its files; where one is fatal the template cannot be filled. */
  messages: VFileMessage[]
}

/** Compiles and checks a template with its theme. */
export function prepareTemplate(files: TemplateFiles): PreparedTemplate {
  const template = compileTemplate(files)
  const theme = readTheme(files.theme)
  const all = [files.brief, ...files.partials.values(), ...(files.theme ? [files.theme] : [])]
  return { template, theme, messages: all.flatMap((file) => file.messages) }
}
