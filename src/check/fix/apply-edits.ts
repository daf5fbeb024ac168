import type { Edit } from './edit.ts'

/** The text with the stretches replaced; every other character stays. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let from = 0
  const parts = edits.map(({ start, end, text }) => {
    const part = source.slice(from, start)
    from = end
    return part + text
  })
  return [...parts, source.slice(from)].join('')
}
