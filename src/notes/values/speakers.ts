import type { RootContent, Table } from 'mdast'
import type { Speaker } from '../../model/session.ts'
import type { Stray, Unsure } from '../draft.ts'
import type { Vocabulary } from '../labels/vocabulary.ts'
import { phrase, wordsOf } from '../labels/words.ts'
import { chosenBlocks } from '../tree/chosen.ts'
import { flowText, paragraph } from '../tree/content.ts'
import { phrasingText, slicePhrasing } from '../tree/phrasing.ts'
import { pictures } from '../tree/signs.ts'
import { asidesIn, attending } from './attendance.ts'
import { saysNone } from './none.ts'
import { goesOn, namesFrom, peopleIn, personOfCells } from './people.ts'

/** What reading people needs beside them: where heads of tables go, and what is said of them that is neither role nor body. */
interface Reading {
  taken: string[]
  strays: Stray[]
  doubts: Unsure[]
  vocabulary: Vocabulary
}

/** The people of the session that blocks name, but for those who were absent. */
export function speakersIn(written: readonly RootContent[], reading: Reading): Speaker[] {
  return attending(namedIn(written, reading), reading.vocabulary)
}

/** All people that blocks name, with what is said of them. */
export function namedIn(written: readonly RootContent[], reading: Reading): Speaker[] {
  const { taken, vocabulary } = reading
  const blocks = chosenBlocks(written)
  // "Moderator: none" names nobody.
  if (saysNone(flowText(blocks), [], vocabulary)) return []
  const isMany = blocks.filter(({ type }) => type === 'paragraph').length > 1
  const people = blocks.flatMap((node) => peopleOf(node, reading, isMany))
  taken.push(...joints(flowText(blocks), people, vocabulary))
  return people
}

/** The words between people, roles and organisations that only join them. */
function joints(text: string, people: readonly Speaker[], vocabulary: Vocabulary): string[] {
  const held = new Map<string, number>()
  for (const { text: word } of people.flatMap(({ name, role, organisation }) =>
    wordsOf(`${name} ${role ?? ''} ${organisation ?? ''}`),
  ))
    held.set(word, (held.get(word) ?? 0) + 1)
  const joining = jointsOf(vocabulary)
  return wordsOf(text).flatMap(({ text: word }) => {
    const left = held.get(word) ?? 0
    held.set(word, left - 1)
    return left <= 0 && joining.has(word) ? [word] : []
  })
}

const known = new WeakMap<Vocabulary, Set<string>>()

function jointsOf(vocabulary: Vocabulary): Set<string> {
  const found =
    known.get(vocabulary) ??
    new Set(
      vocabulary.languages
        .flatMap(({ and, from, at, articles }) => [...and, ...from, ...at, ...articles])
        .flatMap((words) => wordsOf(words).map(({ text }) => text)),
    )
  known.set(vocabulary, found)
  return found
}

function peopleOf(node: RootContent, reading: Reading, oneOfMany = false): Speaker[] {
  const { taken, vocabulary } = reading
  switch (node.type) {
    case 'list':
      return node.children.flatMap((item) =>
        itemBlocks(item.children as RootContent[]).flatMap((child) =>
          peopleOf(child, reading, node.children.length > 1),
        ),
      )
    case 'table':
      return ofTable(node, taken, vocabulary)
    case 'paragraph': {
      const written = phrasingText(node.children)
      const text = written.replaceAll(pictures, '').replaceAll(mention, '')
      const lines = unwrapped(text, vocabulary)
      const people = lines.flatMap((line) => {
        const from = namesFrom(line, vocabulary)
        taken.push(line.slice(0, from))
        return peopleIn(line.slice(from), vocabulary, oneOfMany || lines.length > 1)
      })
      for (const { start, end, isRemark } of asidesIn(written, vocabulary)) {
        const from = Math.max(...people.map(({ name }) => written.lastIndexOf(name, start)))
        const blocks = [paragraph(slicePhrasing(node.children, from < 0 ? start : from, end))]
        const said = written.slice(start, end)
        if (isRemark) reading.strays.push({ blocks, expected: 'a name, a role and an organisation only' })
        else if (people.some(({ role }) => role !== null && said.includes(role)))
          reading.doubts.push({ blocks, ...roleOrRemark })
      }
      return people
    }
    default:
      return peopleIn(flowText([node]), vocabulary)
  }
}

