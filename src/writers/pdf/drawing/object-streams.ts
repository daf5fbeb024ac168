/** Where an object of the file stands: so many bytes from its beginning, or as which one in which object stream. */
export type ObjectPlace = { offset: number } | { stream: number; index: number }

/** Objects that are no streams as one stream (ISO 32000-1, 7.5.7), by which a brief is a third smaller. */
export function objectStream(objects: readonly { id: number; text: string }[]): {
  data: Record<string, unknown>
  bytes: Uint8Array
} {
  let at = 0
  const numbers = objects.map(({ id, text }) => {
    const number = `${id} ${at}`
    at += text.length + 1
    return number
  })
  const head = `${numbers.join(' ')}\n`
  const body = objects.map(({ text }) => text).join('\n')
  return {
    data: { Type: 'ObjStm', N: objects.length, First: head.length },
    bytes: Buffer.from(head + body, 'latin1'),
  }
}

/** Widths of a cross-reference's three fields, in bytes. */
export const fields = [1, 4, 2] as const

/** The places of objects 1, 2, … as the rows of a cross-reference stream (ISO 32000-1, 7.5.8); 0 is never in use. */
export function crossReferences(places: readonly ObjectPlace[]): Uint8Array {
  const rows = Buffer.alloc((places.length + 1) * 7)
  rows.writeUInt16BE(0xffff, 5)
  places.forEach((place, i) => {
    const at = (i + 1) * 7
    const [kind, first, second] = 'offset' in place ? [1, place.offset, 0] : [2, place.stream, place.index]
    rows.writeUInt8(kind, at)
    rows.writeUInt32BE(first, at + 1)
    rows.writeUInt16BE(second, at + 5)
  })
  return rows
}
