import type { Element } from 'xast'
import { Budget, type Limits } from '../../limits/limits.ts'
import { elements, holders, type Room, references, silent, viewBoxOf } from './allowed.ts'
import { type StyleSheet, styleOf, styleSheet } from './style-sheet.ts'
import { lengthOf, referenceIn } from './values.ts'

/** What a walk through a drawing reads and where it notes what it leaves out. */
interface Walk {
  room: Room
  rules: StyleSheet
  byId: ReadonlyMap<string, Element>
  budget: Budget
  leftOut: Set<string>
  /** Elements in use around: one within itself would never end. */
  using: readonly Element[]
  /** Within a clip only shapes stand, none of them clipped: clips of clips multiply. */
  clip: boolean
  depth: number
}

/** What a character of an attribute costs: a path of many lines is drawn as slowly as many shapes. */
const ofAttribute = 0.01

/** Elements within each other beyond which the programs that draw give up. */
const deepest = 100

/** An SVG drawing of what is allowed alone, with the names of what else there was. @throws {OverLimit} */
export function rewritten(root: Element, size: Room, limits: Limits): { svg: Element; leftOut: string[] } {
  const box = viewBoxOf(root.attributes['viewBox']) ?? [0, 0, size.width, size.height]
  const budget = new Budget('shapes', limits)
  const all = everyElement(root, budget)
  const sheet = styleSheet(all.filter(({ name }) => nameOf(name) === 'style').map(wordsOf))
  const walk: Walk = {
    room: { width: box[2] ?? size.width, height: box[3] ?? size.height },
    rules: sheet.rules,
    byId: new Map(
      all.flatMap((one) => (one.attributes['id'] ? [[one.attributes['id'], one] as const] : [])).toReversed(),
    ),
    budget,
    leftOut: new Set(sheet.others ? ['a part of its style sheet'] : []),
    using: [],
    clip: false,
    depth: 0,
  }
  const { attributes, children } = group(root, walk)
  const ratio = root.attributes['preserveAspectRatio'] ?? ''
  const svg: Element = {
    type: 'element',
    name: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      width: String(size.width),
      height: String(size.height),
      viewBox: box.join(' '),
      ...(/^(?:none|x\w{8})(?: (?:meet|slice))?$/u.test(ratio) ? { preserveAspectRatio: ratio } : {}),
      ...attributes,
    },
    children,
  }
  return { svg, leftOut: [...walk.leftOut] }
}

/** Level by level, as a walk into depth is what could run out of stack. */
function everyElement(root: Element, budget: Budget): Element[] {
  const found = [root]
  for (let i = 0; i < found.length; i += 1) {
    budget.spend()
    for (const child of (found[i] as Element).children) if (child.type === 'element') found.push(child)
  }
  return found
}

const nameOf = (name: string): string => name.replace(/^svg:/u, '')

const wordsOf = ({ children }: Element): string =>
  children.map((child) => ('value' in child ? child.value : '')).join('')

function child(node: Element['children'][number], walk: Walk): Element['children'] {
  if (node.type === 'text' || node.type === 'cdata') {
    walk.budget.spend(node.value.length)
    return [{ type: 'text', value: node.value }]
  }
  if (node.type !== 'element') return []
  const name = nameOf(node.name)
  if (silent.has(name) || name.includes(':')) return []
  walk.budget.spend()
  if (walk.depth > deepest) return leaveOut(`what lies deeper than ${deepest} elements`, walk)
  if (walk.clip && (name === 'use' || holders.has(name))) return leaveOut(`<${name}> in a clip`, walk)
  if (name === 'use') return used(node, walk)
  if (name === 'symbol') return []
  if (holders.has(name)) return [inner(node, walk)]
  if (!elements[name]) return leaveOut(`<${name}>`, walk)
  const attributes = attributesOf(node, name, walk)
  if (name === 'path' && attributes['d'] === undefined) return []
  return [{ type: 'element', name, attributes, children: childrenOf(node, walk) }]
}

function childrenOf({ name, children }: Element, walk: Walk): Element['children'] {
  const inside = { ...walk, depth: walk.depth + 1, clip: walk.clip || nameOf(name) === 'clipPath' }
  return children.flatMap((one) => child(one, inside))
}

