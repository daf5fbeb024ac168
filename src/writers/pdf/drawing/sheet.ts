import type { Face } from '../fonts/face.ts'
import { remember } from '../remember.ts'
import type { Tag } from '../tag.ts'
import { rgb } from './colour.ts'
import { type DocumentFont, documentFont, number } from './document-font.ts'
import type { KitDocument, KitPage, KitReference } from './kit.ts'

/** Content or an annotation of a tag, on a page. */
export type Content = { page: KitReference; mcid: number } | { page: KitReference; annotation: KitReference }
/** What stands below a tag. */
export type Kid = Content | Tag

/** What a document's drawing gathers: fonts, and which content and annotations belong to which tag. */
export interface Drawing {
  document: KitDocument
  font(face: Face): DocumentFont
  /** What was drawn below each tag, in the order of drawing. */
  kids: Map<Tag, Kid[]>
  /** Makes `content` the next below `tag`, and each tag the next below its parent when its first content comes. */
  place(tag: Tag, content: Content): void
  /** The parent tree: the tags of a page's marked contents in order, or the tag of an annotation, by key. */
  owners: Map<number, Tag[] | Tag>
}

export function createDrawing(document: KitDocument): Drawing {
  const fonts = new Map<Face, DocumentFont>()
  const kids = new Map<Tag, Kid[]>()
  const append = (tag: Tag, kid: Kid): void => {
    const known = kids.get(tag)
    if (known) known.push(kid)
    else {
      kids.set(tag, [kid])
      if (tag.parent) append(tag.parent, tag)
    }
  }
  return {
    document,
    font: (face) => remember(fonts, face, () => documentFont(document, face)),
    kids,
    place: append,
    owners: new Map(),
  }
}

/** The kinds of content that have no tag (ISO 32000-1, 14.8.2.2). */
export const artifacts = {
  layout: '<</Type /Layout>>',
  header: '<</Type /Pagination /Subtype /Header /Attached [/Top]>>',
  footer: '<</Type /Pagination /Subtype /Footer /Attached [/Bottom]>>',
  repeated: '<</Type /Pagination>>',
} as const
export type Artifact = keyof typeof artifacts

/** One page while it is drawn. `y` goes down from the upper edge. */
export interface Sheet {
  page: KitPage
  /** Everything drawn from now on belongs to `owner`. */
  mark(owner: Tag | Artifact): void
  write(operators: string): void
  useFont(face: Face): DocumentFont
  fill(x: number, y: number, width: number, height: number, colour: string): void
  /** Makes everything written so far part of the page, so that PDFKit may write to it. */
  flush(): void
  end(): void
}

/** Text as the inside of a hexadecimal string, UTF-16 with its mark. */
const utf16 = (text: string): string =>
  `feff${Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('')}`

export function openSheet(drawing: Drawing, size: [number, number]): Sheet {
  const { document } = drawing
  document.addPage({ size, margin: 0 })
  const { page } = document
  const owners: Tag[] = []
  drawing.owners.set(page.structParentTreeKey, owners)
  let parts: string[] = []
  let current: Tag | Artifact | null = null

  const close = (): void => {
    if (current !== null) parts.push('EMC')
    current = null
  }
  const open = (owner: Tag | Artifact): void => {
    if (typeof owner === 'string') {
      parts.push(`/Artifact ${artifacts[owner]} BDC`)
      return
    }
    const mcid = owners.push(owner) - 1
    drawing.place(owner, { page: page.dictionary, mcid })
    const text = owner.actualText === undefined ? '' : ` /ActualText <${utf16(owner.actualText)}>`
    parts.push(`/${owner.role} <</MCID ${mcid}${text}>> BDC`)
  }
  const sheet: Sheet = {
    page,
    mark(owner) {
      if (owner === current) return
      close()
      open(owner)
      current = owner
    },
    write: (operators) => {
      parts.push(operators)
    },
    useFont(face) {
      const font = drawing.font(face)
      page.fonts[font.kit.id] ??= font.kit.ref()
      return font
    },
    fill: (x, y, width, height, colour) => {
      parts.push(`q ${rgb(colour)} rg ${[x, y, width, height].map(number).join(' ')} re f Q`)
    },
    flush() {
      page.content.write(Buffer.from(`${parts.join('\n')}\n`, 'latin1'))
      parts = []
    },
    end() {
      close()
      sheet.flush()
    },
  }
  return sheet
}
