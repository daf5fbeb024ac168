import type { WordEntry } from '../protocol.ts'
import { element } from './element.ts'

/** Shows the paragraphs of the Word file, its headings by level, each with the name of its style. */
export function showOutline(place: HTMLElement, entries: readonly WordEntry[]): void {
  place.replaceChildren(element('ol', {}, ...entries.map(row)))
}

function row({ level, style, text }: WordEntry): HTMLElement {
  const look = style === 'title' ? 'title' : level > 0 ? `level level-${Math.min(level, 6)}` : 'body'
  const heading = level > 0 ? { role: 'heading', 'aria-level': Math.min(level + 1, 6) } : {}
  return element(
    'li',
    { class: look },
    element('span', { class: 'style' }, style),
    ' ',
    element('span', heading, text),
  )
}
