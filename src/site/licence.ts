import { publicAddress } from '../escape/public-address.ts'
import { publishedCodes } from './published-codes.ts'

/** A licence as machines are told of it. */
export interface Licence {
  /** As the brief has it. */
  words: string
  /** Where its text is; null where it has none that pages may lead to. */
  address: string | null
  /** Its entry in the Union’s list; null where it has none. */
  code: string | null
}

/** `https://creativecommons.org/licenses/by/4.0/deed.fr`, and what else leads to the same. */
const ofCommons =
  /^https?:\/\/(?:www\.)?creativecommons\.org\/(?:licenses\/(by[a-z-]*)\/4\.0|publicdomain\/(zero)\/1\.0)(?:\/(?:(?:deed|legalcode)(?:\.[a-z_-]+)?)?)?$/iu

/** `CC BY-SA 4.0`, in whatever spelling. */
const byName = /^CC[ _-]?(?:(BY(?:[ _-](?:NC|SA|ND))*)[ _-]4\.0|(0)(?:[ _-]1\.0)?)$/iu

/** What there is of version 4.0, and what gives all rights away. */
const commons: ReadonlySet<string> = new Set([
  'by',
  'by-sa',
  'by-nd',
  'by-nc',
  'by-nc-sa',
  'by-nc-nd',
  'zero',
])

/** What a licence is; null where it is none of the Commons, or an address that runs or is nobody’s to open. */
export function licenceOf(text: string | null): Licence | null {
  if (text === null) return null
  const words = text.replaceAll(/\s+/gu, ' ').trim()
  const named = byName.exec(words)
  const found = named ?? ofCommons.exec(words)
  if (found) {
    const name = found[1]?.toLowerCase().replaceAll(/[ _]/gu, '-') ?? 'zero'
    if (!commons.has(name)) return null
    const path = name === 'zero' ? 'publicdomain/zero/1.0/' : `licenses/${name}/4.0/`
    const address = `https://creativecommons.org/${path}`
    return { words, address, code: publishedCodes.licences[name] ?? null }
  }
  const address = publicAddress(words)
  return address === null && /^[a-z][a-z0-9+.-]*:(?!\s)/iu.test(words) ? null : { words, address, code: null }
}
