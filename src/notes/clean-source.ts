import { type Edit, type EditedText, edited, untouched } from './edited-text.ts'
import { frontMatterOffsets } from './front-matter-offsets.ts'
import { htmlElements } from './html-elements.ts'
import { lastNotAfter } from './location.ts'
import { dashedEdits, framedTable, gridEdits, gridTable, simpleTable } from './text-tables.ts'

/** One kind of dirt that must go before Markdown is read, because it keeps markup from being seen as such. */
interface Wash {
  /** Global; its cost must be linear in the text, so nothing of open length stands in a look-behind. */
  pattern: RegExp
  /** Signs without which there is no match: a text that has none of them is not looked through. */
  sign?: string
  /** What changes in a match, by offsets in the match. */
  edits(match: RegExpExecArray): Edit[]
  /** It is about prose, and leaves front matter as it is. */
  inProse?: true
}

const replaceBy =
  (text: string) =>
  (match: RegExpExecArray): Edit[] => [{ start: 0, end: match[0].length, text }]

/** Replaces what follows the pattern's first group. */
const replaceAfterGroup =
  (text: string) =>
  (match: RegExpExecArray): Edit[] => [{ start: (match[1] ?? '').length, end: match[0].length, text }]

/** Zero-width spaces and joiners, soft hyphens, marks of direction. */
export const invisible = /[\u00AD\u200B\u200C\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]+/gu

/**
 * No-break spaces that separate words like any other; those stay that typography wants: within figures, before `%` and
 * the signs that French sets off, inside guillemets.
 */
export const plainNoBreakSpace = /(?<!«|\d(?=[\u00A0\u202F]\d))[\u00A0\u202F](?![%°»:;!?€])/gu

