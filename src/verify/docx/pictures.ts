import type { Element } from 'xast'
import type { WordFile } from '../../word/word-file.ts'
import { valueIn, within } from '../../word/xml.ts'

export interface Picture {
  place: string
  alt: string
  decorative: boolean
  floating: boolean
}

/** Every drawing of a Word file. */
export const pictures = ({ stories }: WordFile): Picture[] =>
  stories.flatMap(({ name, root }) =>
    ['wp:inline', 'wp:anchor'].flatMap((kind) =>
      within(root, kind).map((frame, index) =>
        picture(frame, kind === 'wp:anchor', `picture ${index + 1} of ${name}`),
      ),
    ),
  )

function picture(frame: Element, floating: boolean, place: string): Picture {
  const [properties] = within(frame, 'wp:docPr')
  const mark = properties ? within(properties, 'adec:decorative')[0] : undefined
  return {
    place,
    alt: (valueIn(properties, 'descr') ?? '').trim(),
    decorative: mark !== undefined && valueIn(mark, 'val') !== '0',
    floating,
  }
}
