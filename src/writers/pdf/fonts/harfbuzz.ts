/**
 * HarfBuzz as far as setting type needs it. Its own package describes every glyph by an object of properties that nobody
 * reads and asks the library about each; here a word's glyphs are fetched at once, as numbers.
 */

/** The library, ready. */
export interface HarfBuzz {
  /** A font's memory is given back once nothing holds what is returned. */
  open(font: Uint8Array): ShapingFont
}

export interface ShapingFont {
  /** Code points that the font has glyphs for, rising. */
  codePoints(): Uint32Array
  /** Glyphs in the order of drawing, `numbersPerGlyph` each; lengths are in the font's units. */
  shape(text: string, how: Shaping): Int32Array
  /** A glyph's outline as the path of an SVG, upwards, in the font's units. */
  outline(glyph: number): string
}

export interface Shaping {
  /** OpenType tags, comma-separated. */
  features: string
  language: string
  rightToLeft: boolean
}

/** The numbers of a glyph; a cluster is the place of its first UTF-16 unit. */
export const numbersPerGlyph = 5
export const numberOf = { glyph: 0, cluster: 1, advance: 2, xOffset: 3, yOffset: 4 } as const

/** `hb_direction_t`, `HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS` and `HB_MEMORY_MODE_WRITABLE`. */
const direction = { leftToRight: 4, rightToLeft: 5 }
const clustersOfCharacters = 1
const writable = 2

/** Words of 32 bits that `hb_glyph_info_t`, `hb_glyph_position_t` and `hb_feature_t` take. */
const wordsPerGlyph = 5
const wordsPerFeature = 4

/** @param wasm the library as WebAssembly, which is compiled here and now */
export function startHarfBuzz(wasm: Uint8Array): HarfBuzz {
  const library = instantiate(wasm)
  const shape = createShaper(library)
  const outline = createOutlines(library)
  const released = new FinalizationRegistry<() => void>((free) => free())
  return {
    open(data) {
      const { face, font, free } = openFont(library, data)
      const opened: ShapingFont = {
        codePoints: () => codePointsOf(library, face),
        shape: (text, how) => shape(font, text, how),
        outline: (glyph) => outline(font, glyph),
      }
      released.register(opened, free)
      return opened
    },
  }
}

/** What is called of the library: all arguments are numbers, most of them places in its memory. */
interface Library {
  memory: WebAssembly.Memory
  __indirect_function_table: WebAssembly.Table
  malloc(bytes: number): number
  free(place: number): void
  hb_blob_create(data: number, length: number, mode: number, userData: number, destroy: number): number
  hb_blob_destroy(blob: number): void
  hb_face_create(blob: number, index: number): number
  hb_face_destroy(face: number): void
  hb_face_collect_unicodes(face: number, set: number): void
  hb_font_create(face: number): number
  hb_font_destroy(font: number): void
  hb_font_draw_glyph(font: number, glyph: number, functions: number, data: number): void
  hb_set_create(): number
  hb_set_destroy(set: number): void
  hb_set_get_population(set: number): number
  hb_set_next_many(set: number, before: number, out: number, size: number): number
  hb_language_from_string(text: number, length: number): number
  hb_buffer_create(): number
  hb_buffer_set_cluster_level(buffer: number, level: number): void
  hb_buffer_clear_contents(buffer: number): void
  hb_buffer_add_utf16(buffer: number, text: number, length: number, from: number, count: number): void
  hb_buffer_guess_segment_properties(buffer: number): void
  hb_buffer_set_direction(buffer: number, direction: number): void
  hb_buffer_set_language(buffer: number, language: number): void
  hb_buffer_get_length(buffer: number): number
  hb_buffer_get_glyph_infos(buffer: number, length: number): number
  hb_buffer_get_glyph_positions(buffer: number, length: number): number
  hb_shape(font: number, buffer: number, features: number, count: number): void
  hb_draw_funcs_create(): number
  hb_draw_funcs_set_move_to_func(functions: number, called: number, data: number, destroy: number): void
  hb_draw_funcs_set_line_to_func(functions: number, called: number, data: number, destroy: number): void
  hb_draw_funcs_set_quadratic_to_func(functions: number, called: number, data: number, destroy: number): void
  hb_draw_funcs_set_cubic_to_func(functions: number, called: number, data: number, destroy: number): void
  hb_draw_funcs_set_close_path_func(functions: number, called: number, data: number, destroy: number): void
}

