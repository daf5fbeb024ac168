/** What the preview's server and its page say to each other: plain data, so that both sides can import it. */
import type { Diagnostic } from '../messages/diagnostic.ts'

/** What an editor looks at. */
export interface Choice {
  /** Path of the notes, as the listing has it. */
  notes: string
  /** Place of the session in its notes, from 0. */
  session: number
  template: string
  /** Language of the brief's own words; null for that of the notes. */
  language: string | null
}

export interface Listing {
  notes: readonly string[]
  /** What notes are about, as far as they have been read, by their paths. */
  names: Readonly<Record<string, NotesName>>
  templates: readonly TemplateEntry[]
  /** Tags that have labels, in their order. */
  languages: readonly string[]
  /** Whether the Word file can be shown as pages. */
  office: boolean
  /** What is shown where nothing else was chosen. */
  chosen: Choice
}

/** Title and day of a session, as lists show them. */
export interface NotesName {
  title: string | null
  /** YYYY-MM-DD. */
  date: string | null
}

export interface TemplateEntry {
  name: string
  title: string
  description: string | null
}

/** How a choice stands after it was made anew. */
export interface Proof {
  /** Of the last good brief, by which its files are asked for; null where there has been none. */
  brief: { id: string; pages: number; name: string } | null
  /** Whether that brief is older than what is on the disk, which has errors. */
  stale: boolean
  /** Titles of the sessions that the notes hold. */
  sessions: readonly string[]
  diagnostics: readonly Diagnostic[]
  /** Whether all checks have been made; what only they find comes a moment after the pages. */
  checked: boolean
}

/** A file that a message can point into. */
export interface Source {
  path: string
  /** Where it lies on this machine, for the link that opens it in an editor. */
  absolute: string
  text: string
}

/** A paragraph as Word has it. */
export interface WordEntry {
  /** 1 to 9 for a heading, 0 for others. */
  level: number
  style: string
  text: string
}

/** Words of a brief, and where they were written. */
export interface WrittenPlace {
  text: string
  file: string
  line: number
  column: number
}

/** The names of server-sent events and what they carry. */
export interface Events {
  listing: Listing
  proof: Proof
}

/** What a brief can be asked for as. */
export const parts = ['pdf', 'docx', 'md', 'html', 'outline', 'word', 'places'] as const
export type Part = (typeof parts)[number]

const none = 'notes'

/** A choice as the query of an address. */
export function toQuery({ notes, session, template, language }: Choice): string {
  const query = new URLSearchParams({ notes, session: String(session), template })
  query.set('language', language ?? none)
  return String(query)
}

/** The choice that an address names; what it does not name is as in `fallback`. */
export function fromQuery(query: URLSearchParams, fallback: Choice): Choice {
  const session = Number(query.get('session') ?? fallback.session)
  const language = query.get('language') ?? fallback.language
  return {
    notes: query.get('notes') ?? fallback.notes,
    session: Number.isSafeInteger(session) && session >= 0 ? session : 0,
    template: query.get('template') ?? fallback.template,
    language: language === none ? null : language,
  }
}
