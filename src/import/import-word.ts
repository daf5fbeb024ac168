import { Budget, defaultLimits, type Limits, OverLimit } from '../limits/limits.ts'
import { openPackage, type Refusal } from '../word/open-package.ts'
import { parsePart } from '../word/parse-part.ts'
import { htmlToNotes } from './html-to-notes.ts'
import { type Loss, lossesOf } from './losses.ts'
import { lostWords } from './lost-words.ts'
import { readableParts } from './readable-parts.ts'
import { wordToHtml } from './word-to-html.ts'

/** Notes that were made from a Word file. */
export interface ImportedNotes {
  markdown: string
  /** Its pictures, named as the notes name them. */
  pictures: { name: string; data: Uint8Array }[]
  /** What could not be taken over as it is. */
  losses: Loss[]
}

/**
 * The notes that a Word file holds, as Markdown.
 *
 * @param stem what the names of its pictures begin with
 * @throws {OverLimit} where it holds more than the limits allow
 */
export async function importWord(
  data: Uint8Array,
  stem: string,
  limits: Limits = defaultLimits,
): Promise<ImportedNotes | { refusal: Refusal | Emptiness }> {
  const opened = openPackage(data)
  if ('refusal' in opened) return opened
  const read = await readParts(opened.parts, stem, limits)
  if (read === null) return unreadable
  const { markdown, losses } = htmlToNotes(read.html, limits)
  if (markdown === '') return { refusal: { ruleId: 'import-empty', reason: emptiness } }
  const found = [...read.losses, ...losses, ...lostWords(opened.parts, markdown)]
  return { markdown: `${markdown}\n`, pictures: read.pictures, losses: found }
}

/** Why a Word file that can be opened is no notes. */
interface Emptiness {
  ruleId: 'import-empty'
  reason: string
}

/** What stands in the parts; null where one of them is no XML, or nests without end. */
async function readParts(parts: ReadonlyMap<string, Uint8Array>, stem: string, limits: Limits) {
  try {
    const body = parsePart(parts.get('word/document.xml') ?? new Uint8Array())
    if (!body) return null
    const readable = readableParts(parts, new Budget('wordElements', limits))
    const left = [...lossesOf(parts, body), ...readable.losses]
    const { html, pictures, losses } = await wordToHtml(readable.parts, body, stem)
    return { html, pictures, losses: [...left, ...losses] }
  } catch (error) {
    if (error instanceof OverLimit) throw error
    return null
  }
}

const emptiness = 'Unexpected Word file without words, expected notes; choose another file'

const unreadable: { refusal: Refusal } = {
  refusal: {
    ruleId: 'docx-unreadable',
    reason: 'Unexpected content, expected a whole Word file (.docx); fetch it again or save it anew in Word',
  },
}