function instantiate(wasm: Uint8Array): Library {
  const end = (): never => {
    throw new Error('Cannot shape a text, expected HarfBuzz not to end')
  }
  const grow = (bytes: number): boolean => {
    const { memory } = library
    const missing = (bytes >>> 0) - memory.buffer.byteLength
    // A fifth more, so that a font of many tables does not grow it for each.
    const pages = Math.ceil(Math.max(missing, memory.buffer.byteLength / 5) / 65_536)
    try {
      return memory.grow(pages) >= 0
    } catch {
      return false
    }
  }
  const instance = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(wasm)), {
    env: {
      _abort_js: end,
      _emscripten_runtime_keepalive_clear: end,
      _setitimer_js: end,
      emscripten_resize_heap: grow,
    },
    wasi_snapshot_preview1: { proc_exit: end },
  })
  const library = instance.exports as unknown as Library & { __wasm_call_ctors(): void }
  library.__wasm_call_ctors()
  return library
}

function openFont(library: Library, data: Uint8Array): { face: number; font: number; free: () => void } {
  const bytes = library.malloc(data.length)
  new Uint8Array(library.memory.buffer).set(data, bytes)
  const blob = library.hb_blob_create(bytes, data.length, writable, 0, 0)
  const face = library.hb_face_create(blob, 0)
  const font = library.hb_font_create(face)
  const free = (): void => {
    library.hb_font_destroy(font)
    library.hb_face_destroy(face)
    library.hb_blob_destroy(blob)
    library.free(bytes)
  }
  return { face, font, free }
}

function codePointsOf(library: Library, face: number): Uint32Array {
  const set = library.hb_set_create()
  library.hb_face_collect_unicodes(face, set)
  const count = library.hb_set_get_population(set)
  const out = library.malloc(count * 4)
  library.hb_set_next_many(set, -1, out, count)
  const codePoints = new Uint32Array(library.memory.buffer, out, count).slice()
  library.free(out)
  library.hb_set_destroy(set)
  return codePoints
}

/** Shapes one text after the other in the same buffer; features and languages are handed over once. */
function createShaper(library: Library): (font: number, text: string, how: Shaping) => Int32Array {
  const buffer = library.hb_buffer_create()
  library.hb_buffer_set_cluster_level(buffer, clustersOfCharacters)
  const textPlace = growingPlace(library)
  const places = new Map<string, number>()
  const once = (key: string, make: () => number): number => {
    const place = places.get(key) ?? make()
    places.set(key, place)
    return place
  }
  return (font, text, { features, language, rightToLeft }) => {
    const utf16 = textPlace(text.length * 2)
    const units = new Uint16Array(library.memory.buffer, utf16, text.length)
    for (let i = 0; i < text.length; i += 1) units[i] = text.charCodeAt(i)
    const tags = features === '' ? [] : features.split(',')
    const wanted = once(`features ${features}`, () => featuresAt(library, tags))
    const spoken = once(`language ${language}`, () => languageAt(library, language))
    library.hb_buffer_clear_contents(buffer)
    library.hb_buffer_add_utf16(buffer, utf16, text.length, 0, text.length)
    library.hb_buffer_guess_segment_properties(buffer)
    library.hb_buffer_set_direction(buffer, rightToLeft ? direction.rightToLeft : direction.leftToRight)
    library.hb_buffer_set_language(buffer, spoken)
    library.hb_shape(font, buffer, wanted, tags.length)
    return glyphsIn(library, buffer)
  }
}

/** A place for at least so many bytes, where what stood before is not kept. */
function growingPlace(library: Library): (bytes: number) => number {
  let [place, room] = [0, 0]
  return (bytes) => {
    if (bytes > room) {
      if (place !== 0) library.free(place)
      room = Math.max(512, bytes * 2)
      place = library.malloc(room)
    }
    return place
  }
}

function featuresAt(library: Library, tags: readonly string[]): number {
  if (tags.length === 0) return 0
  const place = library.malloc(tags.length * wordsPerFeature * 4)
  const words = new Uint32Array(library.memory.buffer, place, tags.length * wordsPerFeature)
  // On, from the text's beginning to its end.
  words.set(tags.flatMap((tag) => [tagNumber(tag), 1, 0, 0xff_ff_ff_ff]))
  return place
}

