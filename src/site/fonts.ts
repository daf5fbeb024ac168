import type { Theme } from '../document/theme.ts'
import { escapeCss } from '../escape/css.ts'
import { escapePath } from '../escape/path.ts'
import { listing } from '../listings/listing.ts'
import { faces, fontParts, type servedFamilies } from './font-parts.ts'

/** A file of a face: one of the program's own parts by its name, or one of the theme's by its path there. */
export interface FaceFile {
  /** From the site's folder. */
  path: string
  from: { part: string } | { theme: string }
}

interface Face {
  family: string
  weight: number
  style: 'normal' | 'italic'
  file: FaceFile
  range: string | null
}

/** The program's own families: parts of them may not go by their names (Reserved Font Names). */
const shipped: Readonly<
  Record<string, { stem: (typeof servedFamilies)[number]; alias: string; fallback: string }>
> = listing({
  'Source Serif 4': {
    stem: 'SourceSerif4',
    alias: 'Brief Serif',
    fallback: '"Source Serif 4",Charter,Cambria,Georgia,serif',
  },
  'Source Sans 3': {
    stem: 'SourceSans3',
    alias: 'Brief Sans',
    fallback: '"Source Sans 3","Segoe UI",system-ui,sans-serif',
  },
})

const folder = 'assets/fonts'

/** What a page needs to show a theme's families: their faces as CSS, families with what stands in for them, and the files. */
export interface Fonts {
  css: string
  body: string
  headings: string
  files: FaceFile[]
}

export function fontsOf({ fonts }: Theme): Fonts {
  const needed = [...new Set([fonts.body, fonts.headings])].flatMap((family) => facesOf(family, fonts.files))
  return {
    css: needed.map(faceCss).join(''),
    body: familyCss(fonts.body, 'serif'),
    headings: familyCss(fonts.headings, 'sans-serif'),
    files: needed.map(({ file }) => file),
  }
}

function familyCss(family: string, generic: string): string {
  const own = shipped[family]
  return own ? `${escapeCss(own.alias)},${own.fallback}` : `${escapeCss(family)},${generic}`
}

function facesOf(family: string, own: Theme['fonts']['files']): Face[] {
  const files = own[family]
  if (files) {
    const { regular, bold, italic, boldItalic } = files
    const named = [
      [regular, 400, 'normal'],
      [bold, 600, 'normal'],
      [italic, 400, 'italic'],
      [boldItalic, 600, 'italic'],
    ] as const
    return named.flatMap(([file, weight, style]) =>
      file === undefined
        ? []
        : [{ family, weight, style, range: null, file: { path: pathOf(file), from: { theme: file } } }],
    )
  }
  const known = shipped[family]
  if (!known) return []
  return fontParts.flatMap(({ script, faces: names, ranges }) =>
    names.map((name): Face => {
      const part = `${known.stem}-${name}-${script}.woff2`
      const range = ranges.map(([first, last]) => `U+${hex(first)}-${hex(last)}`).join()
      return {
        family: known.alias,
        ...faces[name],
        range,
        file: { path: `${folder}/${part}`, from: { part } },
      }
    }),
  )
}

const hex = (code: number): string => code.toString(16).toUpperCase()
const pathOf = (file: string): string => `${folder}/${file.split(/[/\\]/u).at(-1)}`

/** Style sheets lie in the folder above the faces. */
const faceCss = ({ family, weight, style, file, range }: Face): string =>
  `@font-face{font-family:${escapeCss(family)};font-weight:${weight};font-style:${style};font-display:swap;src:url("${escapePath(file.path.replace(/^assets\//u, ''))}")${range === null ? '' : `;unicode-range:${range}`}}\n`
