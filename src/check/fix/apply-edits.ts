import type { Edit } from './edit.ts'

/** The text without the stretches that go; every other character stays. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let from = 0
  const parts = edits.map(({ start, end }) => {
    const part = source.slice(from, start)
    from = end
    return part
  })
  return [...parts, source.slice(from)].join('')
}
