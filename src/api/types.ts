/** The types of the interface for programs: plain data, and nothing of the libraries behind it. */

/** As `to` names it, and the file's extension. */
export type Format = 'pdf' | 'docx' | 'md' | 'html'

/**
 * The text of notes; with a path, messages name it and its pictures are read from beside it. Notes that are only a text
 * are called `notes.md` and have no pictures.
 */
export type Notes = string | { path: string; text: string }

/** What a rule's messages count for; errors cannot be set. */
export type Level = 'off' | 'info' | 'warning' | 'error'

/** What `policy-brief.config.yaml` may set of rules and limits; `docs/settings.schema.json` lists them. */
export interface Settings {
  rules?: Readonly<Record<string, Level>>
  limits?: Readonly<Record<string, number>>
  /** Acronyms that need no expansion. */
  acronyms?: readonly string[]
}

export interface NotesOptions {
  /** BCP 47 tag of notes whose front matter names none; found from their words where it is left out. */
  notesLanguage?: string
  settings?: Settings
}

export interface BriefOptions extends NotesOptions {
  /** A shipped template's name, a folder, or what `loadTemplate` gave; `policy-brief` where it is left out. */
  template?: string | Template
  /** BCP 47 tag of the brief's own words, dates and numbers; that of the notes where it is left out. */
  language?: string
  /** Gives a picture that the notes or the template name by its address, or says why there is none. */
  readPicture?: (url: string) => Uint8Array | { problem: string }
}

export interface FileOptions extends BriefOptions {
  /** `pdf` where it is left out. */
  to?: Format | readonly Format[]
  /** Whether a warning keeps a brief from being made. */
  strict?: boolean
}

/** What is to be said about a place of a file; lines and columns from 1. */
export interface Message {
  file: string
  line: number
  column: number
  endLine: number | null
  endColumn: number | null
  severity: 'error' | 'warning' | 'info'
  /** What was found and expected. */
  reason: string
  /** How to mend it. */
  note: string | null
  /** The rule's id, which `docs/rules.md` explains. */
  rule: string | null
}

/** A finished file; pictures that belong to a Markdown file come after it. */
export interface BriefFile {
  name: string
  data: Uint8Array
  /** Pages of a PDF; null where the format has none. */
  pages: number | null
}

/** A template that was read once and makes as many briefs as one likes. */
export interface Template {
  readonly name: string
  /** What is wrong with its files; where one is an error, it makes no briefs. */
  readonly messages: readonly Message[]
}

/** A brief before it is written in a format: plain data of the program's own. */
export interface BriefDocument {
  readonly type: 'document'
  /** BCP 47 tag of the brief's own words. */
  readonly language: string
  readonly metadata: { readonly title: string; readonly date: string | null }
}

/** A heading below the title. */
export interface OutlineEntry {
  id: string
  depth: 1 | 2 | 3 | 4 | 5 | 6
  text: string
}

/** A file that a PDF carries. */
export interface AttachedFile {
  name: string
  data: Uint8Array
}
