import type { Element } from 'xast'
import { x } from 'xastscript'
import type { RunningField, Theme } from '../../../document/theme.ts'
import { w, wordNamespace } from '../wml.ts'

/** What Word itself can fill in, by what a theme's header and footer name; the kind of document is words. */
const fields: Readonly<Record<RunningField, { instruction: string; shown: string } | null>> = {
  title: { instruction: 'TITLE', shown: 'Title of the brief' },
  series: { instruction: 'SUBJECT', shown: 'Series of the brief' },
  date: { instruction: 'CREATEDATE \\@ "dd.MM.yyyy"', shown: 'Date' },
  section: { instruction: 'STYLEREF 1 \\l', shown: '' },
  page: { instruction: 'PAGE', shown: '1' },
  pages: { instruction: 'NUMPAGES', shown: '1' },
  type: null,
}

/** A header (`hdr`) or footer (`ftr`) of a reference document: a theme's line, with fields for what differs by brief. */
export function propertyLine(
  kind: 'hdr' | 'ftr',
  { start, end }: Theme['header'],
  type: string,
  width: number,
): Element {
  const style = kind === 'hdr' ? 'Header' : 'Footer'
  const tab = w('tabs', {}, w('tab', { val: 'right', pos: width }))
  return x(`w:${kind}`, { 'xmlns:w': wordNamespace }, [
    w(
      'p',
      {},
      w('pPr', {}, w('pStyle', { val: style }), tab),
      ...runsOf(start, type),
      ...(end === '' ? [] : [w('r', {}, w('tab')), ...runsOf(end, type)]),
    ),
  ])
}

const runsOf = (pattern: string, type: string): Element[] =>
  pattern.split(/\{(\w+)\}/u).flatMap((part, index) => {
    if (index % 2 === 0) return part === '' ? [] : [textRun(part)]
    const field = fields[part as RunningField]
    return field ? fieldRuns(field.instruction, field.shown) : [textRun(type)]
  })

const fieldRuns = (instruction: string, shown: string): Element[] => [
  mark('begin'),
  w('r', {}, spaced('instrText', ` ${instruction} `)),
  mark('separate'),
  textRun(shown),
  mark('end'),
]

const mark = (type: string): Element => w('r', {}, w('fldChar', { fldCharType: type }))
const textRun = (value: string): Element => w('r', {}, spaced('t', value))
const spaced = (name: string, value: string): Element => x(`w:${name}`, { 'xml:space': 'preserve' }, [value])
