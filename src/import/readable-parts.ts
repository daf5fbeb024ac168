import { strToU8 } from 'fflate'
import type { Element } from 'xast'
import { toXml } from 'xast-util-to-xml'
import type { Budget } from '../limits/limits.ts'
import { listing } from '../listings/listing.ts'
import { parsePart } from '../word/parse-part.ts'
import { child, elements, valueIn, within } from '../word/xml.ts'
import { markNumbers } from './list-numbers.ts'
import { type Loss, type LossId, loss } from './losses.ts'

type Parts = ReadonlyMap<string, Uint8Array>

const stories = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml']

/**
 * The same package with the words of elements that mammoth passes over put where it finds them, and without references
 * to what is not there.
 *
 * @throws {OverLimit} where there is more in it than the budget allows
 */
export function readableParts(parts: Parts, budget: Budget): { parts: Parts; losses: Loss[] } {
  const result = new Map(parts)
  const missing = new Map<LossId, number>()
  const notes = notesOf(parts)
  for (const name of stories) {
    const data = parts.get(name)
    const root = data ? parsePart(data) : null
    if (!root) continue
    spend(root, budget)
    const links = linksOf(parts, name)
    const readable = rewritten(root, { links, notes, missing })
    if (name === 'word/document.xml') markNumbers(readable, parts)
    result.set(name, strToU8(toXml(readable, { closeEmptyElements: true })))
  }
  return { parts: result, losses: [...missing].map(([id, count]) => loss(id, dangling(count))) }
}

/** Every element becomes something of the notes, but for properties: they are parsed alone, which is a fifth of the work. */
function spend(parent: Element, budget: Budget, amount = 1): void {
  for (const one of elements(parent)) {
    const cost = one.name.endsWith('Pr') ? 0.2 : amount
    budget.spend(cost)
    spend(one, budget, cost)
  }
}

/** The relationships that lead somewhere. */
function linksOf(parts: Parts, name: string): ReadonlySet<string> {
  const data = parts.get(name.replace(/([^/]+)$/u, '_rels/$1.rels'))
  const relationships = elements(data ? parsePart(data) : null)
  return new Set(
    relationships.flatMap(({ attributes: { Id, Target } }) => (Id && Target !== undefined ? [Id] : [])),
  )
}

const dangling = (count: number): string =>
  count === 1 ? 'Unexpected reference to nothing' : `Unexpected ${count} × reference to nothing`

/** The names of the elements that call a note, and of the notes in their part. */
const calls = {
  'w:footnoteReference': ['word/footnotes.xml', 'w:footnote'],
  'w:endnoteReference': ['word/endnotes.xml', 'w:endnote'],
} as const

/** The ids of the notes that each kind of call may name. */
const notesOf = (parts: Parts): ReadonlyMap<string, ReadonlySet<string | undefined>> =>
  new Map(
    Object.entries(calls).map(([call, [part, note]]) => {
      const data = parts.get(part)
      const notes = elements(data ? parsePart(data) : null).filter(({ name }) => name === note)
      return [call, new Set(notes.map((one) => valueIn(one, 'w:id')))]
    }),
  )

/** What the elements of one part refer to, and how many references lead nowhere. */
interface References {
  links: ReadonlySet<string>
  notes: ReadonlyMap<string, ReadonlySet<string | undefined>>
  missing: Map<LossId, number>
}

function rewritten(parent: Element, references: References): Element {
  const children = parent.children.flatMap((node): Element['children'] => {
    if (node.type !== 'element') return [node]
    // Of no vocabulary, which Word leaves out; to mammoth it would be what every object has, such as `constructor`.
    if (!node.name.includes(':')) return []
    if (callsNothing(node, references)) return []
    return (readings[node.name]?.(node) ?? [node]).map((one) => rewritten(one, references))
  })
  return { ...parent, attributes: sound(parent, references), children }
}

/** The elements that are read by way of a relationship, the attributes that name it, and what is lost without it. */
const referring: Record<string, { names: readonly string[]; lost: LossId }> = listing({
  'w:hyperlink': { names: ['r:id'], lost: 'import-address' },
  'a:hlinkClick': { names: ['r:id'], lost: 'import-address' },
  'a:blip': { names: ['r:embed', 'r:link'], lost: 'import-picture' },
  'v:imagedata': { names: ['r:id'], lost: 'import-picture' },
})

/** The attributes of an element without references that lead nowhere. */
function sound({ name, attributes }: Element, { links, missing }: References): Element['attributes'] {
  const { names, lost } = referring[name] ?? { names: [], lost: 'import-address' }
  const gone = names.filter((one) => attributes[one] && !links.has(attributes[one]))
  if (gone.length === 0) return attributes
  miss(missing, lost)
  return Object.fromEntries(Object.entries(attributes).filter(([one]) => !gone.includes(one)))
}

/** Whether an element calls a note that is not there. */
function callsNothing(element: Element, { notes, missing }: References): boolean {
  const known = notes.get(element.name)
  if (!known || known.has(valueIn(element, 'w:id'))) return false
  miss(missing, 'import-words')
  return true
}

const miss = (missing: Map<LossId, number>, lost: LossId): void =>
  void missing.set(lost, (missing.get(lost) ?? 0) + 1)

const inside = (element: Element): Element[] => elements(element)

/** What stands for an element that mammoth would leave out with the words in it. */
const readings: Record<string, (element: Element) => Element[]> = listing({
  'w:fldSimple': inside,
  'w:dir': inside,
  'w:bdo': inside,
  'w:ruby': (ruby) => [...elements(child(ruby, 'w:rubyBase')), ...reading(elements(child(ruby, 'w:rt')))],
  'w:dstrike': ({ attributes }) => [make('w:strike', [], attributes)],
  'm:oMathPara': inside,
  'm:oMath': (formula) => formulaRuns(formula, null),
  'mc:AlternateContent': textBoxes,
})

/** What stands small above a word to say how it is read, behind it in brackets. */
const reading = (runs: Element[]): Element[] =>
  runs.length === 0 ? [] : [run('(', null), ...runs, run(')', null)]

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
