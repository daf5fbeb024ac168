import type { Block, Phrasing, Text } from '../document.ts'
import { plainText } from '../plain-text.ts'

/** What stands before a caption, with `{number}` in it, in the brief's language. */
export interface CaptionWords {
  figure: string
  table: string
}

/**
 * The blocks with their captions numbered in order, figures and tables each by themselves. A caption that its author has
 * numbered stays as it is, and counts.
 *
 * @param language of the brief's own words
 */
export function numberedCaptions(blocks: readonly Block[], words: CaptionWords, language: string): Block[] {
  const counts = { figure: 0, table: 0 }
  const numbered = <Any extends object>(node: Any): Any => {
    const own = captioned(node)
    if (!own) return withChildren(node)
    // Before its cells, which may hold others.
    counts[own.type] += 1
    const number = words[own.type].replace('{number}', String(counts[own.type]))
    const isNumbered = startsWithNumber(plainText(own.caption), words[own.type])
    const before: Text = {
      type: 'text',
      value: `${number}\u00a0`,
      ...(own.lang !== undefined && own.lang !== language && { lang: language }),
    }
    return { ...withChildren(node), caption: isNumbered ? own.caption : [before, ...own.caption] }
  }
  const withChildren = <Any extends object>(node: Any): Any => {
    const { children } = node as { children?: unknown }
    return Array.isArray(children) ? { ...node, children: children.map(numbered) } : node
  }
  return blocks.map(numbered)
}

interface Captioned {
  type: keyof CaptionWords
  caption: Phrasing[]
  lang?: string
}

function captioned(node: object): Captioned | null {
  const { type, caption } = node as Partial<Captioned>
  return (type === 'figure' || type === 'table') && caption ? (node as Captioned) : null
}

/** Whether a caption begins with such words and any number: “Figure 12: …”. */
function startsWithNumber(caption: string, pattern: string): boolean {
  const text = folded(caption)
  const [number] = /\d+/u.exec(text) ?? []
  return (
    number !== undefined && text.startsWith(folded(pattern).replace('{number}', number).replace(/\.$/u, ''))
  )
}

const folded = (text: string): string => text.replaceAll('\u00a0', ' ').toLowerCase().trim()
