import type { Element } from 'xast'
import { ownText, textOf, within } from '../../word/xml.ts'

/** The text directly in an element, such as a property, without white space around. */
export const wordsOf = (element: Element): string => ownText(element).trim()

/** The runs of a paragraph that hold words. */
export const runsWithWords = (paragraph: Element): Element[] =>
  within(paragraph, 'w:r').filter((run) => textOf(run).trim() !== '')
