import type { VFile } from 'vfile'
import { type LimitName, type Limits, raise } from '../limits/limits.ts'
import { labelsOf } from './chunks.ts'
import { location } from './location.ts'
import { type NotesRule, say } from './messages.ts'

/** A linear look at the text before it is parsed, as Markdown parsers need quadratic time or run out of stack: refuses with a message what cannot be read. True where it can. */
export function lookAhead(file: VFile, text: string, limits: Limits): boolean {
  const found = refusal(text, limits)
  if (!found) return true
  say(file, { ...found, place: location(text)(found.offset) })
  return false
}

interface Refusal {
  offset: number
  reason: string
  ruleId: NotesRule
  note: string
}

const orRaise = (mend: string, limit: LimitName): string => `${mend}, or ${raise(limit)}`

function refusal(text: string, limits: Limits): Refusal | null {
  const bytes = new TextEncoder().encode(text).length
  if (bytes > limits.bytes) {
    return {
      offset: 0,
      reason: `Unexpected ${bytes} bytes of notes, expected at most ${limits.bytes}`,
      ruleId: 'notes-size',
      note: orRaise('Split the notes into several files', 'bytes'),
    }
  }
  if (text.trim() === '') {
    return {
      offset: 0,
      reason: 'Unexpected empty file, expected the notes of a session',
      ruleId: 'notes-empty',
      note: 'Write the notes, or take the file away',
    }
  }
  return binary(text) ?? tooComplex(text, limits)
}

/** Control characters that no editor of text writes, or the sign for bytes that were not UTF-8. */
function binary(text: string): Refusal | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const offset = text.search(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/u)
  if (offset < 0) return null
  return {
    offset,
    reason: 'Unexpected control character, expected Markdown text in UTF-8',
    ruleId: 'notes-binary',
    note: 'Export the notes as Markdown text; a PDF or Word file cannot be read',
  }
}

/** What is open while the lines go by. */
interface Scan {
  /** Columns at which the contents of the open list items begin. */
  items: number[]
  delimiters: number
  /** Lines of the paragraph so far. */
  lines: number
  /** HTML elements that the paragraph opened and did not close. */
  elements: number
  fence: string | null
  /** The lines belong to a table, whose rows are paragraphs of their own. */
  table: boolean
}

function tooComplex(text: string, limits: Limits): Refusal | null {
  const scan: Scan = { items: [], delimiters: 0, lines: 0, elements: 0, fence: null, table: false }
  let lines = 0
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const line = text.slice(start, end)
    lines += weight(line)
    const nesting = isCode(line, scan) ? 0 : nestingOf(line, scan)
    const found = excess({ nesting, lines, scan, limits })
    if (found) return { ...found, offset: start }
    start = end + 1
  }
  return tooMany(labelsOf(text).length, limits)
}

/** What a line costs the parser, beside a line of a paragraph. */
function weight(line: string): number {
  if (line.trim() === '') return 0.1
  if (/^[ \t]*</u.test(line)) return 3
  return /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/u.test(line) ? 2 : 1
}

interface Count {
  nesting: number
  lines: number
  scan: Scan
  limits: Limits
}

function excess({ nesting, lines, scan, limits }: Count): Omit<Refusal, 'offset'> | null {
  if (nesting > limits.nesting || scan.elements > limits.nesting) {
    return {
      reason: `Unexpected nesting ${Math.max(nesting, scan.elements)} deep, expected at most ${limits.nesting}`,
      ruleId: 'notes-nesting',
      note: orRaise('Take list and quotation markers or HTML elements away', 'nesting'),
    }
  }
  if (scan.delimiters > limits.delimiters) {
    return {
      reason: `Unexpected paragraph with more than ${limits.delimiters} delimiters, expected fewer of \`*\`, \`_\`, \`[\`, \`<\` and their like`,
      ruleId: 'notes-delimiters',
      note: orRaise('Part the paragraph by blank lines, or take signs away that are no markup', 'delimiters'),
    }
  }
  if (scan.lines > limits.paragraph) {
    return {
      reason: `Unexpected paragraph of more than ${limits.paragraph} lines, expected fewer`,
      ruleId: 'notes-paragraph',
      note: orRaise('Part the paragraph by blank lines', 'paragraph'),
    }
  }
  if (lines <= limits.lines) return null
  return {
    reason: `Unexpected line number ${limits.lines + 1}, expected at most ${limits.lines} lines`,
    ruleId: 'notes-lines',
    note: orRaise('Split the notes into several files', 'lines'),
  }
}

