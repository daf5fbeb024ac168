import {
  BuilderElement,
  ConcreteHyperlink,
  type FileChild,
  type ParagraphChild,
  Tab,
  TextRun,
  type XmlComponent,
} from 'docx'
import type { Contents } from '../../../document/document.ts'
import { type OutlineEntry, outline } from '../../../document/outline.ts'
import { plainText } from '../../../document/plain-text.ts'
import { xmlSafe } from '../xml-safe.ts'
import { field, fieldEnd, fieldStart } from './fields.ts'
import { pageNumbers } from './page-numbers.ts'
import { paragraphOf } from './paragraph-of.ts'
import { runsOf } from './runs-of.ts'
import type { Scope } from './scope.ts'

/**
 * Word's own contents list, filled: a field that an editor can update, and that asks for nothing on opening. Its page
 * numbers are estimates until then. It is what Word makes of it, so it stands in no box.
 */
export function contentsOf(contents: Contents, scope: Scope): FileChild[] {
  const entries = outline(scope.document, contents.depth).filter(({ text }) => text.trim() !== '')
  const title = runsOf(contents.title, scope)
  if (entries.length === 0) return []
  const last = entries.length - 1
  const instruction = `TOC \\o "1-${Math.max(1, contents.depth - 1)}" \\h \\z`
  const pages = pageNumbers(scope.document)
  const paragraphs = entries.map((entry, index) =>
    paragraphOf({ style: scope.styleId(`TOC${Math.min(5, Math.max(1, entry.depth - 1))}`) }, [
      ...(index === 0 ? fieldStart(instruction) : []),
      ...linkTo(entry, pages.get(entry.id), scope),
      ...(index === last ? [fieldEnd()] : []),
    ]),
  )
  const heading = title.length === 0 ? [] : [paragraphOf({ style: scope.styleId('TOCHeading') }, title)]
  return [gallery(plainText(contents.title), [...heading, ...paragraphs])]
}

function linkTo({ id, text }: OutlineEntry, page: number | undefined, { plan }: Scope): ParagraphChild[] {
  const bookmark = plan.bookmarks.get(id)
  const words = new TextRun({ children: [xmlSafe(text.replaceAll(/\s+/g, ' ').trim())] })
  if (!bookmark) return [words]
  const number =
    page === undefined
      ? []
      : [
          new TextRun({ children: [new Tab()] }),
          ...field(`PAGEREF ${bookmark.name} \\h`, [new TextRun(String(page))]),
        ]
  return [new ConcreteHyperlink([words, ...number], '', bookmark.name)]
}

/** The frame that gives the list its "Update table" in Word. */
function gallery(name: string, children: readonly XmlComponent[]): FileChild {
  const properties = element('w:sdtPr', [
    valued('w:alias', xmlSafe(name).trim() || 'Contents'),
    element('w:docPartObj', [
      valued('w:docPartGallery', 'Table of Contents'),
      new BuilderElement({ name: 'w:docPartUnique' }),
    ]),
  ])
  return element('w:sdt', [properties, element('w:sdtContent', children)]) as unknown as FileChild
}

const element = (name: string, children: readonly XmlComponent[]): XmlComponent =>
  new BuilderElement({ name, children })

const valued = (name: string, value: string): XmlComponent =>
  new BuilderElement({ name, attributes: { value: { key: 'w:val', value } } })
