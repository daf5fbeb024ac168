import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Edit } from './edit.ts'

/** Where a backslash before a sign does nothing; `before` and `after` are the rest of the line. */
interface Needless {
  signs: string
  isNeedless(before: string, after: string): boolean
}

const always = (): boolean => true
const inLine = (before: string): boolean => /\p{L}|\p{N}/u.test(before)
const betweenLetters = (before: string, after: string): boolean =>
  /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)

/** The signs that are markup at no place, at the beginning of a line only, or between spaces only. */
const rows: readonly Needless[] = [
  { signs: `,;:?/'"%@^{}`, isNeedless: always },
  { signs: '!', isNeedless: (_, after) => !after.startsWith('[') && !after.startsWith('\\[') },
  { signs: '()', isNeedless: (before) => inLine(before) && !/[\]\d]$/u.test(before) },
  { signs: '.', isNeedless: (before) => /\p{L}/u.test(before) },
  { signs: '-+=#>', isNeedless: inLine },
  { signs: '&', isNeedless: (_, after) => !/^#?\w{1,32};/u.test(after) },
  { signs: '_', isNeedless: betweenLetters },
]

/** The backslashes of text that escape nothing; those that might are left. */
export function needlessEscapes(root: Root, source: string): Edit[] {
  const edits: Edit[] = []
  visit(root, 'text', ({ position }) => {
    const start = position?.start.offset ?? 0
    const end = position?.end.offset ?? start
    for (let at = source.indexOf('\\', start); at >= 0 && at < end - 1; at = source.indexOf('\\', at + 2)) {
      if (isNeedless(source, at)) edits.push(edit(at, source[at + 1] ?? ''))
    }
  })
  return edits
}

function isNeedless(source: string, at: number): boolean {
  const sign = source[at + 1] ?? ''
  const lineStart = source.lastIndexOf('\n', at) + 1
  const newline = source.indexOf('\n', at)
  const before = source.slice(Math.max(lineStart, at - 200), at)
  const after = source.slice(at + 2, Math.min(newline < 0 ? source.length : newline, at + 200))
  return rows.some(({ signs, isNeedless }) => signs.includes(sign) && isNeedless(before, after))
}

const edit = (at: number, sign: string): Edit => ({
  ruleId: 'needless-escape',
  start: at,
  end: at + 1,
  text: '',
  reason: `Unexpected backslash in \`\\${sign}\`, expected \`${sign}\``,
})