const tagNumber = (tag: string): number =>
  [0, 1, 2, 3].reduce((number, i) => number * 256 + (tag.charCodeAt(i) & 0xff), 0)

/** The library keeps languages for ever, each once. */
function languageAt(library: Library, language: string): number {
  const bytes = new TextEncoder().encode(language)
  const place = library.malloc(bytes.length + 1)
  new Uint8Array(library.memory.buffer).set([...bytes, 0], place)
  const found = library.hb_language_from_string(place, -1)
  library.free(place)
  return found
}

function glyphsIn(library: Library, buffer: number): Int32Array {
  const count = library.hb_buffer_get_length(buffer)
  const infosAt = library.hb_buffer_get_glyph_infos(buffer, 0) / 4
  const positionsAt = library.hb_buffer_get_glyph_positions(buffer, 0) / 4
  const words = new Int32Array(library.memory.buffer)
  const glyphs = new Int32Array(count * numbersPerGlyph)
  for (let i = 0; i < count; i += 1) {
    const [to, info, position] = [
      i * numbersPerGlyph,
      infosAt + i * wordsPerGlyph,
      positionsAt + i * wordsPerGlyph,
    ]
    glyphs[to + numberOf.glyph] = words[info] ?? 0
    glyphs[to + numberOf.cluster] = words[info + 2] ?? 0
    glyphs[to + numberOf.advance] = words[position] ?? 0
    glyphs[to + numberOf.xOffset] = words[position + 2] ?? 0
    glyphs[to + numberOf.yOffset] = words[position + 3] ?? 0
  }
  return glyphs
}

/** Outlines are asked for where a drawing has words: what the library calls for each stroke is made ready then. */
function createOutlines(library: Library): (font: number, glyph: number) => string {
  let path = ''
  let functions = 0
  const strokes = [
    { set: library.hb_draw_funcs_set_move_to_func, command: 'M', points: 1 },
    { set: library.hb_draw_funcs_set_line_to_func, command: 'L', points: 1 },
    { set: library.hb_draw_funcs_set_quadratic_to_func, command: 'Q', points: 2 },
    { set: library.hb_draw_funcs_set_cubic_to_func, command: 'C', points: 3 },
    { set: library.hb_draw_funcs_set_close_path_func, command: 'Z', points: 0 },
  ]
  const ready = (): number => {
    const made = library.hb_draw_funcs_create()
    for (const { set, command, points } of strokes) {
      const stroke = (...given: number[]): void => {
        // Before the points come the functions, their data and the state; after them the data again.
        const numbers = given.slice(3, 3 + points * 2)
        const pairs = Array.from({ length: points }, (_, i) => `${numbers[i * 2]},${numbers[i * 2 + 1]}`)
        path += `${command}${pairs.join(' ')}`
      }
      set(made, callableIn(library, stroke, points * 2), 0, 0)
    }
    return made
  }
  return (font, glyph) => {
    path = ''
    if (functions === 0) functions = ready()
    library.hb_font_draw_glyph(font, glyph, functions, 0)
    return path
  }
}

/** Where the library finds a function of ours: its table holds functions of WebAssembly, so one hands the call on. */
function callableIn(library: Library, called: (...numbers: number[]) => void, floats: number): number {
  const [i32, f32] = [0x7f, 0x7d]
  const parameters = [i32, i32, i32, ...new Array<number>(floats).fill(f32), i32]
  const type = [1, 0x60, parameters.length, ...parameters, 0]
  const imported = [1, 1, 0x61, 1, 0x61, 0, 0]
  const exported = [1, 1, 0x61, 0, 0]
  const section = (id: number, content: readonly number[]) => [id, content.length, ...content]
  const bytes = [
    0,
    0x61,
    0x73,
    0x6d,
    1,
    0,
    0,
    0,
    ...section(1, type),
    ...section(2, imported),
    ...section(7, exported),
  ]
  const module = new WebAssembly.Module(Uint8Array.from(bytes))
  const instance = new WebAssembly.Instance(module, { a: { a: called } })
  const place = library.__indirect_function_table.grow(1)
  library.__indirect_function_table.set(place, instance.exports['a'])
  return place
}