const roleOrRemark = {
  read: 'a person and a role',
  other: 'a person and what is said of the session',
  mend: 'For a role, write it with the word of one, as “head of”; else put what is said in a line of its own',
}

/** "@Laura Niemi": the sign of a person in a notebook or a chat. */
const mention = /(?<![\p{L}\p{N}.])@(?=\p{Lu})/gu

/** A person and what is said of it below are one line. */
function itemBlocks(children: readonly RootContent[]): readonly RootContent[] {
  const isAll = children.length > 1 && children.every(({ type }) => type === 'paragraph')
  // Each of them is told of whole: "A. Novak, Harbour Office" above "B. Simic, Rail".
  if (children.slice(1).every((child) => /[,(]/u.test(flowText([child])))) return children
  if (!isAll) return children
  const value = children.map((child) => flowText([child])).join(', ')
  return [{ type: 'paragraph', children: [{ type: 'text', value }] }]
}

/** Lines of people, those that an editor broke put together again. */
function unwrapped(text: string, vocabulary: Vocabulary): string[] {
  const lines: string[] = []
  for (const line of text.split('\n')) {
    const last = lines.at(-1)
    if (last !== undefined && goesOn(last, line, vocabulary)) lines[lines.length - 1] = `${last} ${line}`
    else lines.push(line)
  }
  return lines
}

/** A person a row: the columns are what their heads say, else name, and what is told of it. */
function ofTable(table: Table, taken: string[], vocabulary: Vocabulary): Speaker[] {
  const rows = table.children.map((row) =>
    row.children.map((cell) => flowText([paragraph(cell.children)]).trim()),
  )
  const [head = [], ...others] = rows
  const columns = head.map((cell) => columnOf(cell, vocabulary))
  const isHead = others.length > 0 && columns.some((column) => column !== null)
  if (!isHead) return rows.flatMap((cells) => ofRow(cells.filter(Boolean), vocabulary))
  taken.push(...head)
  const nameAt = columns.indexOf('name')
  if (nameAt < 0) return others.flatMap((cells) => ofRow(cells.filter(Boolean), vocabulary))
  return others.flatMap((cells): Speaker[] => {
    const of = (column: Column) =>
      cells.filter((cell, index) => cell !== '' && columns[index] === column).join(', ') || null
    const name = of('name')
    if (name === null) return []
    const more = cells.filter((cell, index) => cell !== '' && columns[index] === null)
    const organisation = [of('organisation'), ...more].filter(Boolean).join(', ') || null
    // "Ann Bo, director" in the column of names.
    const [one] = /[,(]/u.test(name) ? peopleIn(name, vocabulary, true) : []
    if (one?.role && one.organisation === null)
      return [{ name: one.name, role: [one.role, of('role')].filter(Boolean).join(', '), organisation }]
    return [{ name, role: of('role'), organisation }]
  })
}

function ofRow(cells: readonly string[], vocabulary: Vocabulary): Speaker[] {
  const one = personOfCells(cells, vocabulary)
  return one ? [one] : peopleIn(cells.join(', '), vocabulary)
}

/** Whether a table's head names people and what is told of them. */
export function isPeopleTable({ children: [head, ...rows] }: Table, vocabulary: Vocabulary): boolean {
  const columns = (head?.children ?? []).map((cell) => columnOf(phrasingText(cell.children), vocabulary))
  return (
    rows.length > 0 &&
    columns.includes('name') &&
    (columns.includes('role') || columns.includes('organisation'))
  )
}

type Column = 'name' | 'role' | 'organisation'

function columnOf(head: string, vocabulary: Vocabulary): Column | null {
  const name = phrase(head)
  if (name === '') return null
  const label = vocabulary.label(head)?.key
  if (label === 'speakers' || label === 'participants' || label === 'moderators') return 'name'
  for (const { personColumns } of vocabulary.languages) {
    for (const column of ['name', 'role', 'organisation'] as const)
      if (personColumns?.[column].some((alias) => phrase(alias) === name)) return column
  }
  return null
}
