import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { type OpenTheme, openTheme, readTheme } from '../document/read-theme.ts'
import { type ReadThemeFile, readThemeFiles, type ThemeFiles } from '../document/read-theme-files.ts'
import type { Theme } from '../document/theme.ts'
import { defaultLimits, type Limits } from '../limits/limits.ts'
import { filesOf } from '../template/layers.ts'
import { shippedTemplate } from '../template/shipped-template.ts'
import { compileTemplate, type Template } from '../template/template.ts'
import type { TemplateFiles } from '../template/template-files.ts'
import { checkDirectives } from './check-directives.ts'
import { missingLetters } from './missing-letters.ts'
import { isFatal } from './result.ts'

/** A template compiled, its theme and its labels read: what every brief of a run is made with. */
export interface PreparedTemplate {
  template: Template
  theme: Theme
  themeFiles: ThemeFiles & { path: string }
  /** The Word file whose look briefs take, its own or that of the template it extends. */
  reference: { path: string; data: Uint8Array } | null
  /** On all its files; where one is fatal the template cannot be filled. */
  messages: VFileMessage[]
  /** Whether no message is fatal. */
  sound: boolean
}

/** Compiles and checks a template with its theme. */
export function prepareTemplate(files: TemplateFiles, limits: Limits = defaultLimits): PreparedTemplate {
  const shipped = shippedTemplate(files, limits)
  const texts = [files.brief, ...files.partials.values(), ...(files.slots?.values() ?? [])]
  const directives = shipped ? [] : texts.flatMap((file) => checkDirectives(file, limits))
  const template = compileTemplate(files, limits, shipped)
  const { theme, themeFiles } = themeOf(files, limits)
  const english = template.labels.read('en')
  // In a directive that nothing closes, headings are none: they are as they should be once it is closed.
  const isClosed = !directives.some(isOpen)
  const messages = [
    ...directives,
    ...filesOf(files)
      .flatMap((file) => file.messages)
      .filter(({ ruleId }) => isClosed || ruleId !== 'template-heading'),
    ...(referenceFile(files)?.messages ?? []),
    ...(english ? missingLetters(themeFiles.faces, english, themeFiles.path) : []),
  ]
  return {
    template,
    theme,
    themeFiles,
    reference: referenceOf(files),
    messages,
    sound: !messages.some(isFatal),
  }
}

/** Whether it tells of a directive that is not closed, which may hold anything. */
export const isOpen = ({ ruleId }: VFileMessage): boolean => ruleId === 'directive-open'

/** The theme with the files that it names. */
function themeOf(files: TemplateFiles, limits: Limits): Pick<PreparedTemplate, 'theme' | 'themeFiles'> {
  const found = openThemeOf(files, limits)
  if (!found) return { theme: readTheme(null), themeFiles: { files: new Map(), faces: [], path: '' } }
  const { file, open } = found
  return {
    theme: open.theme,
    themeFiles: { ...readThemeFiles(file, open, readerOf(files)), path: file.path },
  }
}

/** A theme's values over those of the template it extends, with the file that was laid on last. */
function openThemeOf(
  { theme, base }: TemplateFiles,
  limits: Limits,
): { file: VFile; open: OpenTheme } | null {
  const under = base ? openThemeOf(base, limits) : null
  return theme ? { file: theme, open: openTheme(theme, under?.open.theme, limits) } : under
}

/** A file of the template's own folder, else that of the template it extends. */
function readerOf({ themeFile, base }: TemplateFiles): ReadThemeFile {
  return (path) => {
    const own = themeFile?.(path) ?? { problem: 'there is no such file' }
    if (own instanceof Uint8Array || !base) return own
    const inherited = readerOf(base)(path)
    return inherited instanceof Uint8Array ? inherited : own
  }
}

function referenceOf(files: TemplateFiles): PreparedTemplate['reference'] {
  const file = referenceFile(files)
  return file && { path: file.path, data: bytesOf(file.value) }
}

/** Its own, else that of the template it extends. */
const referenceFile = ({ reference, base }: TemplateFiles): VFile | null =>
  reference ?? (base ? referenceFile(base) : null)

const bytesOf = (value: string | Uint8Array): Uint8Array =>
  typeof value === 'string' ? new TextEncoder().encode(value) : value
