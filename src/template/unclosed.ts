import { afterComment, isEscaped, openMustache } from './mustaches.ts'

/** Where a template's blocks do not fit each other: Handlebars tells the end, and whoever wrote it looks for the beginning. */
export interface Unclosed {
  reason: string
  line: number
  column: number
}

/** Comments, and the beginnings and ends of blocks with their names; `{{^}}` alone begins none. */
const sign = /\{\{~?(?:(?<comment>!--)|(?<kind>[#^/])[>*]?\s*(?<name>[\w@.-]+))/gu

interface Open {
  /** As it is written: `#if`, `^authors`. */
  sign: string
  name: string
  at: number
}

/** The first mustache or block that nothing closes, or that something else closes; null where all fit. */
export function unclosed(text: string): Unclosed | null {
  const at = openMustache(text)
  return at === null
    ? unclosedBlock(text)
    : placed(text, at, 'Unexpected `{{` that nothing closes, expected `}}` after it')
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length

const placed = (text: string, at: number, reason: string): Unclosed => ({
  reason,
  line: lineOf(text, at),
  column: at - text.lastIndexOf('\n', at - 1),
})

function unclosedBlock(text: string): Unclosed | null {
  const open: Open[] = []
  sign.lastIndex = 0
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    const { comment, kind, name = '' } = found.groups ?? {}
    const { index } = found
    if (isEscaped(text, index)) continue
    if (comment !== undefined) sign.lastIndex = afterComment(text, sign.lastIndex)
    if (kind === '#' || kind === '^') open.push({ sign: kind + name, name, at: index })
    if (kind !== '/') continue
    const last = open.pop()
    if (!last)
      return placed(
        text,
        index,
        `Unexpected \`{{/${name}}}\`, which closes nothing; take it away, or write \`{{#${name} …}}\` above`,
      )
    if (last.name !== name)
      return placed(
        text,
        last.at,
        `Unexpected block \`{{${last.sign}}}\` that is still open at \`{{/${name}}}\` in line ${lineOf(text, index)}, expected \`{{/${last.name}}}\` before it`,
      )
  }
  const last = open.pop()
  return last
    ? placed(
        text,
        last.at,
        `Unexpected block \`{{${last.sign}}}\` that nothing closes, expected \`{{/${last.name}}}\` after it`,
      )
    : null
}
