/**
 * The program's own families for the pages of a site: parts of them by script, packed for the web. Their names are taken
 * out, as the licence keeps them for the whole families (SIL Open Font License 1.1, Reserved Font Names).
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { fontParts, servedFamilies } from '../site/font-parts.ts'
import { woff2 } from './woff2.ts'

interface Emitting {
  emitFile(file: { type: 'asset'; fileName: string; source: Uint8Array }): unknown
}

const folder = new URL('../../assets/fonts/', import.meta.url)
export const siteFonts = {
  name: 'site-fonts',
  generateBundle(this: unknown): void {
    const file = fileURLToPath(import.meta.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'))
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)), {})
    const harfbuzz = exports as unknown as Harfbuzz
    harfbuzz._initialize()
    for (const family of servedFamilies)
      for (const { script, faces, ranges } of fontParts)
        for (const face of faces)
          (this as Emitting).emitFile({
            type: 'asset',
            fileName: `site/fonts/${family}-${face}-${script}.woff2`,
            source: woff2(partOf(readFileSync(new URL(`${family}-${face}.ttf`, folder)), ranges, harfbuzz)),
          })
  },
}

/** What of HarfBuzz's own interface is used; numbers are places in its memory. */
interface Harfbuzz {
  memory: WebAssembly.Memory
  _initialize(): void
  malloc(bytes: number): number
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number
  hb_blob_destroy(blob: number): void
  hb_blob_get_data(blob: number, length: number): number
  hb_blob_get_length(blob: number): number
  hb_face_create(blob: number, index: number): number
  hb_face_destroy(face: number): void
  hb_face_reference_blob(face: number): number
  hb_subset_input_create_or_fail(): number
  hb_subset_input_destroy(input: number): void
  hb_subset_input_unicode_set(input: number): number
  hb_subset_input_set(input: number, kind: number): number
  hb_set_add(set: number, value: number): void
  hb_set_clear(set: number): void
  hb_subset_or_fail(face: number, input: number): number
}

/** HB_MEMORY_MODE_WRITABLE and HB_SUBSET_SETS_NAME_ID. */
const writable = 2
const nameIds = 4
/** Names that stay: copyright, licence and where it stands. */
const kept = [0, 13, 14]

function partOf(
  data: Uint8Array,
  ranges: readonly (readonly [number, number])[],
  harfbuzz: Harfbuzz,
): Uint8Array {
  const at = harfbuzz.malloc(data.length)
  new Uint8Array(harfbuzz.memory.buffer).set(data, at)
  const face = harfbuzz.hb_face_create(harfbuzz.hb_blob_create(at, data.length, writable, 0, 0), 0)
  const input = harfbuzz.hb_subset_input_create_or_fail()
  const letters = harfbuzz.hb_subset_input_unicode_set(input)
  for (const [first, last] of ranges)
    for (let letter = first; letter <= last; letter++) harfbuzz.hb_set_add(letters, letter)
  const names = harfbuzz.hb_subset_input_set(input, nameIds)
  harfbuzz.hb_set_clear(names)
  for (const id of kept) harfbuzz.hb_set_add(names, id)
  const blob = harfbuzz.hb_face_reference_blob(harfbuzz.hb_subset_or_fail(face, input))
  const start = harfbuzz.hb_blob_get_data(blob, 0)
  const part = Uint8Array.from(
    new Uint8Array(harfbuzz.memory.buffer, start, harfbuzz.hb_blob_get_length(blob)),
  )
  harfbuzz.hb_subset_input_destroy(input)
  harfbuzz.hb_face_destroy(face)
  return part
}
