/** The text of a template's files, before it is parsed. */
import type { VFile } from 'vfile'
import { type Limits, raise } from '../limits/limits.ts'
import { directiveDepth } from './nesting.ts'

/** What is said of text that nests too deep. */
export const tooDeep = ({ nesting }: Limits): string =>
  `Unexpected more than ${nesting} quotation and list markers and directives within each other, a directive for ${directiveDepth}, expected fewer; take some away, or ${raise('nesting')}`

/** The file's text with one kind of line end and no byte order mark. */
export const textOf = (file: VFile): string =>
  String(file)
    .replace(/^\uFEFF/u, '')
    .replaceAll(/\r\n?/gu, '\n')

const frontMatter = /^---[ \t]*\n(?:(.*?)\n)??---[ \t]*(?:\n|$)/su

/** The YAML between the first two `---` lines, or null. */
export const frontMatterOf = (text: string): string | null => {
  const found = frontMatter.exec(text)
  return found ? (found[1] ?? '') : null
}

/** The text with its front matter blanked line by line, so that places stay true. */
export const bodyOf = (text: string): string =>
  text.replace(frontMatter, (matter) => matter.replaceAll(/[^\n]/gu, ''))
