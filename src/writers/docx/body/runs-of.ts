import {
  BookmarkEnd,
  BookmarkStart,
  BuilderElement,
  ConcreteHyperlink,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
} from 'docx'
import {
  type Direction,
  directionOfLanguage,
  inDirections,
  runsAgainst,
} from '../../../document/direction.ts'
import type { Isolate, Phrasing } from '../../../document/document.ts'
import { directionOfLine } from '../../../document/isolates.ts'
import { dotSign, plainText } from '../../../document/plain-text.ts'
import { type Leaf, type Mark, type MarkedRun, phrasingRuns, sameMark } from '../../phrasing-runs.ts'
import { wordLanguage } from '../word-language.ts'
import { xmlSafe } from '../xml-safe.ts'
import { field } from './fields.ts'
import type { Scope } from './scope.ts'

/** Phrasing as runs and links. */
export function runsOf(nodes: readonly Phrasing[], scope: Scope, more: IRunOptions = {}): ParagraphChild[] {
  const runs = setApart(phrasingRuns(nodes, scope.lang), scope.direction)
  return byLink(runs).flatMap(({ link, runs }) => {
    const children = tied(link, runs).flatMap((run) => runOf(run, link, scope, more))
    return link ? linked(link, children, scope) : children
  })
}

/** Of a direction: the mark that has it, and the sign that embeds words that have it. */
const signs = {
  ltr: { mark: '\u200e', embeds: '\u202a' },
  rtl: { mark: '\u200f', embeds: '\u202b' },
} as const
/** POP DIRECTIONAL FORMATTING. */
const ends = '\u202c'

/**
 * Word knows no isolates, and an embedding runs together with the next: with marks of the direction around on either side
 * it does not.
 */
function setApart(runs: readonly MarkedRun[], around: Direction, depth = 0): MarkedRun[] {
  const result: MarkedRun[] = []
  for (let start = 0; start < runs.length; ) {
    const isolate = isolatesOf(runs[start])[depth]
    let end = start + 1
    while (end < runs.length && isolatesOf(runs[end])[depth] === isolate) end += 1
    const group = runs.slice(start, end)
    result.push(...(isolate ? embedded(group, isolate, around, depth) : group))
    start = end
  }
  return result
}

function embedded(
  group: readonly MarkedRun[],
  isolate: Isolate,
  around: Direction,
  depth: number,
): MarkedRun[] {
  const own = directionOfLine(isolate.children) ?? around
  const inside = setApart(group, own, depth + 1)
  if (!runsAgainst(plainText(isolate.children), around)) return inside
  const sign = (value: string, marks: readonly Mark[] = []): MarkedRun => ({
    leaf: { type: 'text', value },
    marks: marks.filter(({ type }) => type !== 'isolate'),
  })
  const { mark } = signs[around]
  return [sign(mark + signs[own].embeds, group[0]?.marks), ...inside, sign(ends + mark, group.at(-1)?.marks)]
}

const isolatesOf = (run: MarkedRun | undefined): Isolate[] =>
  run?.marks.flatMap((mark) => (mark.type === 'isolate' ? [mark.of] : [])) ?? []

interface Linked {
  link: Mark | null
  runs: MarkedRun[]
}

function byLink(runs: readonly MarkedRun[]): Linked[] {
  const groups: Linked[] = []
  for (const run of runs) {
    const link = run.marks.find(({ type }) => type === 'link' || type === 'crossReference') ?? null
    const last = groups.at(-1)
    if (last && (link === null ? last.link === null : last.link !== null && sameMark(last.link, link)))
      last.runs.push(run)
    else groups.push({ link, runs: [run] })
  }
  return groups
}

function linked(link: Mark, children: ParagraphChild[], { plan }: Scope): ParagraphChild[] {
  if (link.type === 'link') return [new ConcreteHyperlink(children, plan.links.get(link.url) ?? '')]
  const bookmark = link.type === 'crossReference' ? plan.bookmarks.get(link.target) : undefined
  return bookmark ? [new ConcreteHyperlink(children, '', bookmark.name)] : children
}

/** A reference is one piece: it does not break between its words. */
function tied(link: Mark | null, runs: readonly MarkedRun[]): readonly MarkedRun[] {
  const words = runs.map(({ leaf }) => ('value' in leaf ? leaf.value : '')).join('')
  if (link?.type !== 'crossReference' || words.length > longestReference) return runs
  return runs.map((run) =>
    run.leaf.type === 'text'
      ? { ...run, leaf: { ...run.leaf, value: run.leaf.value.replaceAll(' ', '\u00A0') } }
      : run,
  )
}

