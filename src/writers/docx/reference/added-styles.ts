import { type Parts, textPart } from '../package/parts.ts'
import type { Style } from '../styles.ts'
import type { Reference } from './read-reference.ts'

/** Our styles that the brief uses and the reference document lacks, each with those that it is based on. */
export function addedStyles(own: Parts, { missing, styleIds }: Reference): Style[] {
  const used = usedIds(own)
  const idOf = (id: string | undefined): string => (id === undefined ? '' : (styleIds.get(id) ?? id))
  const open = missing.filter((style) => style.default !== true)
  const isWanted = (style: Style): boolean =>
    used.has(idOf(style.id)) || open.some((other) => other.basedOn === style.id && isWanted(other))
  return open.filter(isWanted)
}

/** Header and footer count too: a reference document may have none and get ours. */
const looked = /^word\/(document|footnotes|header\d+|footer\d+)\.xml$/

/** The styles that paragraphs, runs and tables name; the pattern fits only elements, as words of the notes hold no `<`. */
const usedIds = (own: Parts): Set<string> =>
  new Set(
    [...own.keys()]
      .filter((name) => looked.test(name))
      .flatMap((name) =>
        [...textPart(own, name).matchAll(/<w:(?:p|r|tbl)Style w:val="([^"]*)"/g)].map(([, id = '']) => id),
      ),
  )
