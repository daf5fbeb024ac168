import { contentsOf } from '../contents-of.ts'
import { maskProse } from '../mask-prose.ts'
import type { CheckedSession, Finding, SessionRule } from '../rule.ts'

export const labelInValue: SessionRule = {
  id: 'label-in-value',
  level: 'info',
  together: true,
  what: 'Within a field a line begins like a label that is not known there.',
  why: 'It stays a part of the field before it. If it was meant as a field of its own, the brief has it in the wrong place.',
  mend: 'Write a label that is known; or, where it is prose, write a sentence without the colon.',
  examples: {
    bad: [
      { notes: '**Evidence:** Quays are closed.\n\nWho pays: the harbour.', at: ['Who pays:'] },
      { notes: '**Evidence:** Quays are closed.\nOpen again by: August.', at: ['Open again by:'] },
    ],
    good: [
      '**Evidence:** Quays are closed. Who pays: the harbour.\n\nFor example: Riga.\n\n- Riga: 3\n- Gdynia: 4',
      '**Evidence:** These are closed:\n\n- Riga',
      '**Evidence:** Quays are closed.\n\n**Time frame:** short term\n\n**Evidence:** Cranes stand still.',
    ],
  },
  check: (checked) => {
    const known = new Set(checked.words.fieldLabels.map(lowered))
    const prose = new Set(checked.words.leads.map(lowered))
    return rangesOf(checked).flatMap(({ start, end, isField }) =>
      linesIn(checked.source, start, end).flatMap(({ text, at, begins }): Finding[] => {
        const { marker = '', label = '' } = labelled.exec(maskProse(text))?.groups ?? {}
        if (label === '' || prose.has(lowered(label))) return []
        const isItem = /[^\s>]/u.test(marker)
        // Items often have a name and a colon, and so has prose that only the editor's line breaks off.
        if (!known.has(lowered(label)) && (!isField || isItem || !begins)) return []
        const from = at + marker.length
        const reason = `Unexpected \`${label}:\` within a field, expected a label that is known, or a sentence`
        return [{ start: from, end: checked.source.indexOf(':', from) + 1, reason }]
      }),
    )
  },
}

const lowered = (text: string): string => text.toLowerCase()

/** A marker, up to five words and a colon with words after it. */
const labelled =
  /^(?<marker>[\s>]{0,40}(?:(?:[-*+]|\d{1,3}[.)])\s{1,9})?)(?<label>\p{Lu}[\p{L}’'-]{0,30}(?: [\p{L}’'-]{1,30}){0,4})[ \u00A0]?:[ \t]{1,9}\p{L}/u

interface Range {
  start: number
  end: number
  /** A field of a disruption, where a label can be another field. */
  isField: boolean
}

function rangesOf({ session }: CheckedSession): Range[] {
  return contentsOf(session)
    .filter(({ kind, path }) => kind === 'prose' && !path.startsWith('unclassified'))
    .flatMap(({ path, content }) =>
      // Node by node: other fields may stand between the parts of one.
      content.nodes.map(({ position }) => ({
        start: position?.start.offset ?? 0,
        end: position?.end.offset ?? 0,
        isField: path.startsWith('disruptions'),
      })),
    )
}

interface Line {
  text: string
  /** Its offset in the notes' file. */
  at: number
  /** Whether a sentence or a block ends before it. */
  begins: boolean
}

/** The lines that begin within a range, without those of code. */
function linesIn(source: string, start: number, end: number): Line[] {
  const lines: Line[] = []
  let isCode = false
  for (let at = source.lastIndexOf('\n', start - 1) + 1, before = ''; at < end; ) {
    const newline = source.indexOf('\n', at)
    const text = source.slice(at, newline < 0 ? source.length : newline)
    const isFence = /^\s{0,3}(?:```|~~~)/u.test(text)
    if (isFence) isCode = !isCode
    const isWhole = at >= start || source.slice(at, start).trim() === ''
    if (isWhole && !isCode && !isFence)
      lines.push({ text, at, begins: /(?:^|[.!?;:\\]|(?<! ) {2})\s*$/u.test(before) })
    before = text
    at += text.length + 1
  }
  return lines
}
