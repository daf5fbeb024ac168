import { strFromU8, strToU8, zipSync } from 'fflate'
import mammoth from 'mammoth'
import type { Element } from 'xast'
import { child, textOf, valueIn, within } from '../word/xml.ts'
import { counted, type Loss, loss } from './losses.ts'
import { pictureKind } from './picture-kind.ts'
import { styleNames } from './style-names.ts'

export interface Picture {
  name: string
  data: Uint8Array
}

/** What mammoth makes of a Word file's parts, with its pictures under names of their own. */
export async function wordToHtml(
  parts: ReadonlyMap<string, Uint8Array>,
  body: Element,
  stem: string,
): Promise<{ html: string; pictures: Picture[]; losses: Loss[] }> {
  const pictures: Picture[] = []
  const losses: Loss[] = []
  const convertImage = mammoth.images.imgElement(async (image) => {
    const data = parts.get(strFromU8(await image.readAsBuffer())) ?? new Uint8Array()
    const kind = pictureKind(data)
    if (!kind.shown) {
      losses.push(loss('import-picture', `Unexpected picture of the kind ${kind.name}`))
      return { src: '' }
    }
    return { src: encodeURIComponent(nameOf({ data, ending: kind.ending, stem, pictures })) }
  })
  const buffer = Buffer.from(packed(parts))
  const { value, messages } = await mammoth.convertToHtml(
    { buffer },
    { styleMap: styleMap(body, parts), convertImage, includeEmbeddedStyleMap: false },
  )
  const unread = messages.filter(({ type }) => type === 'error')
  losses.push(...unread.map(() => loss('import-picture', 'Unexpected picture that cannot be read')))
  const signs = messages.filter(({ message }) => message.includes('w:sym'))
  losses.push(...counted(signs.length, 'sign of a font of signs').map((found) => loss('import-words', found)))
  return { html: value, pictures, losses }
}

/**
 * The parts packed anew, so that mammoth sees those that were looked at and no others. What is no XML is there by its name
 * alone: mammoth copies a picture each time that the text refers to it.
 */
function packed(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const seen = [...parts].map(([name, data]) => [name, /\.(?:xml|rels)$/u.test(name) ? data : strToU8(name)])
  return zipSync(Object.fromEntries(seen), { level: 0 })
}

/** The name of a picture; one that stands in several places is written once. */
function nameOf({
  data,
  ending,
  stem,
  pictures,
}: {
  data: Uint8Array
  ending: string
  stem: string
  pictures: Picture[]
}) {
  const known = pictures.find((one) => one.data === data || Buffer.compare(one.data, data) === 0)
  if (known) return known.name
  const name = `${stem}-${pictures.length + 1}.${ending}`
  pictures.push({ name, data })
  return name
}

/** Styles as Word and others name them in every language; mammoth knows headings and lists by itself. */
function styleMap(body: Element, parts: ReadonlyMap<string, Uint8Array>): string[] {
  const always = [
    "p[style-name='Quote'] => blockquote > p:fresh",
    "p[style-name='Intense Quote'] => blockquote > p:fresh",
    // What repeats the headings, with the numbers of pages that are no more.
    "p[style-name='TOC Heading'] => !",
    "p[style-name='table of figures'] => !",
    ...levels.map((level) => `p[style-name='toc ${level}'] => !`),
  ]
  if (!hasTitle(body, parts)) return always
  // Below a title all headings are one level deeper.
  return [
    ...always,
    "p[style-name='Title'] => h1:fresh",
    "p[style-name='Subtitle'] => h2:fresh",
    ...levels.map((level) => `p[style-name='heading ${level}'] => h${Math.min(level + 1, 6)}:fresh`),
  ]
}

const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9]

function hasTitle(body: Element, parts: ReadonlyMap<string, Uint8Array>): boolean {
  const names = styleNames(parts)
  return within(body, 'w:p').some(
    (paragraph) =>
      names.get(valueIn(child(child(paragraph, 'w:pPr'), 'w:pStyle')) ?? '') === 'title' &&
      textOf(paragraph).trim() !== '',
  )
}
