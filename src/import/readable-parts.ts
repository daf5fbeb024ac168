import { strToU8 } from 'fflate'
import type { Element } from 'xast'
import { toXml } from 'xast-util-to-xml'
import { parsePart } from '../word/parse-part.ts'
import { child, elements, valueIn, within } from '../word/xml.ts'
import { markNumbers } from './list-numbers.ts'

type Parts = ReadonlyMap<string, Uint8Array>

const stories = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml']

/** The same package with the words of elements that mammoth passes over put where it finds them. */
export function readableParts(parts: Parts): Parts {
  const result = new Map(parts)
  for (const name of stories) {
    const data = parts.get(name)
    const root = data ? parsePart(data) : null
    if (!root) continue
    const readable = rewritten(root)
    if (name === 'word/document.xml') markNumbers(readable, parts)
    result.set(name, strToU8(toXml(readable, { closeEmptyElements: true })))
  }
  return result
}

function rewritten(parent: Element): Element {
  const children = parent.children.flatMap((node): Element['children'] => {
    if (node.type !== 'element') return [node]
    return (readings[node.name]?.(node) ?? [node]).map(rewritten)
  })
  return { ...parent, children }
}

const inside = (element: Element): Element[] => elements(element)

/** What stands for an element that mammoth would leave out with the words in it. */
const readings: Record<string, (element: Element) => Element[]> = {
  'w:fldSimple': inside,
  'w:dir': inside,
  'w:bdo': inside,
  'w:ruby': (ruby) => elements(child(ruby, 'w:rubyBase')),
  'm:oMathPara': inside,
  'm:oMath': (formula) => formulaRuns(formula, null),
  'mc:AlternateContent': textBoxes,
}

/** Text boxes in the old form, which mammoth reads; anything else as it is. */
function textBoxes(alternate: Element): Element[] {
  const boxes = within(child(alternate, 'mc:Choice'), 'w:txbxContent')
  if (boxes.length === 0) return [alternate]
  return boxes.map((box) => make('w:pict', [make('v:shape', [make('v:textbox', [box])])]))
}

const make = (
  name: string,
  children: Element['children'],
  attributes: Element['attributes'] = {},
): Element => ({
  type: 'element',
  name,
  attributes,
  children,
})

type Raised = 'superscript' | 'subscript' | null

/** A formula on one line, in runs: `(a+b)/2`, x². */
function formulaRuns(parent: Element, raised: Raised): Element[] {
  return elements(parent).flatMap((element) => {
    const all = (name: string, how: Raised = raised) =>
      elements(element)
        .filter((one) => one.name === name)
        .flatMap((one) => formulaRuns(one, how))
    switch (element.name) {
      case 'm:r':
        return [run(textIn(element), raised)]
      case 'm:f':
        return [...bracketed(all('m:num')), run('/', raised), ...bracketed(all('m:den'))]
      case 'm:rad':
        return [...all('m:deg', 'superscript'), run('√', raised), ...bracketed(all('m:e'))]
      case 'm:d': {
        const sign = (name: string, usual: string) =>
          valueIn(child(child(element, 'm:dPr'), name), 'm:val') ?? usual
        return [run(sign('m:begChr', '('), raised), ...all('m:e'), run(sign('m:endChr', ')'), raised)]
      }
      case 'm:nary': {
        const sign = valueIn(child(child(element, 'm:naryPr'), 'm:chr'), 'm:val') ?? '∫'
        return [
          run(sign, raised),
          ...all('m:sub', 'subscript'),
          ...all('m:sup', 'superscript'),
          ...all('m:e'),
        ]
      }
      case 'm:sub':
        return formulaRuns(element, 'subscript')
      case 'm:sup':
        return formulaRuns(element, 'superscript')
      default:
        return formulaRuns(element, raised)
    }
  })
}

/** Brackets where more than one sign stands above or below a line that is not drawn. */
function bracketed(runs: Element[]): Element[] {
  const text = runs.map(textIn).join('')
  return [...text].length > 1 && !/^\d+$/u.test(text) ? [run('(', null), ...runs, run(')', null)] : runs
}

const textIn = (element: Element): string =>
  [...within(element, 'm:t'), ...within(element, 'w:t')]
    .flatMap(({ children }) => children.map((text) => ('value' in text ? text.value : '')))
    .join('')

function run(text: string, raised: Raised): Element {
  const look = raised === null ? [] : [make('w:rPr', [make('w:vertAlign', [], { 'w:val': raised })])]
  return make('w:r', [...look, make('w:t', [{ type: 'text', value: text }], { 'xml:space': 'preserve' })])
}
