import { dirname, extname, join } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import type { Document, formats } from '../../document/document.ts'
import { forFormat } from '../../document/for-format.ts'
import type { LookedAt } from '../../verify/accessible/looked-at.ts'
import { documentBlocks } from '../../verify/document-blocks.ts'
import { documentSigns } from '../../verify/document-signs.ts'
import type { FinishedBlock, FinishedPicture } from '../../verify/finished-text.ts'
import { pixelsOf } from '../../verify/pixels-of.ts'
import { firstDifference } from '../../verify/same-text.ts'
import { otherSign, type Signs } from '../../verify/signs.ts'
import { digest } from '../batch/digest.ts'
import { readOutput } from '../batch/up-to-date.ts'
import { problem } from '../problem.ts'
import type { Finished } from './read-finished.ts'

/**
 * Each format against what notes and template make, else against the first.
 *
 * @param made what they make now, also where that is not what they made
 */
export function different(
  finished: readonly Finished[],
  document: Document | null,
  made: Document | null,
): VFileMessage[] {
  const [first] = finished
  const wantedOf = remembered((shown: Document) => ({
    blocks: documentBlocks(shown),
    signs: documentSigns(shown),
  }))
  return finished.flatMap(({ path, look }) => {
    if (document === null && path === first?.path) return []
    const format = extname(path).slice(1) as (typeof formats)[number]
    const shown = document && wantedOf(forFormat(document, format))
    const by = document ? 'notes and template have' : `${first?.path} has`
    const tell = (what: string, where: string) =>
      problem(
        path,
        'brief-differs',
        `Unexpected ${what} where ${by} ${where}, expected the same in both; build them again`,
      )
    const blocks = shown?.blocks ?? first?.look.blocks ?? []
    const found = firstDifference(blocks, look.blocks)
    if (found !== null) {
      const { one, other, under } = found
      return [tell(`“${other}”`, `“${one}”${under === null ? '' : ` under “${under}”`}`)]
    }
    const sign = otherSign(
      {
        ...(shown?.signs ?? first?.look.signs),
        ...pictureSigns(shown ? path : (first?.path ?? path), blocks),
      },
      { ...signsOf(look, format, made), ...pictureSigns(path, look.blocks) },
    )
    return sign ? [tell(`${sign.what} “${shortened(sign.other)}”`, `“${shortened(sign.one)}”`)] : []
  })
}

/** Most formats show all of a document. */
function remembered<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>()
  return (key) => {
    const value = known.get(key) ?? make(key)
    known.set(key, value)
    return value
  }
}

/** Pages of a Word file may be those of its house. */
function signsOf({ signs }: LookedAt, format: string, made: Document | null): Signs {
  const { pages: _, ...others } = signs
  return format === 'docx' && made?.referenceDocx ? others : signs
}

/** Pictures by their digests; a PDF has of them what it draws. */
function pictureSigns(path: string, blocks: readonly FinishedBlock[]): Signs {
  const all = blocks.flatMap(({ role, picture = null }) =>
    role === 'picture' ? [bytesOf(picture, path)] : [],
  )
  const digests = all.map((data) => (data instanceof Uint8Array ? digest(data) : (data ?? '')))
  const pixels = all.map((data) => (data instanceof Uint8Array ? digest(pixelsOf(data)) : (data ?? '')))
  return extname(path) === '.pdf' ? { pixels } : { pictures: digests, pixels }
}

function bytesOf(picture: FinishedPicture | null, path: string): Uint8Array | string | null {
  if (picture === null || picture instanceof Uint8Array) return picture
  try {
    return readOutput(join(dirname(path), decodeURIComponent(picture.file)))
  } catch {
    return 'no file'
  }
}

/** Words of another language may be all that a brief has. */
const shortened = (text: string): string => (text.length > 120 ? `${text.slice(0, 120)}…` : text)
