import type { Origin } from '../../../document/document.ts'
import { writersMessage } from '../../messages.ts'
import type { Setting } from '../setting.ts'

/** So many characters tell a letter: one may have thousands of signs above it. */
const mostShown = 8

/** Warns, once a place, of a letter that no face has. */
export function missingGlyph(text: string, origin: Origin | undefined, setting: Setting): void {
  const letters = Array.from(text)
  const [shown, more] = [letters.slice(0, mostShown), letters.length > mostShown ? '…' : '']
  const codes = shown.map(
    (letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
  const place = origin ? { line: origin.line, column: origin.column } : undefined
  const reason = `Unexpected letter ${shown.join('')}${more} (${codes.join(' ')}${more}) that no font has, expected a letter of Latin, Greek, Cyrillic, Arabic, Hebrew, Armenian or Georgian`
  const known = setting.messages.some(
    (message) =>
      message.reason === reason &&
      (message.file || undefined) === origin?.path &&
      message.line === place?.line,
  )
  if (known) return
  const note =
    'The PDF shows a square in its place and keeps the letter for readers and search; write the word in another script as well'
  setting.messages.push(writersMessage('missing-glyph', { reason, place, file: origin?.path, note }))
}
