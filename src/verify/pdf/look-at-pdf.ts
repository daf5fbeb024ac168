import type { LookedAt } from '../accessible/looked-at.ts'
import type { OpenPdf } from './open-pdf.ts'
import { isDictionary, nameOf, type PdfFile, readPdf, textOf } from './pdf-objects.ts'
import { blocksOfTags, dictionary, type PdfTag, shownTexts, tagsIn, words } from './pdf-text.ts'

/** What a PDF shows, through its tags and beside them. */
export async function lookAtPdf(data: Uint8Array, open: OpenPdf): Promise<LookedAt> {
  const file = readPdf(data)
  const { texts, outside } = await shownTexts(open)
  const tags = tagsIn(file, texts)
  const all = tags.flatMap(withInner)
  const catalogue = dictionary(file.resolve(file.trailer.get('Root')))
  const isMarked = dictionary(file.resolve(catalogue.get('MarkInfo'))).get('Marked') === true
  const ofRole = (role: string) => all.filter((tag) => tag.role === role)
  return {
    blocks: blocksOfTags(tags),
    outside: [...outside, ...untagged(all, texts), ...ofRole('TOCI').map(words)].map(plain),
    twofold: all.flatMap(twofoldIn),
    headings: all
      .filter(({ role }) => /^H[1-6]$/u.test(role))
      .map((tag) => ({ level: Number(tag.role[1]), text: plain(words(tag)) })),
    tables: ofRole('Table').map((table) => ({
      hasHeader: withInner(table).some(({ role }) => role === 'TH'),
    })),
    title: await titleOf(open),
    language: textOf(file.resolve(catalogue.get('Lang'))) ?? null,
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

/** @throws {Error} where its properties cannot be read. */
async function titleOf({ pdf }: OpenPdf): Promise<string | null> {
  const { info, metadata } = await pdf.getMetadata()
  const title: unknown = metadata?.get('dc:title') ?? (info as Record<string, unknown>)['Title']
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : null
}

/** Whether some object of the file has one of these names under a key. */
const holds = ({ objects }: PdfFile, key: string, names: readonly string[]): boolean =>
  [...objects.values()].some((value) => isDictionary(value) && names.includes(nameOf(value.get(key)) ?? ''))
