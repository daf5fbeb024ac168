import { uriOf } from '../../document/uri-of.ts'
import type { LookedAt, Strange } from '../accessible/looked-at.ts'
import { headingAt } from './heading-at.ts'
import type { OpenPdf } from './open-pdf.ts'
import { isDictionary, nameOf, type PdfDictionary, type PdfFile, readPdf, textOf } from './pdf-objects.ts'
import { pdfPictures } from './pdf-pictures.ts'
import { pdfSigns } from './pdf-signs.ts'
import { blocksOfTags, dictionary, type PdfTag, pageNumbers, shownTexts, tagsIn, words } from './pdf-text.ts'
import { strangeObjects } from './strange-objects.ts'
import { strangeOrder } from './strange-order.ts'

/**
 * What a PDF shows, through its tags and beside them.
 *
 * @throws {Error} where its objects cannot be read.
 */
export async function lookAtPdf(data: Uint8Array, open: OpenPdf): Promise<LookedAt> {
  const properties = await propertiesOf(open)
  if (properties['EncryptFilterName'])
    throw new Error('it is encrypted, so that its tags cannot be read; save it without protection')
  const file = readPdf(data)
  const { texts, outside, strange, sheets } = await shownTexts(open)
  const catalogue = dictionary(file.resolve(file.trailer.get('Root')))
  const root = dictionary(file.resolve(catalogue.get('StructTreeRoot')))
  const roles = dictionary(file.resolve(root.get('RoleMap')))
  const tags = tagsIn(file, texts).map((tag) => withRoles(tag, roles))
  const all = tags.flatMap(withInner)
  const isMarked = dictionary(file.resolve(catalogue.get('MarkInfo'))).get('Marked') === true
  const ofRole = (role: string) => all.filter((tag) => tag.role === role)
  const pages = pageNumbers(file)
  const headings = all.filter(({ role }) => /^H[1-6]$/u.test(role))
  const own = {
    title: textIn(properties['dc:title']) ?? textIn(properties['Title']),
    language: textOf(file.resolve(catalogue.get('Lang'))) ?? null,
  }
  return {
    ...own,
    generator: textIn(properties['Creator']),
    pages: sheets.length,
    blocks: blocksOfTags(tags, pdfPictures(file, pages)),
    signs: pdfSigns(tags, own, headingAt(file, catalogue, headings, pages), sheets),
    outside: [
      ...outside,
      ...untagged(all, texts),
      ...ofRole('TOCI').map(words),
      ...all.flatMap(spokenOnly),
      ...['Author', 'Subject', 'Keywords', 'Title'].flatMap((key) => textIn(properties[key]) ?? []),
    ].map(plain),
    twofold: all.flatMap(twofoldIn),
    strange: [
      ...strangeObjects(file, catalogue),
      ...strange,
      ...(await strangeOrder(open, all)),
      ...otherMetadata(properties, own.language),
    ],
    headings: headings.map((tag) => ({ level: Number(tag.role[1]), text: plain(words(tag)) })),
    tables: ofRole('Table').map((table) => ({
      hasHeader: withInner(table).some(({ role }) => role === 'TH'),
    })),
    languages: all.flatMap(({ attributes }) => attributes.get('Lang') ?? []),
    tagged: isMarked && tags.length > 0,
    certain: new Set(tags.length > 0 ? ['ordered'] : []),
    has: {
      media: holds(file, 'Subtype', ['RichMedia', 'Screen', 'Movie', 'Sound', '3D']),
      controls: holds(file, 'Subtype', ['Widget']),
      scripts: holds(file, 'S', ['JavaScript']),
    },
  }
}

/** What other programs call their tags stands for a role of the standard. */
function withRoles(tag: PdfTag, roles: PdfDictionary): PdfTag {
  const known = new Set<string>()
  let { role } = tag
  for (let next = nameOf(roles.get(role)); next !== undefined && !known.has(next); ) {
    known.add(next)
    role = next
    next = nameOf(roles.get(role))
  }
  const children = tag.children.map((child) => ('role' in child ? withRoles(child, roles) : child))
  return { ...tag, role, children }
}

const plain = (text: string): string => text.replaceAll('\u00ad', '').replaceAll(/\s+/gu, ' ').trim()

const withInner = (tag: PdfTag): PdfTag[] => [
  tag,
  ...tag.children.flatMap((child) => ('role' in child ? withInner(child) : [])),
]

/** Marked content that no tag names: it is seen and not heard. */
function untagged(all: readonly PdfTag[], texts: ReadonlyMap<string, string>): string[] {
  const named = new Set(
    all.flatMap(({ children }) =>
      children.flatMap((child) => ('text' in child ? [`${child.page}:${child.content}`] : [])),
    ),
  )
  return [...texts].flatMap(([key, text]) => (named.has(key) || text.trim() === '' ? [] : [text]))
}

/** A tag may say in letters what its glyphs do not tell, and nothing else. */
function twofoldIn(tag: PdfTag): LookedAt['twofold'][number][] {
  const heard = tag.attributes.get('ActualText')
  if (heard === undefined) return []
  const seen = words(tag)
  return letters(heard) === letters(seen) ? [] : [{ seen: plain(seen), heard: plain(heard) }]
}

const letters = (text: string): string =>
  text.normalize('NFKC').replaceAll(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')

/** What a tag says to those who hear it alone; what stands for a picture is its block. */
function spokenOnly(tag: PdfTag): string[] {
  const own = ['Alt', 'Summary', 'E'].flatMap((key) =>
    tag.role === 'Figure' ? [] : (tag.attributes.get(key) ?? []),
  )
  // What is said of a link is its address and its words; of one on several lines each says its part of them.
  const shown = spelt(words(tag))
  const calls = tag.children.flatMap((child) =>
    'annotation' in child ? [withoutAddress(child.annotation, child.url ?? '')] : [],
  )
  return [...own, ...calls.filter((call) => !shown.includes(spelt(call)))]
}

/** What is said of a link is “words (address)” or its address, which may be spelt in other letters than where it leads. */
function withoutAddress(said: string, url: string): string {
  const at = said.lastIndexOf(` (${url.slice(0, url.indexOf(':') + 1)}`)
  const address = at < 0 ? said : said.slice(at + 2, -1)
  return url !== '' && uriOf(address) === uriOf(url) ? said.slice(0, Math.max(0, at)) : said
}

const spelt = (text: string): string => letters(text).replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '')

async function propertiesOf({ pdf }: OpenPdf): Promise<Record<string, unknown>> {
  const { info, metadata } = await pdf.getMetadata()
  return { ...info, 'dc:title': metadata?.get('dc:title'), 'dc:language': metadata?.get('dc:language') }
}

/** What catalogues read of a PDF where readers see something else. */
function otherMetadata(properties: Record<string, unknown>, language: string | null): Strange[] {
  const [title, inside] = [textIn(properties['dc:title']), textIn(properties['Title'])]
  const said = [properties['dc:language']].flat().map(String)[0]
  return [
    ...(title !== null && inside !== null && title !== inside ? [`title “${title}” beside “${inside}”`] : []),
    ...(properties['dc:language'] && said !== language ? [`language “${said}” beside “${language}”`] : []),
  ].map((found) => ({ found, place: 'the metadata' }))
}

const textIn = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null

/** Whether some object of the file has one of these names under a key. */
const holds = ({ objects }: PdfFile, key: string, names: readonly string[]): boolean =>
  [...objects.values()].some((value) => isDictionary(value) && names.includes(nameOf(value.get(key)) ?? ''))
