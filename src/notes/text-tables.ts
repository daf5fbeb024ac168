import type { Edit } from './edited-text.ts'

/** A line of a text, by its offset. */
interface Line {
  text: string
  start: number
}

/** Lines that are one row, and where its cells begin and end in each. */
interface Row {
  lines: readonly Line[]
}

/** The first column of each cell and the column after its last. */
type Columns = readonly (readonly [start: number, end: number])[]

/** A table drawn with `+---+` lines, as Pandoc writes those of Word whose cells hold more than a line. */
export const gridTable = /^ {0,6}\+(?:[-=:]{2,}\+)+[ \t]*\n(?: {0,6}[|+][^\n]*(?:\n|(?![\s\S])))+/gmu

const dashes = String.raw`(?<dashes> {0,6}-{3,}(?: +-{2,})+)[ \t]*\n`
const notDashes = String.raw`(?! {0,6}-{3,}[ -]*(?:\n|(?![\s\S])))`

/** A table between lines of dashes, whose rows may have several lines, as Pandoc writes those of Word. */
export const framedTable = new RegExp(
  String.raw`^(?:(?<rule> {0,6}-{9,}[ \t]*\n)(?<head>(?:${notDashes}[ \t]*\S[^\n]*\n){1,4}))?${dashes}` +
    String.raw`(?<body>(?:${notDashes}[^\n]*\n){1,400}) {0,6}-{3,}[ -]*(?=\n[ \t]*(?:\n|(?![\s\S]))|(?![\s\S]))`,
  'gmu',
)

/** A table below a line of dashes that has a row a line. */
export const simpleTable = new RegExp(
  String.raw`^(?<head>${notDashes}[ \t]*\S[^\n]*\n)${dashes}` +
    String.raw`(?<body>(?:${notDashes}[ \t]*\S[^\n]*(?:\n|(?![\s\S]))){1,400})(?=[ \t]*\n|(?![\s\S]))`,
  'gmu',
)

/** A grid table as the pipe table that it means; nothing where cells span others. */
export function gridEdits({ 0: whole }: RegExpExecArray): Edit[] {
  const lines = linesOf(whole)
  const marks = [...(lines[0]?.text ?? '').matchAll(/\+/gu)].map(({ index }) => index)
  const columns = marks.slice(1).map((end, index) => [(marks[index] ?? 0) + 1, end] as const)
  const isBorder = ({ text }: Line) => /^ *\+[-=:+]+\+[ \t]*$/u.test(text)
  const fits = (line: Line) => marks.every((mark) => line.text[mark] === (isBorder(line) ? '+' : '|'))
  const last = lines.at(-1)
  if (!last || !isBorder(last)) return []
  if (lines.every(fits)) return pipeTable(parted(lines, isBorder), cutAt(columns), lines)
  // Somebody wrote more into a cell than it was drawn for.
  const isEven = (line: Line) => line.text.split(isBorder(line) ? '+' : '|').length === marks.length + 1
  return lines.every(isEven) ? pipeTable(parted(lines, isBorder), cutAtSigns, lines) : []
}

/** A table below dashes as the pipe table that it means; nothing where words stand across columns. */
export function dashedEdits(match: RegExpExecArray): Edit[] {
  const { rule = '', head = '', dashes = '', body = '' } = match.groups ?? {}
  const starts = [...dashes.matchAll(/-+/gu)].map(({ index }) => index)
  const columns = starts.map(
    (start, index) => [start, starts[index + 1] ?? Number.POSITIVE_INFINITY] as const,
  )
  const lines = linesOf(match[0])
  const headAt = rule === '' ? 0 : 1
  const bodyAt = headAt + linesOf(head).length + 1
  const headLines = lines.slice(headAt, bodyAt - 1)
  const bodyLines = lines.slice(bodyAt, bodyAt + linesOf(body).length)
  const crosses = ({ text }: Line) =>
    starts.slice(1).some((start) => /\S/u.test(text[start - 1] ?? '') && /\S/u.test(text[start] ?? ''))
  if ([...headLines, ...bodyLines].some(crosses)) return []
  const isBlank = ({ text }: Line) => text.trim() === ''
  const hasGaps = bodyLines.some(isBlank)
  const rows =
    hasGaps || rule !== '' ? parted(bodyLines, isBlank) : bodyLines.map((line) => ({ lines: [line] }))
  return pipeTable([...(headLines.length > 0 ? [{ lines: headLines }] : []), ...rows], cutAt(columns), lines)
}

const cutAt =
  (columns: Columns) =>
  (text: string): string[] =>
    columns.map(([start, end]) => text.slice(start, end))

const cutAtSigns = (text: string): string[] => text.split('|').slice(1, -1)

function linesOf(text: string): Line[] {
  if (text === '') return []
  const lines: Line[] = []
  let start = 0
  for (const line of text.split('\n')) {
    lines.push({ text: line, start })
    start += line.length + 1
  }
  return text.endsWith('\n') ? lines.slice(0, -1) : lines
}

/** The lines between those that part them. */
function parted(lines: readonly Line[], parts: (line: Line) => boolean): Row[] {
  const rows: Line[][] = [[]]
  for (const line of lines) {
    if (parts(line)) rows.push([])
    else rows.at(-1)?.push(line)
  }
  return rows.filter((row) => row.length > 0).map((lines) => ({ lines }))
}

/** Each row is written where it stood, so that its words keep their lines as nearly as they can. */
function pipeTable(rows: readonly Row[], cut: (text: string) => string[], lines: readonly Line[]): Edit[] {
  const edits: Edit[] = []
  let at = 0
  for (const [index, { lines: own }] of rows.entries()) {
    const [first, last] = [own[0], own.at(-1)]
    if (!first || !last) return []
    if (first.start > at) edits.push({ start: at, end: first.start, text: '' })
    at = last.start + last.text.length
    const parts = own.map(({ text }) => cut(text))
    const cells = (parts[0] ?? []).map((_, column) => cellOf(parts.map((line) => line[column] ?? '')))
    const ruled = index === 0 ? `\n|${cells.map(() => ' - |').join('')}` : ''
    edits.push({ start: first.start, end: at, text: `| ${cells.join(' | ')} |${ruled}` })
    // The line's own end parts it from the next.
    at += 1
  }
  const last = lines.at(-1)
  const end = last ? last.start + last.text.length : at
  if (end > at) edits.push({ start: at, end, text: '' })
  return edits
}

/** The lines of a cell as one: those that go on run on, paragraphs and items are parted by breaks. */
function cellOf(lines: readonly string[]): string {
  let cell = ''
  let parts = true
  for (const line of lines) {
    const text = line.trim().replace(/\\$/u, '')
    const indent = line.length - line.trimStart().length
    const isItem = /^(?:[-*+•]|\d{1,2}[.)])\s/u.test(text)
    if (text !== '') {
      if (cell !== '') cell += parts || isItem ? '<br>' : ' '
      cell += (isItem && indent > 2 ? '&nbsp;&nbsp;' : '') + text.replaceAll(/(?<!\\)\|/gu, String.raw`\|`)
    }
    parts = text === '' || line.trimEnd().endsWith('\\')
  }
  return cell
}