/** “Disruption 12”, and not the title of one, in characters. */
const longestReference = 24

/** Whether a hyphen would be taken for a part: references, and addresses that are written out. */
const isWhole = (link: Mark, leaf: Leaf): boolean =>
  link.type === 'crossReference' || (leaf.type === 'text' && /^\S+[/@.]\S+$/u.test(leaf.value.trim()))

function runOf(
  { leaf, marks }: MarkedRun,
  link: Mark | null,
  scope: Scope,
  more: IRunOptions,
): ParagraphChild[] {
  const options = { ...more, ...runOptions(leaf, marks, link, scope) }
  const isolate = isolatesOf({ leaf, marks }).at(-1)
  const direction = (isolate && directionOfLine(isolate.children)) ?? scope.direction
  switch (leaf.type) {
    case 'text':
    case 'inlineCode':
      return inDirections(xmlSafe(leaf.value), direction).map(
        (part) =>
          new TextRun({
            ...options,
            ...(part.direction === 'rtl' ? { rightToLeft: true } : {}),
            children: pieces(part.text),
          }),
      )
    case 'dot':
      return [new TextRun({ ...options, text: dotSign })]
    case 'break':
      return [new TextRun({ ...options, break: 1 })]
    case 'footnoteReference':
      return call(leaf, scope)
  }
}

/** `{key}` has a meaning to the packer wherever it knows the key; parted after its brace, words of the notes have none. */
const pieces = (value: string): string[] => (value.includes('{') ? value.split(/(?<=\{)/) : [value])

function runOptions(leaf: Leaf, marks: readonly Mark[], link: Mark | null, scope: Scope): IRunOptions {
  const has = (type: Mark['type']) => marks.some((mark) => mark.type === type)
  const language = marks.find((mark) => mark.type === 'languageSpan')?.lang
  const style = link && !scope.onBand ? 'Hyperlink' : leaf.type === 'inlineCode' ? 'HTMLCode' : null
  return {
    ...(style === null ? {} : { style: scope.styleId(style) }),
    // On the band a link has the colour of the words around: its own is that of the ground
    ...(link && scope.onBand ? { underline: {} } : {}),
    // What is not checked for spelling is not hyphenated.
    ...(link && isWhole(link, leaf) ? { noProof: true } : {}),
    ...(has('strong') ? { bold: true } : {}),
    ...(has('emphasis') ? { italics: true } : {}),
    ...(has('delete') ? { strike: true } : {}),
    ...(has('superscript') ? { superScript: true } : has('subscript') ? { subScript: true } : {}),
    ...(language === undefined || language === scope.document.language
      ? {}
      : { language: { value: wordLanguage(language), ...inScript(language) } }),
  }
}

/** Word has a language of its own for words that run from right to left. */
const inScript = (language: string): { bidirectional?: string } =>
  directionOfLanguage(language) === 'rtl' ? { bidirectional: wordLanguage(language) } : {}

/** Word's own note at its first call; later calls, and calls within notes, repeat that one's number. */
function call(node: Leaf & { type: 'footnoteReference' }, { plan, styleId, place }: Scope): ParagraphChild[] {
  const note = plan.notes.get(node.id)
  if (note === undefined) return []
  const { number, label } = note
  const style = { style: styleId('FootnoteReference') }
  if (label !== null) return [new TextRun({ ...style, text: label })]
  const bookmark = { name: `_note_${number}`, id: 1_000_000 + number }
  if (place === 'note' || !plan.firstCalls.has(node)) {
    return field(`NOTEREF ${bookmark.name} \\h`, [new TextRun({ ...style, text: String(number) })], style)
  }
  const reference = new TextRun({
    ...style,
    children: [
      new BuilderElement({
        name: 'w:footnoteReference',
        attributes: { id: { key: 'w:id', value: number } },
      }) as never,
    ],
  })
  return plan.repeated.has(node.id)
    ? [
        new BookmarkStart(bookmark.name, bookmark.id) as unknown as ParagraphChild,
        reference,
        new BookmarkEnd(bookmark.id) as unknown as ParagraphChild,
      ]
    : [reference]
}
