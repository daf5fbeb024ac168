import type { Document } from '../../../document/document.ts'
import type { OwnFamily } from '../../../document/theme.ts'
import type { Assets } from '../../writer.ts'
import { remember } from '../remember.ts'
import { createFace, type Face } from './face.ts'
import { type Family, fallbackFamilies, families } from './families.ts'
import { type HarfBuzz, startHarfBuzz } from './harfbuzz.ts'

/** The faces of a program run; a file is read when a text first needs it. */
export interface FontBook {
  face(family: string, bold: boolean, italic: boolean): Face
  /** Faces for a letter that `family` does not have, nearest first. */
  fallbacks(bold: boolean, italic: boolean): Iterable<Face>
}

/** The library, started once: what it has learnt of fonts lies in its own memory. */
let harfbuzz: HarfBuzz | null = null

/** Books by the assets they read from: faces and their shaped words last as long as the process. */
const books = new WeakMap<Assets, FontBook>()

/** Faces of files that themes name: kept as long as the files' bytes are. */
const ownFaces = new WeakMap<Uint8Array, Face>()

/** The program's faces, and those of the document's theme. */
export function openFontBook(
  assets: Assets,
  { theme, themeFiles }: Pick<Document, 'theme' | 'themeFiles'>,
): FontBook {
  harfbuzz ??= startHarfBuzz(assets.read('harfbuzz.wasm'))
  const hb = harfbuzz
  const book = remember(books, assets, () => createFontBook(hb, assets))
  const own = new Map(Object.entries(theme.fonts.files))
  if (own.size === 0) return book
  return {
    ...book,
    face(name, bold, italic) {
      const files = own.get(name)
      if (!files) return book.face(name, bold, italic)
      const path = nearest(files, bold, italic)
      const data = themeFiles?.get(path)
      if (!data) throw new Error(`Cannot find the font ${path}, expected it among the theme's files`)
      return remember(ownFaces, data, () => createFace(hb, path, data))
    },
  }
}

/** A family's file for a style, or for the nearest that it has. */
function nearest(
  { regular, bold, italic, boldItalic }: OwnFamily,
  isBold: boolean,
  isItalic: boolean,
): string {
  if (isBold && isItalic) return boldItalic ?? bold ?? italic ?? regular
  return (isBold ? bold : isItalic ? italic : undefined) ?? regular
}

function createFontBook(hb: HarfBuzz, assets: Assets): FontBook {
  const faces = new Map<string, Face>()
  const open = (file: string): Face => remember(faces, file, () => createFace(hb, file, assets.read(file)))
  const face: FontBook['face'] = (name, bold, italic) => {
    const found = families[name]
    if (!found)
      throw new Error(`Cannot find the font family ${name}, expected one of ${Object.keys(families)}`)
    return open(found[variant(bold, italic)])
  }
  return {
    face,
    *fallbacks(bold, italic) {
      for (const name of fallbackFamilies) yield face(name, bold, italic)
    },
  }
}

function variant(bold: boolean, italic: boolean): keyof Family {
  if (bold) return italic ? 'boldItalic' : 'bold'
  return italic ? 'italic' : 'regular'
}
