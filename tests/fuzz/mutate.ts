import { joined } from '../../src/bytes/joined.ts'
import type { Random } from './random.ts'

/** Values at which programs that count bytes go wrong. */
const edges = [0, 1, 0x7f, 0x80, 0xff]

type Change = (data: Uint8Array, random: Random) => Uint8Array

const changes: readonly Change[] = [
  // A byte, or a few of them
  (data, random) => {
    const copy = data.slice()
    for (let i = random.below(8); i >= 0 && copy.length > 0; i -= 1)
      copy[random.below(copy.length)] = random.below(256)
    return copy
  },
  // A number of four bytes at its edge
  (data, random) => {
    const copy = data.slice()
    const at = random.below(Math.max(1, copy.length - 4))
    copy.set(
      [random.one(edges), random.one(edges), random.one(edges), random.one(edges)].slice(0, copy.length - at),
      at,
    )
    return copy
  },
  // Cut off
  (data, random) => data.slice(0, random.below(data.length + 1)),
  // A part left out
  (data, random) => {
    const at = random.below(data.length + 1)
    return joined([data.subarray(0, at), data.subarray(at + random.below(64))])
  },
  // A part twice, or in another place
  (data, random) => {
    const [from, to] = [random.below(data.length + 1), random.below(data.length + 1)]
    return joined([data.subarray(0, to), data.subarray(from, from + random.below(256)), data.subarray(to)])
  },
]

/** Bytes changed in one to three ways. */
export function mutated(data: Uint8Array, random: Random): Uint8Array {
  let result = data
  for (let i = random.below(3); i >= 0; i -= 1) result = random.one(changes)(result, random)
  return result
}

/** A text with pieces put in, taken out, doubled and repeated; `pieces` are what its language is made of. */
export function mutatedText(text: string, pieces: readonly string[], random: Random): string {
  let result = text
  for (let i = random.below(6); i >= 0; i -= 1) {
    const at = random.below(result.length + 1)
    const until = at + random.below(40)
    const piece = random.one(pieces)
    result = random.one([
      () => result.slice(0, at) + piece + result.slice(at),
      () => result.slice(0, at) + piece.repeat(1 + random.below(60)) + result.slice(at),
      () => result.slice(0, at) + result.slice(until),
      () => result.slice(0, at) + result.slice(at, until) + result.slice(at),
      () => result.slice(0, at) + String.fromCodePoint(random.below(0xd800)) + result.slice(at),
      () => result.slice(0, at),
    ])()
  }
  return result
}
