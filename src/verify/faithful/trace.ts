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

/** A phrase with its words as they are compared. */
interface Entry {
  phrase: Phrase
  keys: readonly string[]
}

/** Phrases by their first word. */
export type PhraseIndex = ReadonlyMap<string, readonly Entry[]>

/** Looks up where the words of a finished file come from. */
export type Tracer = (blocks: readonly FinishedBlock[]) => TracedBlock[]

/** @param index where several have a phrase, the first is named */
export function tracer(...index: readonly PhraseIndex[]): Tracer {
  // The formats of a brief have the same blocks.
  const known = new Map<string, TracedPiece[]>()
  const piecesIn = (text: string): TracedPiece[] => {
    const pieces = known.get(text) ?? piecesOf(wordsOf(text), index)
    known.set(text, pieces)
    return pieces
  }
  return (blocks) => {
    let number: string | null = null
    return blocks.map((block) => {
      const [, first = '', others = ''] =
        block.role === 'heading' ? (/^(\S+)\s+(.+)$/u.exec(block.text) ?? []) : []
      if (follows(first, number)) {
        const pieces = piecesIn(others)
        if (pieces.every(({ origin }) => origin !== null)) {
          number = first
          return { block, pieces: [numbered(first), ...pieces] }
        }
      }
      return { block, pieces: piecesIn(block.text) }
    })
  }
}

/** Whether a heading's number comes after another: one more at some level, or the first of a level below. */
function follows(number: string, before: string | null): boolean {
  if (!/^\d+(?:\.\d+)*$/u.test(number)) return false
  const last = before?.split('.').map(Number) ?? [0]
  const next = last.map((_, depth) => [...last.slice(0, depth), (last[depth] ?? 0) + 1].join('.'))
  return [...next, ...(before === null ? [] : [`${before}.1`])].includes(number)
}

const numbered = (text: string): TracedPiece => ({ text, origin: { kind: 'derived', text, lines: null } })

/** @param phrases where two say the same, the first is named */
export function indexOf(phrases: readonly Phrase[]): PhraseIndex {
  const index = new Map<string, Entry[]>()
  const known = new Set<string>()
  for (const phrase of phrases) {
    const keys = keysOf(phrase.text)
    const [first] = keys
    const whole = keys.join(' ')
    if (first === undefined || known.has(whole)) continue
    known.add(whole)
    const entries = index.get(first)
    if (entries) entries.push({ phrase, keys })
    else index.set(first, [{ phrase, keys }])
  }
  return index
}

/** A word of no origin is dearer than any number of phrases: a block is put together of as few phrases as explain it best. */
const ofNowhere = 1000

interface Step {
  cost: number
  length: number
  phrase: Phrase | null
}

/** The fewest whole phrases that a text can be put together from; what is left over has no origin. */
function piecesOf(words: readonly Word[], index: readonly PhraseIndex[]): TracedPiece[] {
  const steps: Step[] = [{ cost: 0, length: 0, phrase: null }]
  // From the end, so that `steps` holds the best way from every later word; the last word is first in it.
  for (let at = words.length - 1; at >= 0; at -= 1) steps.push(bestStep(words, at, steps, index))
  const pieces: TracedPiece[] = []
  for (let at = 0; at < words.length; ) {
    const { length, phrase } = steps[words.length - at] as Step
    const text = words.slice(at, at + length).map(({ shown }) => shown)
    const last = pieces.at(-1)
    if (phrase === null && last?.origin === null) last.text += ` ${text.join(' ')}`
    else pieces.push({ text: text.join(' '), origin: phrase })
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
  let best: Step = { cost: ofNowhere + costAfter(1), length: 1, phrase: null }
  const known = index.flatMap((one) => one.get(words[at]?.key ?? '') ?? [])
  for (const { phrase, keys } of known) {
    if (at + keys.length > words.length) continue
    const cost = 1 + costAfter(keys.length)
    if (cost < best.cost && keys.every((key, offset) => key === words[at + offset]?.key))
      best = { cost, length: keys.length, phrase }
  }
  return best
}
