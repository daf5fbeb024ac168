import type * as HarfBuzz from 'harfbuzzjs'
import type { Assets } from '../../writer.ts'
import { remember } from '../remember.ts'
import { createFace, type Face } from './face.ts'
import { type Family, fallbackFamilies, families } from './families.ts'

/** The faces of a program run; a file is read when a text first needs it. */
export interface FontBook {
  face(family: string, bold: boolean, italic: boolean): Face
  /** Faces for a letter that `family` does not have, nearest first. */
  fallbacks(bold: boolean, italic: boolean): Iterable<Face>
}

/** Books by the assets they read from: faces and their shaped words last as long as the process. */
const books = new WeakMap<Assets, FontBook>()

export async function openFontBook(assets: Assets): Promise<FontBook> {
  const known = books.get(assets)
  if (known) return known
  // Loaded only when a PDF is written: it is a WebAssembly module
  const book = createFontBook(await import('harfbuzzjs'), assets)
  books.set(assets, book)
  return book
}

function createFontBook(hb: typeof HarfBuzz, assets: Assets): FontBook {
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
