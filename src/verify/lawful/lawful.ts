/** What a brief may say of money, rights and identity: what its front matter gives, well-formed, and nothing else. */
import type { Publication } from '../../model/session.ts'
import type { TracedBlock } from '../faithful/trace.ts'
import { keysOf } from '../faithful/words.ts'
import type { FinishedBlock } from '../finished-text.ts'
import { identifierKinds } from './identifiers.ts'

/** What prose says may be another's number: it is for a person to look at. */
type LawRule = `${'emblem' | 'funding' | 'copyright'}-unfounded` | `identifier-${'malformed' | 'doubtful'}`

/** Something that a finished file says of money, rights or identity, and should not. */
export interface Unlawful {
  id: LawRule
  found: string
  expected: string
}

/** What the brief's own words for the Union's funding are, in its language. */
export interface FundingWords {
  emblem: string
  statement: string
  /** With the place of the authority as `{authority}`. */
  disclaimer: string
}

/** @param given what the front matter says; null where it says nothing */
export function unlawful(
  traced: readonly TracedBlock[],
  given: Publication | null,
  words: FundingWords,
): Unlawful[] {
  const { programme, grant, authority, statement } = given?.funding ?? {}
  const isFunded = Boolean(programme ?? grant ?? authority)
  const blocks = traced.map(({ block }) => block)
  return [
    ...(isFunded ? [] : unfoundedEmblems(blocks, words)),
    ...(isFunded || statement ? [] : unfoundedFunding(blocks, words)),
    ...(given?.copyright ? [] : unfoundedCopyright(traced)),
    ...malformedFields(given),
    ...malformedInProse(blocks),
  ]
}

/** Whether texts say some words, one after the other. */
function sayer(wanted: string): (text: string) => boolean {
  const [first, ...others] = keysOf(wanted)
  if (first === undefined) return () => false
  const keys = [first, ...others].join(' ')
  const begins = first.slice(1)
  // Few blocks have even the first word, and words are dear to take apart.
  return (text) => text.includes(begins) && ` ${keysOf(text).join(' ')} `.includes(` ${keys} `)
}

function unfoundedEmblems(blocks: readonly FinishedBlock[], { emblem }: FundingWords): Unlawful[] {
  const isEmblem = sayer(emblem)
  return blocks
    .filter(({ role, text }) => role === 'picture' && isEmblem(text))
    .map(({ text }) => ({
      id: 'emblem-unfounded',
      found: `picture “${text}” without funding`,
      expected: 'no emblem where the front matter gives no programme, grant or authority',
    }))
}

function unfoundedFunding(
  blocks: readonly FinishedBlock[],
  { statement, disclaimer }: FundingWords,
): Unlawful[] {
  const [before = ''] = disclaimer.split('{authority}')
  const sayers = [statement, before].map(sayer)
  return blocks
    .filter(({ role, text }) => role !== 'picture' && sayers.some((says) => says(text)))
    .map(({ text }) => ({
      id: 'funding-unfounded',
      found: `words on funding “${text}”`,
      expected: 'none where the front matter gives no funding',
    }))
}

/** A sign that the notes themselves have is a word of theirs. */
function unfoundedCopyright(traced: readonly TracedBlock[]): Unlawful[] {
  return traced
    .filter(({ pieces }) => pieces.some(({ text, origin }) => text.includes('©') && origin?.kind !== 'notes'))
    .map(({ block }) => ({
      id: 'copyright-unfounded',
      found: `“${block.text}”`,
      expected: 'no © where the front matter gives no copyright',
    }))
}

function malformedFields(given: Publication | null): Unlawful[] {
  return identifierKinds.flatMap(({ name, field, isSound, expected }): Unlawful[] => {
    const written = field && given?.identifiers?.[field]
    if (!written || isSound(written)) return []
    return [{ id: 'identifier-malformed', found: `${name} ${written}`, expected }]
  })
}

function malformedInProse(blocks: readonly FinishedBlock[]): Unlawful[] {
  return blocks.flatMap(({ text, links }) =>
    [text, ...links.map(({ url }) => url)].flatMap((words) =>
      identifierKinds.flatMap(({ name, inProse, isSound, expected }) =>
        (inProse ? [...words.matchAll(inProse)] : [])
          .map(([, written = '']) => written.replace(/(?<![.,;)])[.,;)]+$/u, ''))
          .filter((written) => !isSound(written))
          .map(
            (written): Unlawful => ({
              id: 'identifier-doubtful',
              found: `${name} ${written}`,
              expected,
            }),
          ),
      ),
    ),
  )
}
