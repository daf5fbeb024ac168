import { printedJson } from '../../escape/json.ts'
import { escapeTerminalLine } from '../../escape/terminal.ts'
import type { Phrase } from '../../verify/faithful/phrase.ts'
import type { BriefTrace } from './prove-words.ts'

/** A block a line: what it says, and the lines of the notes that say it. */
export function traceAsText({ file, notes, blocks }: BriefTrace): string {
  const rows = blocks.map(({ block, pieces }) => ({
    from: [...new Set(pieces.map(({ origin }) => shortly(origin)))].join(', '),
    text: block.role === 'picture' ? `[${block.text}]` : block.text,
  }))
  const width = Math.min(40, Math.max(0, ...rows.map(({ from }) => from.length)))
  const lines = rows.map(({ from, text }) => `  ${from.padEnd(width)}  ${text}`)
  return [`${file} ↔ ${notes}`, ...lines].map((line) => `${escapeTerminalLine(line)}\n`).join('')
}

/** Lines of the notes as one finds them in an editor. */
function shortly(origin: Phrase | null): string {
  if (origin === null) return 'nowhere'
  if (origin.lines === null) return origin.kind === 'front-matter' ? 'front matter' : origin.kind
  const [from, to] = origin.lines
  return from === to ? `${from}` : `${from}–${to}`
}

/** The same for programs, with the origin of each piece of a block. */
export const traceAsJson = (traces: readonly BriefTrace[]): string =>
  printedJson(
    traces.map(({ file, notes, blocks }) => ({
      file,
      notes,
      blocks: blocks.map(({ block, pieces }) => ({
        role: block.role,
        text: block.text,
        links: block.links,
        origins: pieces.map(({ text, origin }) => ({
          text,
          kind: origin?.kind ?? null,
          lines: origin?.lines ?? null,
        })),
      })),
    })),
  )
