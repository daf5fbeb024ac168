import type { Session } from '../../src/model/session.ts'

/** The words of a text: letters and figures, in lower case. */
export function words(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** Every word that stands somewhere in the model, as often as it does: prose, names, labels and addresses. */
export function modelWords(session: Session): string[] {
  const { gaps, source, ...rest } = session
  const found: string[] = []
  collect(rest, found)
  return found
}

function collect(value: unknown, found: string[]): void {
  if (typeof value === 'string') found.push(...words(value))
  else if (Array.isArray(value)) for (const item of value) collect(item, found)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value))
      if (key !== 'nodes' && key !== 'markdown') collect(inner, found)
  }
}
