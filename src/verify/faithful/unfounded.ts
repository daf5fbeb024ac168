import { uriOf } from '../../document/uri-of.ts'
import type { FinishedBlock, FinishedLink } from '../finished-text.ts'
import type { Address, Phrase } from './phrase.ts'
import type { TracedBlock } from './trace.ts'
import { keysOf } from './words.ts'

/** Something that a finished file says and that comes from nowhere. */
export interface Unfounded {
  what: 'words' | 'alternative text' | 'link'
  found: string
  /** What the notes have that is most like it. */
  expected: Phrase | null
  /** The heading that it stands under. */
  under: string | null
}

/** @param phrases and addresses: all that a brief may say, and lead to */
export function unfounded(
  traced: readonly TracedBlock[],
  { phrases, addresses }: { phrases: readonly Phrase[]; addresses: readonly Address[] },
): Unfounded[] {
  const urls = new Map<string, Address[]>()
  for (const address of addresses) {
    const uri = uriOf(address.url)
    urls.set(uri, [...(urls.get(uri) ?? []), address])
  }
  let under: string | null = null
  return traced.flatMap(({ block, pieces }) => {
    if (block.role === 'heading') under = block.text
    const strange = pieces.filter(({ origin }) => origin === null).map(({ text }) => text)
    const words: Unfounded[] =
      strange.length === 0
        ? []
        : [
            {
              what: block.role === 'picture' ? 'alternative text' : 'words',
              found: strange.join(' … '),
              expected: nearest(block.text, strange, phrases),
              under,
            },
          ]
    return [...words, ...strangeLinks(block, urls, addresses, under)]
  })
}

function strangeLinks(
  { links }: FinishedBlock,
  urls: ReadonlyMap<string, readonly Address[]>,
  addresses: readonly Address[],
  under: string | null,
): Unfounded[] {
  return links
    .filter((link) => !(urls.get(uriOf(link.url)) ?? []).some((address) => isOf(address, link)))
    .map((link) => {
      const meant = addresses.find(({ words }) => words !== null && sameWords(words, link.words))
      const expected = meant ? { kind: 'notes' as const, text: meant.url, lines: meant.lines } : null
      return { what: 'link', found: `${link.words} (${link.url})`, expected, under }
    })
}

/** An address with words of its own stands under them only. */
const isOf = ({ words }: Address, link: FinishedLink): boolean =>
  words === null || sameWords(words, link.words)

const sameWords = (one: string, other: string): boolean => keysOf(one).join(' ') === keysOf(other).join(' ')

/** How many of the words of two texts they have in common, from 0 to 1. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((key) => other.has(key)).length
  return (2 * common) / (one.size + other.size)
}

/** So many words of a sentence, and so much of them, no template has by chance. */
const sentence = { words: 5, share: 0.6 } as const

/** Whether it is a sentence of the notes with other words in it, such as a figure, a name or a “not”. */
export function isAltered({ what, found, expected }: Unfounded): boolean {
  const [wanted, said] = [expected?.text ?? '', found].map((text) => new Set(keysOf(text))) as [
    Set<string>,
    Set<string>,
  ]
  return what === 'words' && wanted.size >= sentence.words && likeness(wanted, said) >= sentence.share
}

/** The phrase of the notes that has most of the words in common with a block, if it has half of them. */
function nearest(text: string, strange: readonly string[], phrases: readonly Phrase[]): Phrase | null {
  let best: { phrase: Phrase; share: number } | null = null
  for (const words of [strange.flatMap(keysOf), keysOf(text)]) {
    const wanted = new Set(words)
    for (const phrase of phrases) {
      if (phrase.kind !== 'notes' && phrase.kind !== 'front-matter') continue
      const share = likeness(new Set(keysOf(phrase.text)), wanted)
      if (share > (best?.share ?? 0.5)) best = { phrase, share }
    }
    if (best) return best.phrase
  }
  return null
}
