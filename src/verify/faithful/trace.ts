import type { FinishedBlock } from '../finished-text.ts'
import type { Phrase } from './phrase.ts'
import { keysOf, type Word, wordsOf } from './words.ts'

/** Words of a block that follow one another, and where they come from; null where they come from nowhere. */
export interface TracedPiece {
  text: string
  origin: Phrase | null
}

export interface TracedBlock {
  block: FinishedBlock
  pieces: TracedPiece[]
}

/** Words as they are compared, and all phrases that say them. */
interface Entry {
  phrases: Phrase[]
  keys: readonly string[]
}

/** Words that follow one another, and the phrases that they may come from; null where there are none. */
interface Matched {
  text: string
  phrases: readonly Phrase[] | null
}

/** Phrases by their first word. */
export type PhraseIndex = ReadonlyMap<string, readonly Entry[]>

/** Looks up where the words of a finished file come from. */
export type Tracer = (blocks: readonly FinishedBlock[]) => TracedBlock[]

/**
 * @param index where several have a phrase, the first is named
 * @param counted what tables and pictures alone may say: what charts count
 * @param isMade whether notes and template make a block as it is: what it has beside phrases, such as numbers, follows from them
 */
export function tracer(
  index: readonly PhraseIndex[],
  counted: PhraseIndex,
  isMade: (block: FinishedBlock) => boolean = () => false,
): Tracer {
  // The formats of a brief have the same blocks.
  const known = { all: new Map<string, Matched[]>(), counted: new Map<string, Matched[]>() }
  const piecesIn = ({ role }: FinishedBlock, text: string): Matched[] => {
    const counts = role === 'cell' || role === 'picture'
    const same = counts ? known.counted : known.all
    const pieces = same.get(text) ?? piecesOf(wordsOf(text), counts ? [...index, counted] : index)
    same.set(text, pieces)
    return pieces
  }
  return (blocks) => {
    let number: string | null = null
    const originOf = placed()
    const traced = (pieces: readonly Matched[]): TracedPiece[] =>
      pieces.map(({ text, phrases }) => ({ text, origin: phrases && originOf(phrases) }))
    const all = blocks.map((block): TracedBlock => {
      const [, first = '', others = ''] =
        block.role === 'heading' ? (/^(\S+)\s+(.+)$/u.exec(block.text) ?? []) : []
      if (follows(first, number)) {
        const pieces = piecesIn(block, others)
        if (pieces.every(({ phrases }) => phrases !== null)) {
          number = first
          return { block, pieces: [derived(first), ...traced(pieces)] }
        }
      }
      return { block, pieces: traced(piecesIn(block, block.text)) }
    })
    return all.map(({ block, pieces }) => ({
      block,
      pieces: isMade(block) ? pieces.map((piece) => (piece.origin ? piece : derived(piece.text))) : pieces,
    }))
  }
}

/** Of several places of the same words the one that is nearest to what was said before. */
function placed(): (phrases: readonly Phrase[]) => Phrase | null {
  let last = 0
  const distance = ({ lines }: Phrase): number => (lines ? Math.abs(lines[0] - last) : Number.MAX_VALUE)
  return ([first, ...others]) => {
    let nearest = first ?? null
    for (const one of others) if (nearest && distance(one) < distance(nearest)) nearest = one
    last = nearest?.lines?.[1] ?? last
    return nearest
  }
}

/** Whether a heading's number comes after another: one more at some level, or the first of a level below. */
function follows(number: string, before: string | null): boolean {
  if (!/^\d+(?:\.\d+)*$/u.test(number)) return false
  const last = before?.split('.').map(Number) ?? [0]
  const next = last.map((_, depth) => [...last.slice(0, depth), (last[depth] ?? 0) + 1].join('.'))
  return [...next, ...(before === null ? [] : [`${before}.1`])].includes(number)
}

const derived = (text: string): TracedPiece => ({ text, origin: { kind: 'derived', text, lines: null } })

/** @param phrases where two say the same, either may be meant */
export function indexOf(phrases: readonly Phrase[]): PhraseIndex {
  const index = new Map<string, Entry[]>()
  const known = new Map<string, Entry>()
  for (const phrase of phrases) {
    const keys = keysOf(phrase.text)
    const [first] = keys
    if (first === undefined) continue
    const whole = keys.join(' ')
    const same = known.get(whole)
    if (same) {
      same.phrases.push(phrase)
      continue
    }
    const entry = { phrases: [phrase], keys }
    known.set(whole, entry)
    const entries = index.get(first)
    if (entries) entries.push(entry)
    else index.set(first, [entry])
  }
  return index
}

/** A word of no origin is dearer than any number of phrases: a block is put together of as few phrases as explain it best. */
const ofNowhere = 1000

interface Step {
  cost: number
  length: number
  phrases: readonly Phrase[] | null
}

/** The fewest whole phrases that a text can be put together from; what is left over has no origin. */
function piecesOf(words: readonly Word[], index: readonly PhraseIndex[]): Matched[] {
  const steps: Step[] = [{ cost: 0, length: 0, phrases: null }]
  // From the end, so that `steps` holds the best way from every later word; the last word is first in it.
  for (let at = words.length - 1; at >= 0; at -= 1) steps.push(bestStep(words, at, steps, index))
  const pieces: Matched[] = []
  for (let at = 0; at < words.length; ) {
    const { length, phrases } = steps[words.length - at] as Step
    const text = words.slice(at, at + length).map(({ shown }) => shown)
    const last = pieces.at(-1)
    if (phrases === null && last?.phrases === null) last.text += ` ${text.join(' ')}`
    else pieces.push({ text: text.join(' '), phrases })
    at += length
  }
  return pieces
}

function bestStep(
  words: readonly Word[],
  at: number,
  steps: readonly Step[],
  index: readonly PhraseIndex[],
): Step {
  const costAfter = (length: number): number => (steps[words.length - at - length] as Step).cost
  let best: Step = { cost: ofNowhere + costAfter(1), length: 1, phrases: null }
  const known = index.flatMap((one) => one.get(words[at]?.key ?? '') ?? [])
  for (const { phrases, keys } of known) {
    if (at + keys.length > words.length) continue
    const cost = 1 + costAfter(keys.length)
    if (cost < best.cost && keys.every((key, offset) => key === words[at + offset]?.key))
      best = { cost, length: keys.length, phrases }
  }
  return best
}
