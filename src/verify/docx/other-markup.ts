import { openPackage } from '../../word/open-package.ts'

/** The first part in which a Word file is not another, in words; null where each is the same and only the bytes around them differ. */
export function otherMarkup(wanted: Uint8Array, found: Uint8Array): string | null {
  const [one, other] = [partsOf(wanted), partsOf(found)]
  for (const name of new Set([...one.keys(), ...other.keys()])) {
    const [part, beside] = [one.get(name), other.get(name)]
    if (part === undefined) return `part ${name}`
    if (beside === undefined) return `lack of part ${name}`
    if (Buffer.compare(part, beside) === 0) continue
    return /\.(?:xml|rels)$/u.test(name) ? `${otherTag(part, beside)} in ${name}` : `bytes of ${name}`
  }
  return null
}

function partsOf(data: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const opened = openPackage(data)
  return 'parts' in opened ? opened.parts : new Map()
}

/** Letters of markup that are shown. */
const shown = 80

/** The tag in which two texts differ first. */
function otherTag(wanted: Uint8Array, found: Uint8Array): string {
  const [one, other] = [wanted, found].map((data) => new TextDecoder().decode(data))
  const [text = '', beside = ''] = [one, other]
  let at = 0
  while (at < beside.length && text[at] === beside[at]) at += 1
  const begin = Math.max(0, beside.lastIndexOf('<', at))
  return `“${beside.slice(begin, begin + shown).replaceAll(/\s+/gu, ' ')}”`
}
