import { toString as plainWords } from 'mdast-util-to-string'
import type { Node } from 'unist'
import { visit } from 'unist-util-visit'
import type { Content, Session } from '../../model/session.ts'
import { addressIn } from '../../template/helpers/address.ts'
import type { Address, Lines, Phrase } from './phrase.ts'
import { keysOf } from './words.ts'

/** What a brief may say of its notes, and where it may lead by them. */
export interface NotesSay {
  phrases: Phrase[]
  addresses: Address[]
}

/**
 * What the notes say, piece by piece as their model has it: every text of it whole, its sentences, its cells, the
 * alternative texts of its pictures and the addresses of its links. Each has its lines in the notes as they were written,
 * which are looked up word by word.
 */
export function whatNotesSay(session: Session, notes: string): NotesSay {
  const place = placesIn(notes)
  const matterEnd = frontMatterLines(notes)
  const said: NotesSay = { phrases: [], addresses: [] }
  const say = (text: string, within: Lines | null): void => {
    const lines = place(text, within)
    const kind = lines !== null && lines[1] <= matterEnd ? 'front-matter' : 'notes'
    said.phrases.push({ kind, text, lines })
    for (const sentence of sentencesOf(text))
      said.phrases.push({ kind, text: sentence, lines: place(sentence, lines) })
  }
  for (const number of numbersIn(session.publication)) say(String(number), null)
  walk(saidByNotes(session), {
    field(text) {
      say(text, null)
      for (const url of [text, addressIn(text)])
        if (url !== null) said.addresses.push({ url, words: null, lines: place(text, null) })
    },
    prose({ text, source, nodes }) {
      const within: Lines = [source.start.line, source.end.line]
      for (const line of text.split(/\n+/u)) say(line, within)
      for (const node of nodes) {
        visit(node, (inner) => {
          // A text has its tables as rows, and leaves pictures out.
          const own = linesOf(inner) ?? within
          if (inner.type === 'tableCell') say(plainWords(inner), own)
          if (inner.type === 'image') say(inner.alt ?? '', own)
          if (inner.type === 'link')
            said.addresses.push({ url: inner.url.trim(), words: plainWords(inner), lines: own })
        })
      }
    },
  })
  return said
}

const linesOf = ({ position }: Node): Lines | null =>
  position ? [position.start.line, position.end.line] : null

interface Visitor {
  field(text: string): void
  prose(content: Content): void
}

/** What a model says in the program's words, not in those of the notes: its codes, and what it finds missing. */
const ofProgram = new Set([
  ...['source', 'language', 'languageSource', 'gaps', 'path'],
  ...['kind', 'code', 'places', 'activities', 'terms'],
])

/** Every text of a model that is of the notes, in its order. */
function walk(value: unknown, visitor: Visitor): void {
  if (typeof value === 'string') visitor.field(value)
  else if (Array.isArray(value)) for (const item of value) walk(item, visitor)
  else if (typeof value === 'object' && value !== null) {
    if ('markdown' in value && 'nodes' in value) visitor.prose(value as Content)
    else for (const part of Object.values(value)) walk(part, visitor)
  }
}

/** A session without what the program says in it; a front matter may call its own fields as it likes. */
const saidByNotes = ({ publication, ...others }: Session): unknown => [withoutProgram(others), publication]

function withoutProgram(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutProgram)
  if (typeof value !== 'object' || value === null || 'markdown' in value) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) =>
      ofProgram.has(key) ? [] : [[key, withoutProgram(part)] as const],
    ),
  )
}

/** Years and whatever else a front matter gives in figures; other numbers of a model count, and are said nowhere. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

/** A mark, what closes after it, and white space before anything but a small letter. */
const end = /(?<=[.!?…。][\p{Pf}\p{Pe}"']{0,3})(?<!\s)\s+(?=[^\p{Ll}\s])/u

function sentencesOf(text: string): string[] {
  const sentences = text.split(end)
  return sentences.length > 1 ? sentences : []
}

/** The last line of a front matter; 0 where there is none. */
function frontMatterLines(notes: string): number {
  const matter = /^---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/u.exec(notes)
  return matter ? matter[0].trimEnd().split('\n').length : 0
}

/** Finds the lines that say a text: within some lines, else anywhere; all of those lines where marks part its words. */
function placesIn(notes: string): (text: string, within: Lines | null) => Lines | null {
  const words = notes
    .split('\n')
    .flatMap((line, index) => keysOf(line).map((key) => ({ key, line: index + 1 })))
  const starts = new Map<string, number[]>()
  words.forEach(({ key }, at) => {
    const known = starts.get(key)
    if (known) known.push(at)
    else starts.set(key, [at])
  })
  return (text, within) => {
    const keys = keysOf(text)
    const isHere = (at: number): boolean => keys.every((key, index) => words[at + index]?.key === key)
    const isWithin = (at: number): boolean => {
      const line = words[at]?.line ?? 0
      return within === null || (line >= within[0] && line <= within[1])
    }
    const found = (starts.get(keys[0] ?? '') ?? []).filter(isHere)
    // A footnote stands apart from the prose that calls it.
    const at = found.find(isWithin) ?? found[0]
    if (at === undefined) return within
    return [words[at]?.line ?? 0, words[at + keys.length - 1]?.line ?? 0]
  }
}
