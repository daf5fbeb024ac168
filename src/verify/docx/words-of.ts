import type { Element } from 'xast'
import { textOf, within } from '../../word/xml.ts'

/** The text directly in an element, such as a property. */
export const wordsOf = (element: Element): string =>
  element.children
    .map((text) => ('value' in text ? text.value : ''))
    .join('')
    .trim()

/** The runs of a paragraph that hold words. */
export const runsWithWords = (paragraph: Element): Element[] =>
  within(paragraph, 'w:r').filter((run) => textOf(run).trim() !== '')
