import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { Attachment, Document, Metadata } from '../document/document.ts'
import { lower } from '../document/lower/lower.ts'
import type { ReadPicture } from '../document/lower/lowering.ts'
import { printedJson } from '../escape/json.ts'
import type { Limits } from '../limits/limits.ts'
import type { Publication, Session } from '../model/session.ts'
import { toJson } from '../model/to-json.ts'
import { type Filled, fillTemplate } from '../template/fill.ts'
import { missingLetters } from './missing-letters.ts'
import type { PreparedTemplate } from './prepare-template.ts'
import { isFatal, type Result } from './result.ts'

/** What a brief is made of. */
export interface BriefParts {
  session: Session
  /** The notes that the session was read from; the brief carries them. */
  notes: VFile
  prepared: PreparedTemplate
  /** BCP 47 tag of the brief's own words; null for the notes' own language. */
  language: string | null
  readPicture: ReadPicture
  /** Name and version of the program, for the file's properties. */
  generator: string
  /** What pictures may cost. */
  limits?: Limits
}

/** One session and a template without errors as a document; null where a message is fatal. */
export function composeBrief(parts: BriefParts): Result<Document> {
  const { session, notes, prepared, readPicture, limits } = parts
  const language = parts.language ?? session.language
  const unset = unsetLabels(prepared, language)
  if (unset.length > 0) return { value: null, messages: unset }
  const filled = fillTemplate(prepared.template, session, {
    language,
    notesPath: notes.path,
    ...(limits && { limits }),
  })
  if (filled.messages.some(isFatal)) return { value: null, messages: filled.messages }
  const lowered = lower(filled.root, {
    theme: prepared.theme,
    themeFiles: prepared.themeFiles.files,
    language,
    metadata: metadataOf(session, filled.words, parts.generator),
    words: filled.words,
    captions: filled.captions,
    picture: readPicture,
    files: { template: prepared.template.path, notes: notes.path },
    ...(limits && { limits }),
  })
  const messages = [...filled.messages, ...lowered.messages]
  if (messages.some(isFatal)) return { value: null, messages }
  const { reference } = prepared
  return {
    value: {
      ...lowered.document,
      attachments: attachmentsOf(session, notes),
      ...(reference ? { referenceDocx: reference } : {}),
    },
    messages,
  }
}

/** Labels of a language that the theme's own fonts lack letters for. */
function unsetLabels({ template, themeFiles }: PreparedTemplate, language: string): VFileMessage[] {
  const labels = themeFiles.faces.length > 0 ? template.labels.read(language) : null
  return labels ? missingLetters(themeFiles.faces, labels, themeFiles.path) : []
}

function metadataOf(session: Session, words: Filled['words'], generator: string): Metadata {
  const { publication } = session
  return {
    title: words.title ?? words.series ?? words.type,
    subject: words.series,
    authors: publication?.authors ?? [],
    keywords: publication?.keywords ?? [],
    date: session.date,
    publisher: publication?.publisher ?? null,
    identifiers: identifiersOf(publication),
    generator,
  }
}

function identifiersOf(publication: Publication | null): Metadata['identifiers'] {
  const { isbn = null, issn = null, doi = null, catalogue = null } = publication?.identifiers ?? {}
  const named = { ISBN: isbn, ISSN: issn, DOI: doi, 'Catalogue number': catalogue }
  return Object.entries(named).flatMap(([name, value]) => (value === null ? [] : [{ name, value }]))
}

/** The notes and the model, byte for byte as they were read and as `policy-brief model` prints the session. */
function attachmentsOf(session: Session, notes: VFile): Attachment[] {
  const bytes = (value: string | Uint8Array): Uint8Array =>
    typeof value === 'string' ? new TextEncoder().encode(value) : value
  const stem = session.source.replace(/\.md$/, '')
  return [
    {
      name: session.source,
      mediaType: 'text/markdown',
      description: 'The notes of the session',
      relationship: 'Source',
      data: bytes(notes.value),
    },
    {
      name: `${stem}.json`,
      mediaType: 'application/json',
      description: 'The structured model of the session',
      relationship: 'Data',
      data: bytes(printedJson(toJson(session))),
    },
  ]
}