function leaveOut(what: string, { leftOut }: Walk): [] {
  leftOut.add(what)
  return []
}

/** An element that only holds others, as a group; words stand in no group. */
function group(node: Element, walk: Walk): Element {
  const children = childrenOf(node, walk).filter(({ type }) => type === 'element')
  return { type: 'element', name: 'g', attributes: attributesOf(node, 'g', walk), children }
}

/** A drawing within the drawing is moved to its place; one with a scale of its own cannot be. */
function inner(node: Element, walk: Walk): Element {
  const inside = group(node, walk)
  if (nameOf(node.name) !== 'svg') return inside
  if (node.attributes['viewBox']) walk.leftOut.add('the scale of a drawing within it')
  return moved(inside, node, walk)
}

function moved(inside: Element, { attributes }: Element, { room }: Walk): Element {
  const x = lengthOf(attributes['x'] ?? '0', room.width) ?? 0
  const y = lengthOf(attributes['y'] ?? '0', room.height) ?? 0
  if (x === 0 && y === 0) return inside
  return { type: 'element', name: 'g', attributes: { transform: `translate(${x} ${y})` }, children: [inside] }
}

/** What is used twice is drawn twice, so that the cost is that of what is shown. */
function used(node: Element, walk: Walk): Element[] {
  const address = node.attributes['href'] ?? node.attributes['xlink:href'] ?? ''
  const target = walk.byId.get(referenceIn(address) ?? '')
  if (!target || walk.using.includes(target)) return leaveOut('<use> of what is not in it', walk)
  const inside: Walk = { ...walk, using: [...walk.using, target], depth: walk.depth + 1 }
  const children = nameOf(target.name) === 'symbol' ? [group(target, inside)] : child(target, inside)
  if (nameOf(target.name) === 'symbol' && target.attributes['viewBox'])
    walk.leftOut.add('the scale of a <symbol>')
  const place = moved({ type: 'element', name: 'g', attributes: {}, children }, node, walk)
  return [{ type: 'element', name: 'g', attributes: attributesOf(node, 'g', walk), children: [place] }]
}

/** The attributes that may stay, as their values are understood; a style is written as the attributes it stands for. */
function attributesOf(node: Element, name: string, walk: Walk): Record<string, string> {
  const result: Record<string, string> = {}
  const given = { ...node.attributes, ...styleOf({ ...node, name }, walk.rules) }
  const { id } = node.attributes
  if (id && /Gradient$|^clipPath$/u.test(name)) result['id'] = id
  for (const [key, text] of Object.entries(given)) {
    if (typeof text !== 'string') continue
    walk.budget.spend(text.length * ofAttribute)
    if (walk.clip && key === 'clip-path') continue
    const target = references[key] && referenceOf(text, references[key], walk)
    const value = target ?? elements[name]?.[key]?.(withoutImportance(text), walk.room) ?? null
    if (value !== null) result[key.replace('xlink:', '')] = value
    else if (isTold(key, text)) walk.leftOut.add(`${key} of <${name}>`)
  }
  return result
}

const withoutImportance = (text: string): string => text.replace('!important', '').trim()

/** What would run, fetch or change how shapes look; other attributes are for the program that drew. */
const isTold = (key: string, text: string): boolean =>
  /^on[a-z]/iu.test(key) ||
  (/^(?:filter|mask|marker(?:-\w+)?|mix-blend-mode|clip-path|fill|stroke|stroke-dasharray|transform|d|points)$/u.test(
    key,
  ) &&
    !/^(?:none|normal|inherit)?$/u.test(text.trim()))

/** A reference to a gradient or clip in the same drawing, which costs what it leads to. */
function referenceOf(text: string, kinds: readonly string[], { byId, budget }: Walk): string | null {
  const id = referenceIn(text)
  const target = id === null ? undefined : byId.get(id)
  if (!target || !kinds.includes(nameOf(target.name))) return null
  budget.spend(target.children.length)
  return text.trim().startsWith('#') ? `#${id}` : `url(#${id})`
}
