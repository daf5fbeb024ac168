/** A package's parts by their paths: XML as text, the rest as bytes. */
export type Parts = Map<string, string | Uint8Array>

/** @throws {Error} where the package has no such text. */
export function textPart(parts: Parts, path: string): string {
  const part = parts.get(path)
  if (typeof part !== 'string') throw new Error(`Cannot read ${path}, expected it among the package's parts`)
  return part
}
