import type { VFile } from 'vfile'
import { readFont } from '../fonts/read-font.ts'
import { beginning, put } from '../messages/messages-of.ts'
import { readPicture } from '../pictures/read-picture.ts'
import { documentMessage } from './messages.ts'
import type { OpenTheme } from './read-theme.ts'
import { faces } from './theme.ts'

/** Reads a file of the template's folder by its path from there, or says why it cannot. */
export type ReadThemeFile = (path: string) => Uint8Array | { problem: string }

/** A face of the template's own, with where the theme names it. */
export interface OwnFace {
  family: string
  path: string
  letters: ReadonlySet<number>
  place: { line: number; column: number }
}

export interface ThemeFiles {
  /** By their paths in the theme. */
  files: Map<string, Uint8Array>
  /** Those of the families that the theme sets text with. */
  faces: OwnFace[]
}

/** The fonts and the logo that a theme names, read from the template's folder; one that cannot be used is an error. */
export function readThemeFiles(file: VFile, { theme, places }: OpenTheme, read: ReadThemeFile): ThemeFiles {
  const found: ThemeFiles = { files: new Map(), faces: [] }
  const placeOf = (path: string[]) => places?.of(path) ?? beginning
  const use = <T extends object>(
    path: string,
    at: string[],
    as: (data: Uint8Array) => T | Problem,
  ): T | null => {
    const data = read(path)
    const used = data instanceof Uint8Array ? as(data) : data
    if (data instanceof Uint8Array && !('problem' in used)) {
      found.files.set(path, data)
      return used
    }
    const { problem } = used as Problem
    const reason = `Cannot use \`${path}\`: ${problem}`
    put(file, documentMessage('theme-file', { reason, place: placeOf(at) }))
    return null
  }
  if (theme.logo) use(theme.logo.file, ['logo', 'file'], (data) => readPicture(data))
  for (const [family, own] of Object.entries(theme.fonts.files)) {
    for (const face of faces) {
      const path = own[face]
      if (path === undefined) continue
      const at = ['fonts', 'files', family, face]
      const font = use(path, at, readFont)
      const isUsed = family === theme.fonts.body || family === theme.fonts.headings
      if (font && isUsed) found.faces.push({ family, path, letters: font.letters, place: placeOf(at) })
    }
  }
  return found
}

interface Problem {
  problem: string
}
