import type { Element } from 'xast'
import { fields } from './allowed.ts'
import { elements, valueIn } from './xml.ts'

/** A field whose end has not come yet. */
interface Open {
  /** What stands before the first field within its instruction names it: a field may not be named by another’s result. */
  instruction: string
  named: boolean
  separated: boolean
  marks: Element[]
}

/**
 * The marks and instructions of the fields that a brief may not have: those that fetch, run or ask, and those whose end is
 * missing. A field may go on over paragraphs, and its instruction over runs.
 *
 * @param told takes the first word of each
 */
export function foreignFields(root: Element, told: (name: string) => void): Set<Element> {
  const foreign = new Set<Element>()
  const open: Open[] = []
  const leave = ({ instruction, marks }: Open): void => {
    told(`the field ${firstWord(instruction) || 'without a name'}`)
    for (const mark of marks) foreign.add(mark)
  }
  const visit = (element: Element): void => {
    if (element.name === 'w:fldSimple' && !isAllowed(valueIn(element, 'w:instr') ?? '')) {
      told(`the field ${firstWord(valueIn(element, 'w:instr') ?? '') || 'without a name'}`)
      foreign.add(element)
    }
    const last = open.at(-1)
    if (element.name === 'w:instrText' || element.name === 'w:delInstrText') {
      if (!last) foreign.add(element)
      last?.marks.push(element)
      if (last && !last.separated && !last.named) last.instruction += ownText(element)
    }
    if (element.name === 'w:fldChar') mark(element, last)
    for (const child of elements(element)) visit(child)
  }
  const mark = (element: Element, last: Open | undefined): void => {
    const kind = valueIn(element, 'w:fldCharType')
    if (kind === 'begin') {
      if (last && !last.separated) last.named = true
      open.push({ instruction: '', named: false, separated: false, marks: [element] })
      return
    }
    if (!last) {
      foreign.add(element)
      return
    }
    last.marks.push(element)
    if (kind === 'separate') last.separated = true
    if (kind !== 'end') return
    open.pop()
    if (!isAllowed(last.instruction)) leave(last)
  }
  visit(root)
  for (const field of open) leave(field)
  return foreign
}

const ownText = ({ children }: Element): string =>
  children.map((child) => ('value' in child ? child.value : '')).join('')

const firstWord = (instruction: string): string =>
  /^\s*(=|[^\s"\\]+)/u.exec(instruction)?.[1]?.toUpperCase().slice(0, 30) ?? ''

/** A link may lead to the web, to a mailbox, or within the file. */
function isAllowed(instruction: string): boolean {
  const name = firstWord(instruction)
  if (!fields.has(name)) return false
  const target = name === 'HYPERLINK' ? /^\s*HYPERLINK\s+"?([^\s"\\]*)/iu.exec(instruction)?.[1] : ''
  return target === '' || (target !== undefined && isLink(target))
}

export const isLink = (target: string): boolean => /^(?:https?:\/\/|mailto:|#)/iu.test(target.trim())
