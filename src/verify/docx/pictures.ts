import type { Element } from 'xast'
import { named, type WordFile } from '../../word/word-file.ts'
import { elements, valueIn, within } from '../../word/xml.ts'
import type { PlacedPicture } from '../accessible/picture-rules.ts'

export interface Picture extends PlacedPicture {
  floating: boolean
}

/** Every drawing of a Word file, those of Word before 2007 (VML) too. */
export const pictures = ({ stories }: WordFile): Picture[] =>
  stories
    .filter((story) => pictureKinds.some((kind) => named(story, kind).length > 0))
    .flatMap(({ name, root }) =>
      frames(root).map((one, index) => picture(one, `picture ${index + 1} of ${name}`)),
    )

export const pictureKinds: readonly string[] = ['wp:inline', 'wp:anchor', 'v:imagedata']

/** In document order, each with its parent; a drawing's form for older programs (`mc:Fallback`) is the same again. */
const frames = (parent: Element): { frame: Element; parent: Element }[] =>
  elements(parent)
    .filter(({ name }) => name !== 'mc:Fallback')
    .flatMap((frame) => [...(pictureKinds.includes(frame.name) ? [{ frame, parent }] : []), ...frames(frame)])

function picture({ frame, parent: shape }: { frame: Element; parent: Element }, place: string): Picture {
  if (frame.name === 'v:imagedata') {
    return { place, alt: (valueIn(shape, 'alt') ?? '').trim(), decorative: false, floating: false }
  }
  const [properties] = within(frame, 'wp:docPr')
  const mark = properties ? within(properties, 'adec:decorative')[0] : undefined
  return {
    place,
    alt: (valueIn(properties, 'descr') ?? '').trim(),
    decorative: mark !== undefined && valueIn(mark, 'val') !== '0',
    floating: frame.name === 'wp:anchor',
  }
}
