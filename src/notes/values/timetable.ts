import type { List } from 'mdast'
import { flowText } from '../tree/content.ts'

const beginsWithHour = (line: string): boolean => /^\P{L}{0,3}\d{1,2}[.:]\d{2}(?!\d|\.\d)/u.test(line)

/** Three lines or more that each begin with an hour; most texts tell by the first three. */
export const areHours = (lines: readonly string[]): boolean =>
  lines.length > 2 && lines.slice(0, 3).every(beginsWithHour) && lines.every(beginsWithHour)

const ofLists = new WeakMap<List, boolean>()

/** Whether the items of a list each begin with an hour: asked for each of them, and found once. */
export function isListOfHours(list: List): boolean {
  const known = ofLists.get(list)
  if (known !== undefined) return known
  const isFirst = list.children
    .slice(0, 3)
    .every(({ children: [block] }) => block && beginsWithHour(flowText([block])))
  const found = isFirst && areHours(list.children.map(({ children }) => flowText(children.slice(0, 1))))
  ofLists.set(list, found)
  return found
}
