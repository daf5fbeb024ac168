import { named, type WordFile } from '../../word/word-file.ts'
import { textOf, valueIn, within } from '../../word/xml.ts'

export interface Hyperlink {
  place: string
  text: string
  picture: boolean
  /** The bookmark that it leads to. */
  anchor: string | undefined
  /** Whether it has an address out of the document. */
  external: boolean
  target: string
}

/** Every link of a Word file. */
export const hyperlinks = ({ stories }: WordFile): Hyperlink[] =>
  stories.flatMap((story) =>
    named(story, 'w:hyperlink').map((link) => {
      const id = valueIn(link, 'r:id')
      const anchor = valueIn(link, 'w:anchor')
      return {
        place: story.name,
        text: textOf(link).trim(),
        picture: within(link, 'w:drawing').length > 0,
        anchor,
        external: id !== undefined,
        target: id === undefined ? (anchor ?? '') : (story.links.get(id) ?? ''),
      }
    }),
  )