function tooMany(definitions: number, limits: Limits): Refusal | null {
  if (definitions <= limits.definitions) return null
  return {
    offset: 0,
    reason: `Unexpected ${definitions} definitions of links and footnotes, expected at most ${limits.definitions}`,
    ruleId: 'notes-definitions',
    note: orRaise('Write the addresses where they are used', 'definitions'),
  }
}

/** Fenced code at the margin, in which nothing is markup; in lists and quotations it counts like text, to be safe. */
function isCode(line: string, scan: Scan): boolean {
  const fence = /^(`{3,}(?=[^`]*$)|~{3,})/u.exec(line)?.[1]
  if (scan.fence !== null) {
    if (fence?.startsWith(scan.fence) && line.trim() === fence) scan.fence = null
    return true
  }
  if (fence === undefined) return false
  scan.fence = fence
  return true
}

const thematicBreak = /^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t\r]*$/u
const delimiterRow = /^[ \t]*[|:-][ \t|:-]*\r?$/u

/** Counts one line: how deep its markers nest, and into `scan` what the paragraph it belongs to holds. */
function nestingOf(line: string, scan: Scan): number {
  if (line.trim() === '') {
    endParagraph(scan)
    scan.table = false
    return 0
  }
  if (thematicBreak.test(line)) return 0
  if (line.includes('|') && line.includes('-') && delimiterRow.test(line)) scan.table = true
  const { at, quotes } = openContainers(line, scan)
  if (scan.table || line[at] === '#') endParagraph(scan)
  scan.lines++
  scan.delimiters += countDelimiters(line, at)
  scan.elements += countElements(line)
  return scan.items.length + quotes
}

function endParagraph(scan: Scan): void {
  scan.delimiters = 0
  scan.lines = 0
  scan.elements = 0
}

/** Elements that need no end tag do not nest. */
const flat = new Set(
  'area base br col dd dt embed hr img input li link meta option p param source tbody td tfoot th thead tr track wbr'.split(
    ' ',
  ),
)

/** How many more elements a line opens than it closes. */
function countElements(line: string): number {
  let open = 0
  if (!line.includes('<')) return 0
  for (const [, slash, name = ''] of line.matchAll(/<(\/?)([A-Za-z][A-Za-z0-9]*)/gu)) {
    if (!flat.has(name.toLowerCase())) open += slash ? -1 : 1
  }
  return open
}

/** Reads the markers of block quotes and list items at the start of a line, and keeps the stack of open items. */
function openContainers(line: string, scan: Scan): { at: number; quotes: number } {
  let at = 0
  let column = 0
  let quotes = 0
  for (;;) {
    const indent = /[ \t]*/uy
    indent.lastIndex = at
    for (const char of indent.exec(line)?.[0] ?? '') {
      column += char === '\t' ? 4 - (column % 4) : 1
      at++
    }
    if (line[at] === '>') {
      quotes++
      at++
      column++
      continue
    }
    const marker = /(?:[-*+]|\d{1,9}[.)])(?=[ \t]|\r?$)/uy
    marker.lastIndex = at
    const length = marker.exec(line)?.[0].length
    while (scan.items.length > 0 && column < (scan.items.at(-1) ?? 0)) scan.items.pop()
    if (length === undefined || column >= (scan.items.at(-1) ?? 0) + 4) return { at, quotes }
    at += length
    column += length
    scan.items.push(column + 1)
    endParagraph(scan)
  }
}

const delimiters = new Set([...'*_~[]`<\\'])
const entity = /&#?[0-9A-Za-z]{1,31};/uy

function countDelimiters(line: string, from: number): number {
  let count = 0
  for (let index = from; index < line.length; index++) {
    if (delimiters.has(line[index] ?? '') || isEntity(line, index)) count++
    if (line[index] === '\\') index++
  }
  return count
}

function isEntity(line: string, at: number): boolean {
  if (line[at] !== '&') return false
  entity.lastIndex = at
  return entity.test(line)
}
