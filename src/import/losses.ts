import type { Element } from 'xast'
import { parsePart } from '../word/parse-part.ts'
import { child, textOf, valueIn, within } from '../word/xml.ts'
import type { ImportRule } from './messages.ts'
import { styleNames } from './style-names.ts'

type Parts = ReadonlyMap<string, Uint8Array>

/** What notes cannot hold as a Word file has it. */
export interface Loss {
  ruleId: LossId
  /** What was found, what was expected, and what became of it. */
  reason: string
}

/** What becomes of each kind, with how to mend it. */
const fates = {
  'import-changes':
    'expected a text that is settled: they are taken as accepted; accept or reject them in Word and import again',
  'import-comments': 'expected none: left out; write what matters into the text',
  'import-running-line': 'expected all words in the text: left out; write what matters into the text',
  'import-object': 'expected words and pictures: left out; put it in as a picture, or its figures as a table',
  'import-formula': 'expected words: written on one line; compare with the Word file',
  'import-picture':
    'expected PNG, JPEG or SVG inside the file: left out; put it into Word in one of these and import again',
  'import-contents': 'expected none: left out, as a brief has its own',
  'import-merged-cells':
    'expected one cell a column in each row: their words stand in the first; compare with the Word file',
  'import-inner-table': 'expected words: its rows are written as lines; compare with the Word file',
  'import-ruby':
    'expected words on the line: it stands behind its word in brackets; compare with the Word file',
  'import-hidden': 'expected words to be seen: taken over like any other',
  'import-address': 'expected one of the web or of mail: its words are kept without it',
  'import-words': 'expected it in the notes too: it did not come over; write it in by hand',
} as const satisfies Partial<Record<ImportRule, string>>
export type LossId = keyof typeof fates

export const loss = (ruleId: LossId, found: string): Loss => ({
  ruleId,
  reason: `${found}, ${fates[ruleId]}`,
})

/** Looks for one kind of thing that is lost; says what it found, once or several times. */
type Look = (file: { parts: Parts; body: Element }) => string[]

const looks: readonly (readonly [LossId, Look])[] = [
  ['import-changes', ({ body }) => counted(changesIn(body), 'tracked change')],
  [
    'import-comments',
    ({ parts }) => counted(within(part(parts, 'word/comments.xml'), 'w:comment').length, 'comment'),
  ],
  ['import-running-line', ({ parts }) => runningLines(parts)],
  [
    'import-object',
    ({ body }) => objects.flatMap(([name, words]) => counted(within(body, name).length, words)),
  ],
  ['import-formula', ({ body }) => counted(within(body, 'm:oMath').length, 'formula')],
  [
    'import-contents',
    ({ parts, body }) => (hasContents(parts, body) ? ['Unexpected table of contents'] : []),
  ],
  ['import-merged-cells', ({ body }) => counted(within(body, 'w:tc').filter(isMerged).length, 'merged cell')],
  [
    'import-ruby',
    ({ body }) => counted(within(body, 'w:rt').filter(hasWords).length, 'reading above a word'),
  ],
  ['import-hidden', ({ body }) => counted(within(body, 'w:r').filter(isHidden).length, 'run of hidden text')],
]

/** What a Word file has that its notes will lack, or have otherwise. */
export const lossesOf = (parts: Parts, body: Element): Loss[] =>
  looks.flatMap(([id, look]) => look({ parts, body }).map((found) => loss(id, found)))

export const counted = (count: number, name: string): string[] =>
  count === 0 ? [] : [count === 1 ? `Unexpected ${name}` : `Unexpected ${count} × ${name}`]

function part(parts: Parts, name: string): Element | null {
  const data = parts.get(name)
  return data ? parsePart(data) : null
}

const changesIn = (body: Element): number =>
  ['w:ins', 'w:del', 'w:moveTo', 'w:moveFrom'].reduce((sum, name) => sum + within(body, name).length, 0)

/** Charts and the like have no words that a reader of the notes would see. */
const objects = [
  ['c:chart', 'chart'],
  ['dgm:relIds', 'diagram'],
  ['o:OLEObject', 'embedded object'],
  ['w:altChunk', 'document within it'],
] as const

/** Each header and footer that says more than the number of the page. */
function runningLines(parts: Parts): string[] {
  const said = [...parts.keys()]
    .filter((name) => /^word\/(?:header|footer)[\w-]*\.xml$/u.test(name))
    .map((name) => words(part(parts, name)))
    .filter((text) => /\p{L}{2}/u.test(text))
  return [...new Set(said)].map((text) => `Unexpected header or footer “${shortened(text)}”`)
}

const words = (root: Element | null): string =>
  within(root, 'w:p').map(textOf).join(' ').replaceAll(/\s+/gu, ' ').trim()

/** The beginning of a text, enough to find it by. */
export const shortened = (text: string): string =>
  text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text

function hasContents(parts: Parts, body: Element): boolean {
  const names = styleNames(parts)
  return within(body, 'w:pStyle').some((style) => /^toc \d$/u.test(names.get(valueIn(style) ?? '') ?? ''))
}

function isMerged(cell: Element): boolean {
  const properties = child(cell, 'w:tcPr')
  return (
    Number(valueIn(child(properties, 'w:gridSpan')) ?? 1) > 1 || child(properties, 'w:vMerge') !== undefined
  )
}

const hasWords = (element: Element): boolean => textOf(element).trim() !== ''

const isHidden = (run: Element): boolean =>
  child(child(run, 'w:rPr'), 'w:vanish') !== undefined && hasWords(run)