const pandocSpan: Wash = {
  sign: ']{',
  pattern: /\[((?:[^[\]\n]|\n(?![ \t]*\n)){0,600})\]\{[.#][^{}\n]*\}/gu,
  edits: unwrapSpan,
}

const washes: readonly Wash[] = [
  { pattern: /\r\n?|[\u2028\u2029\v\f]/gu, edits: replaceBy('\n') },
  { pattern: invisible, edits: replaceBy('') },
  // Tables as text, before anything visible shifts their columns.
  { sign: '+', pattern: gridTable, edits: gridEdits },
  { sign: '---', pattern: framedTable, edits: dashedEdits },
  { sign: '---', pattern: simpleTable, edits: dashedEdits },
  // Google Docs indents with no-break spaces, which Markdown takes for text.
  { pattern: /^[ \t]*[\u00A0\u202F][ \t\u00A0\u202F]*/gmu, edits: replaceBy('') },
  { pattern: plainNoBreakSpace, edits: replaceBy(' ') },
  // Bullets that a word processor left as text.
  { pattern: /^([ \t]*)[•▪●‣◦∙○·][ \t]+/gmu, edits: replaceAfterGroup('- ') },
  // Pandoc's spans and attributes: [text]{.underline}, []{#anchor}, ![](a.png){width="2in"}, # Heading {#id}.
  pandocSpan,
  // One within another.
  pandocSpan,
  { sign: '{', pattern: /([)`\]])\{(?:[.#][\w-]|[\w-]+=")[^{}]{0,300}\}/gu, edits: replaceAfterGroup('') },
  { sign: '{', pattern: /^(#{1,6} [^\n{]*)\{[.#][^{}\n]*\}/gmu, edits: replaceAfterGroup('') },
  // Headings of a tracker: "h4. Short list".
  {
    sign: 'h',
    pattern: /^h([1-6])\.[ \t]+(?=\S)/gmu,
    edits: ({ 0: whole, 1: depth }) => [
      { start: 0, end: whole.length, text: `${'#'.repeat(Number(depth))} ` },
    ],
    inProse: true,
  },
  // Front matter that ends as YAML documents may.
  {
    sign: '...',
    pattern: /^---[ \t]*\n(?:(?!---|\.\.\.)[^\n]*\n){1,500}\.\.\.(?=[ \t]*$)/gmu,
    edits: ({ 0: whole }) => [{ start: whole.length - 3, end: whole.length, text: '---' }],
  },
  // What looks like an element and is none: <Forum>.
  { sign: '<', pattern: /<\/?([A-Za-z][\w-]*)(?:\s[^<>=\n]*)?\/?>/gu, edits: escapeElement, inProse: true },
  // Wikis: ''italics'', '''bold''', both, == Heading ==, [[Category:Notes]]. Two marks may be plain quotation marks.
  {
    sign: "''",
    pattern: quoted(2),
    edits: (match) => (isWiki(match.input) ? marked('*')(match) : []),
    inProse: true,
  },
  { sign: "'''''", pattern: quoted(5), edits: marked('***'), inProse: true },
  { sign: "'''", pattern: quoted(3), edits: marked('**'), inProse: true },
  {
    sign: '==',
    pattern: /^(={2,6})[ \t]+(?=[^\n]*\p{L})([^=\s][^\n]{0,200}?)[ \t]+\1[ \t]*$/gmu,
    edits: asHeading,
    inProse: true,
  },
  {
    sign: '[[',
    pattern: /^[ \t]*\[\[[^[\]|\n:]{2,40}:(?=\S)[^[\]\n]{1,200}\]\][ \t]*$/gmu,
    edits: asTags,
    inProse: true,
  },
  // Pictures, links and marks of notebooks: ![[name.png]], [[Name]], [[Page|Name]], ==marked==, [!note], :::info, :memo:.
  {
    sign: '![[',
    pattern: /!\[\[([^[\]|\n]{1,200}\.(?:png|jpe?g|gif|svg|webp|avif))(?:\|([^[\]|\n]{0,200}))?\]\]/giu,
    edits: asPicture,
    inProse: true,
  },
  { sign: '[[', pattern: /!?\[\[(?:[^[\]|\n]*\|)?([^[\]|\n]+)\]\]/gu, edits: keepGroup, inProse: true },
  {
    sign: '==',
    pattern: /(?<![=\w])==(?=[^\s=])([^=\n]{1,500}?)(?<=[^\s=])==(?![=\w])/gu,
    edits: keepGroup,
    inProse: true,
  },
  {
    sign: '[!',
    pattern: /^([ \t]*>[ \t>]*)\[![A-Za-z]+\][+-]?[ \t]*([^\n]*)$/gmu,
    edits: titleOfCallout,
    inProse: true,
  },
  {
    sign: ':::',
    pattern: /^[ \t]{0,3}:{3,}[ \t]*(?:\{[^}\n]*\}|[a-z]+)?(?=[ \t]|$)/gmu,
    edits: replaceBy('\n'),
  },
  {
    pattern: /^([ \t]*(?:(?:#{1,6}|[-*+]|\d{1,2}[.)])[ \t]*)?):[a-z][a-z0-9_+]*:[ \t]+(?=\S)/gmu,
    edits: replaceAfterGroup(''),
  },
  // Comments of Google Docs: signs in the text, and what they say below it all, which is no part of the text.
  { sign: '[a]', pattern: /\[([a-z]{1,2})\](?![([])(:?)[ \t]*/gu, edits: asFootnote, inProse: true },
  // Notes of HackMD: who said something and when, in which colour; and where its contents are listed.
  { sign: ']', pattern: /\[(?:name|time)=([^\]\n]{1,80})\]/gu, edits: keepGroup, inProse: true },
  {
    sign: '[color=',
    pattern: /(?<![ \t])[ \t]*\[color=[^\]\n]{1,30}\]/gu,
    edits: replaceBy(''),
    inProse: true,
  },
  { sign: '[TOC]', pattern: /^[ \t]*\[TOC\][ \t]*$/gmu, edits: replaceBy(''), inProse: true },
  // Its tags are set as a heading, and head nothing.
  { sign: 'tags:', pattern: /^#{6}[ \t]+(?=tags:)/gmu, edits: replaceBy('[^tags]: '), inProse: true },
  // What an abbreviation stands for is said apart from the item above it.
  { sign: '*[', pattern: /^[ \t]{0,3}\*\[([^[\]\n]{1,40})\]:[ \t]+(?=\S)/gmu, edits: asNote, inProse: true },
  // What notebooks do not show: %% comments %%, and names of blocks at the end of a line.
  { sign: '%%', pattern: /(?<!\d ?)%%([^%]{1,2000})%%/gu, edits: asComment, inProse: true },
  // Tags behind a sentence, or several of them: one tag behind words may be a word of theirs.
  {
    sign: '#',
    pattern:
      /(?:(?<=[.!?]) {1,3}#\p{L}[\p{L}\p{N}_/-]{0,40}|(?<=\S) {1,3}#\p{L}[\p{L}\p{N}_/-]{0,40}(?= {1,3}#\p{L}))(?: {1,3}#\p{L}[\p{L}\p{N}_/-]{0,40}){0,20}(?=[ \t]*$)/gmu,
    edits: asTags,
    inProse: true,
  },
  // Footnotes in their place: ^[said by Ana].
  { sign: '^[', pattern: /\^\[([^[\]\n]{1,1000})\]/gu, edits: asCalledNote, inProse: true },
  {
    sign: '^',
    pattern: /(?<=\S)[ \t]+\^[a-z][a-zA-Z0-9-]{1,40}(?=[ \t]*$)/gmu,
    edits: replaceBy(''),
    inProse: true,
  },
  // Raised and lowered as Pandoc and others write them: X^2^, H~2~O.
  {
    sign: '^',
    pattern: /(?<=[\p{L}\d)])\^([^\s^]{1,12})\^/gu,
    edits: ({ 1: inner = '' }) => [{ start: 0, end: inner.length + 2, text: `<sup>${inner}</sup>` }],
    inProse: true,
  },
  {
    sign: '~',
    pattern: /(?<=\p{L})~(\d{1,3})~/gu,
    edits: ({ 1: inner = '' }) => [{ start: 0, end: inner.length + 2, text: `<sub>${inner}</sub>` }],
    inProse: true,
  },
  // Stars apart from their words, at the beginning of a line: ** Time frame: ** short.
  {
    sign: '**',
    pattern: /^([ \t>]*(?:[-+][ \t]+)?\*\*)[ \t]+([^*\n]{1,100}?)[ \t]+\*\*(?=[ \t:]|$)/gmu,
    edits: closeStars,
    inProse: true,
  },
  // Dashes as signs, where Pandoc writes them.
  {
    sign: '---',
    pattern: /(?<=[^\s|:+-][ \t])---(?=[ \t][^\s|:+-])/gu,
    edits: replaceBy('—'),
    inProse: true,
  },
  { sign: '--', pattern: /(?<=[^\s|:+-][ \t])--(?=[ \t][^\s|:+-])/gu, edits: replaceBy('–'), inProse: true },
  // Bold that was switched off and on again in the middle of a word.
  { pattern: /(?<=[^\s*\\_])(?:\*{4}|_{4})(?=[^\s*_])/gu, edits: replaceBy('') },
  {
    // Bold that an editor broke into lines is passed over, or its end would be taken for the start of the next.
    sign: '**',
    pattern: bold(
      String.raw`\*\*`,
      String.raw`[^*\n\\]|\\.|\*(?!\*)`,
      String.raw`\*\*(?=[^\s*])(?:[^*\n\\]|\\.|\*(?!\*))*(?:\n(?![ \t]*\n)(?:[^*\n\\]|\\.|\*(?!\*))*)+(?<=\S)\*\*|`,
    ),
    edits: tidyEdges,
  },
  { sign: '__', pattern: bold('__', String.raw`[^_\n\\]|\\.`), edits: tidyEdges },
  {
    sign: '*',
    pattern: /^(?<before>[ \t>]*)(?<marker>\*)(?<inner>[^*\s\\][^*\n\\]*[ \t])\*(?=(?<next>[^*\n]?))/gmu,
    edits: tidyEdges,
  },
  // A numbered heading underlined, which Markdown takes for an item and a line of text.
  {
    sign: '==',
    pattern: /^( {0,3}\d{1,3})(?=[.)][ \t]+[^\n]+\n={2,}[ \t]*$)/gmu,
    edits: replaceAfterGroup('\\'),
  },
  // Markers without the space that Markdown asks for.
  { sign: '##', pattern: /^([ \t>]*#{2,6})(?=[^#\s])/gmu, edits: replaceAfterGroup(' ') },
  { pattern: /^([ \t>]*(?:-|\d{1,2}[.)]))(?=\p{Lu}\p{Ll}|\*\*\p{L})/gmu, edits: replaceAfterGroup(' ') },
]

function quoted(count: 2 | 3 | 5): RegExp {
  const inner = String.raw`[^\s'][^'\n]{0,300}(?:'(?!')[^'\n]{0,300}){0,10}`
  return new RegExp(
    String.raw`(?<!['\p{L}\p{N}])'{${count}}(${inner})(?<=[^\s'])'{${count}}(?!['\p{L}\p{N}])`,
    'gu',
  )
}

function marked(sign: string): Wash['edits'] {
  return ({ 0: whole, 1: inner = '' }) => {
    const length = (whole.length - inner.length) / 2
    return [
      { start: 0, end: length, text: sign },
      { start: whole.length - length, end: whole.length, text: sign },
    ]
  }
}

const isWiki = once((text: string) => text.includes("'''"))

function asHeading({ 0: whole, 1: signs = '', 2: words = '' }: RegExpExecArray): Edit[] {
  const start = whole.indexOf(words)
  return [
    { start: 0, end: start, text: `${'#'.repeat(signs.length)} ` },
    { start: start + words.length, end: whole.length, text: '' },
  ]
}

/** `*[WTO]: World Trade Organization` as a note that nothing calls. */
function asNote({ 0: whole, 1: short = '' }: RegExpExecArray): Edit[] {
  return [
    {
      start: 0,
      end: whole.length,
      text: `[^short-for-${short.trim().replaceAll(/\s+/gu, '-')}]: ${short}: `,
    },
  ]
}

/** What a text is found to have, sought once for all the matches in it. */
function once<T>(find: (text: string) => T): (text: string) => T {
  let last: { text: string; found: T } | null = null
  return (text) => {
    if (last?.text !== text) last = { text, found: find(text) }
    return last.found
  }
}

const matterOf = once(frontMatterOffsets)

/** What is added below a session's text, said where `match` stands. */
function below(text: string, { index, input }: RegExpExecArray): Edit {
  const next = matterOf(input).find((offset) => offset > index) ?? input.length
  return { start: next - index, end: next - index, text: `\n\n${text}\n\n`, origin: index }
}

function asCalledNote(match: RegExpExecArray): Edit[] {
  const { 0: whole, 1: words = '', index } = match
  const name = `[^in-place-${index}]`
  return [{ start: 0, end: whole.length, text: name }, below(`${name}: ${words}`, match)]
}

/** Tags, or the name of a category, as a note that nothing calls. */
function asTags(match: RegExpExecArray): Edit[] {
  const { 0: whole, index } = match
  return [
    { start: 0, end: whole.length, text: '' },
    below(
      `[^tags-${index}]: ${whole
        .replaceAll(/\[\[|\]\]/gu, '')
        .trim()
        .replace('#', String.raw`\#`)}`,
      match,
    ),
  ]
}

/** "![[mill.png|The mill]]"; behind a stroke may stand a width, which says nothing. */
function asPicture({ 0: whole, 1: name = '', 2: text = '' }: RegExpExecArray): Edit[] {
  const alt = /^[\dx]*$/u.test(text) ? '' : text
  return [{ start: 0, end: whole.length, text: `![${alt}](<${name}>)` }]
}

/**
 * A comment as HTML has it, with the signs that `tellComments` knows it by. It has no blank line, and of several lines it
 * ends the last: "%% Part one" and "%% Part two" at the beginnings of lines are none.
 */
function asComment({ 0: whole, 1: words = '', index, input }: RegExpExecArray): Edit[] {
  const after = input.slice(index + whole.length, index + whole.length + 80)
  const endsLine = /^[ \t]*(?:\n|$)/u.test(after)
  if (words.includes('--') || /\n[ \t]*\n/u.test(words) || (words.includes('\n') && !endsLine)) return []
  return [
    { start: 0, end: 2, text: `<!--${commentSign}` },
    { start: whole.length - 2, end: whole.length, text: '-->' },
  ]
}

/** What a comment of a notebook begins with as HTML. */
export const commentSign = '%%'

/** Keeps what the pattern's first group holds. */
function keepGroup({ 0: whole, 1: group = '' }: RegExpExecArray): Edit[] {
  const start = whole.lastIndexOf(group)
  return [
    { start: 0, end: start, text: '' },
    { start: start + group.length, end: whole.length, text: '' },
  ]
}

/** A comment as a footnote that nothing calls; its sign in the text goes. */
function asFootnote({ 0: whole, 1: sign = '', index, input }: RegExpExecArray): Edit[] {
  const { from, signs } = commentsOf(input)
  if (!signs.has(sign)) return []
  if (index < from) return [{ start: 0, end: sign.length + 2, text: '' }]
  const isStart = index === 0 || input[index - 1] === '\n'
  return isStart ? [{ start: 0, end: whole.length, text: `\n[^${sign}]: ` }] : []
}

interface Comments {
  /** Where they begin: nothing else follows. */
  from: number
  signs: ReadonlySet<string>
}

/** The last lines of a text, where each begins with a letter in brackets that stands in the text above, a and b and so on. */
const commentsOf = once((text: string): Comments => {
  const none = { from: text.length, signs: new Set<string>() }
  const signs: string[] = []
  let from = text.length
  while (from > 0) {
    const start = text.lastIndexOf('\n', from - 2) + 1
    const line = text.slice(start, from)
    const sign = /^\[([a-z]{1,2})\]:?[ \t]*\S/u.exec(line)?.[1]
    if (sign === undefined && line.trim() !== '') break
    if (sign !== undefined) signs.unshift(sign)
    from = start
  }
  const above = text.slice(0, from)
  const isSeries = signs.every((sign, index) => sign === letters(index) && above.includes(`[${sign}]`))
  return signs.length > 0 && isSeries ? { from, signs: new Set(signs) } : none
})

/** a, b, … z, aa, ab, … */
const letters = (index: number): string =>
  (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(97 + (index % 26))

function escapeElement({ 1: name = '' }: RegExpExecArray): Edit[] {
  return htmlElements.has(name.toLowerCase()) ? [] : [{ start: 0, end: 1, text: '\\<' }]
}

/** "> [!tip] Recommendation" is a quotation with a title. */
function titleOfCallout({ 0: whole, 1: quote = '', 2: title = '' }: RegExpExecArray): Edit[] {
  const text = title.trim() === '' ? quote : `${quote}**${title.trim()}**\n${quote}`
  return [{ start: 0, end: whole.length, text }]
}

function closeStars({ 0: whole, 1: open = '', 2: inner = '' }: RegExpExecArray): Edit[] {
  const start = whole.indexOf(inner, open.length)
  return [
    { start: open.length, end: start, text: '' },
    { start: start + inner.length, end: whole.length, text: '**' },
  ]
}

function bold(marker: string, inner: string, broken = ''): RegExp {
  return new RegExp(
    `${broken}(?<before>)(?<marker>${marker})(?<inner>(?:${inner})+)${marker}(?=(?<next>.?))`,
    'gu',
  )
}

/** The notes' text without the dirt of word processors, ready to be read as Markdown; fenced code is left alone. */
export function cleanSource(text: string): EditedText {
  return washes.reduce(wash, untouched(text))
}

function wash(before: EditedText, { pattern, sign = '', edits, inProse }: Wash): EditedText {
  if (!before.text.includes(sign)) return before
  const matches = [...before.text.matchAll(pattern)]
  if (matches.length === 0) return before
  const isCode = codeRanges(before.text)
  const isVerbatim = inProse ? verbatimRanges(before.text) : () => false
  const isMatter = inProse ? matterRanges(before.text) : () => false
  const found: Edit[] = []
  for (const match of matches) {
    const at = match.index
    if (isCode(at) || isVerbatim(at) || isMatter(at) || isEscaped(before.text, at)) continue
    for (const { start, end, text, origin } of edits(match)) {
      found.push({ start: start + at, end: end + at, text, ...(origin !== undefined && { origin }) })
    }
  }
  return edited(
    before,
    found.toSorted((a, b) => a.start - b.start),
  )
}

/** Whether a backslash takes the meaning from the sign at an offset: an odd number of them stands before it. */
function isEscaped(text: string, offset: number): boolean {
  let start = offset
  while (text[start - 1] === '\\') start -= 1
  return (offset - start) % 2 === 1
}

/** Whether an offset lies in front matter. */
function matterRanges(text: string): (offset: number) => boolean {
  const starts = frontMatterOffsets(text)
  const ends = starts.map((start) => text.indexOf('\n---', start + 3))
  return (offset) => starts.some((start, index) => offset >= start && offset < (ends[index] ?? -1))
}

/** Code within a line, an address, mathematics: what stands in them is no markup. */
const verbatim =
  /(?<!`)(`{1,3})(?!`)[^`\n]{1,500}\1(?!`)|https?:\/\/[^\s<>()[\]]+|\$(?=[^\s$])[^$\n]{1,200}(?<=\S)\$(?!\d)/gu

/** Whether an offset lies in what is to be kept letter by letter. */
function verbatimRanges(text: string): (offset: number) => boolean {
  const starts = [-1]
  const ends = [-1]
  for (const { 0: whole, index } of text.matchAll(verbatim)) {
    starts.push(index)
    ends.push(index + whole.length)
  }
  return (offset) => offset < (ends[lastNotAfter(starts, offset)] ?? -1)
}

/** Whether an offset lies in fenced code. */
function codeRanges(text: string): (offset: number) => boolean {
  const starts = [-1]
  const ends = [-1]
  let open: { fence: string; start: number } | null = null
  for (const { 1: fence = '', index } of text.matchAll(/^ {0,3}(`{3,}(?=[^`\n]*$)|~{3,})/gmu)) {
    if (!open) open = { fence, start: index }
    else if (fence[0] === open.fence[0] && fence.length >= open.fence.length) {
      starts.push(open.start)
      ends.push(index)
      open = null
    }
  }
  return (offset) => offset < (ends[lastNotAfter(starts, offset)] ?? -1)
}

function unwrapSpan(match: RegExpExecArray): Edit[] {
  const close = 1 + (match[1] ?? '').length
  return [
    { start: 0, end: 1, text: '' },
    { start: close, end: match[0].length, text: '' },
  ]
}

/**
 * `**Evidence: **text` and `**Evidence:**text` are no bold to CommonMark, which wants a marker next to a word and away
 * from the next: the space goes outside, or is put in.
 */
function tidyEdges(match: RegExpExecArray): Edit[] {
  const { before = '', marker = '', inner = '', next = '' } = match.groups ?? {}
  const lead = inner.length - inner.trimStart().length
  const trail = inner.length - inner.trimEnd().length
  const startsLine =
    before !== '' || match.index === 0 || /[\n\t #>*+-]/u.test(match.input[match.index - 1] ?? '')
  // With spaces on both sides these are rather the end of one bold and the start of the next.
  if (inner.trim() === '' || (lead > 0 && (trail > 0 || !startsLine))) return []
  const open = before.length
  const close = match[0].length - marker.length
  const edits: Edit[] = []
  if (lead > 0) edits.push({ start: open, end: open + marker.length + lead, text: marker })
  const glued = trail === 0 && /\p{P}$/u.test(inner) && /^[\p{L}\p{N}]/u.test(next)
  if (trail > 0 || glued) edits.push({ start: close - trail, end: match[0].length, text: `${marker} ` })
  return edits
}
