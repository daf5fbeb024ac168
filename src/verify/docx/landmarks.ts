import type { Element } from 'xast'
import type { WordFile } from '../../word/word-file.ts'
import { elements } from '../../word/xml.ts'
import { pictureKinds } from './pictures.ts'
import { excerpt } from './rule.ts'

/** The heading above each table and picture of the body, by the name that reports have for it: `table 2`. */
export function landmarks({ body, paragraphs }: WordFile): Map<string, string> {
  const headings = new Map(
    paragraphs.flatMap(({ element, level, text }) =>
      level > 0 && text.trim() !== '' ? [[element, excerpt(text)] as const] : [],
    ),
  )
  const found = new Map<string, string>()
  let heading: string | null = null
  let tables = 0
  let pictures = 0
  const visit = (parent: Element): void => {
    for (const element of elements(parent)) {
      heading = headings.get(element) ?? heading
      if (element.name === 'w:tbl') tables += 1
      const isPicture = pictureKinds.includes(element.name)
      if (isPicture) pictures += 1
      if (heading !== null && element.name === 'w:tbl') found.set(`table ${tables}`, heading)
      if (heading !== null && isPicture) found.set(`picture ${pictures} of document`, heading)
      if (element.name !== 'mc:Fallback') visit(element)
    }
  }
  visit(body)
  return found
}
