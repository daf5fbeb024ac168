import type { Glyphs } from '../fonts/face.ts'
import type { Line, LinePart } from '../lines/line.ts'
import type { Tag } from '../tag.ts'
import type { Piece } from '../text/pieces.ts'
import type { LinkTarget, TextStyle } from '../text/run.ts'
import { rgb } from './colour.ts'
import { type DocumentFont, number } from './document-font.ts'
import type { Artifact, Sheet } from './sheet.ts'

/** Where a link's words stand on a line, in points from the page's upper left corner. */
export interface LinkArea {
  link: LinkTarget
  x: number
  width: number
  top: number
  height: number
}

/** Neighbouring parts of one run and face: one text object. */
interface Chunk {
  piece: Piece
  parts: LinePart[]
  x: number
  width: number
}

/** Draws a line with its baseline at `y`; as an artifact where `artifact` says so. Returns the links on it. */
export function drawLine(sheet: Sheet, line: Line, x: number, y: number, artifact?: Artifact): LinkArea[] {
  const chunks = chunksOf(line, x + line.x)
  for (const chunk of withLastSpace(chunks, line)) {
    sheet.mark(artifact ?? tagOf(chunk))
    drawChunk(sheet, line, chunk, y)
  }
  return artifact ? [] : linkAreas(chunks, y)
}

const sameChunk = (a: LinePart, b: LinePart): boolean =>
  a.piece === b.piece || (a.piece.run === b.piece.run && a.piece.face === b.piece.face)

const stretched = (line: Line, part: LinePart): number =>
  part.width + (part.kind === 'space' && part.text !== '\u202f' ? line.stretch : 0)

/** Chunks in reading order, wherever they stand. */
function chunksOf(line: Line, start: number): Chunk[] {
  if (line.order) return placedChunks(line, line.order, start)
  const chunks: Chunk[] = []
  let x = start
  for (const part of line.parts) {
    const chunk = chunks.at(-1)
    const width = stretched(line, part)
    const last = chunk?.parts.at(-1)
    if (chunk && last && sameChunk(last, part)) {
      chunk.parts.push(part)
      chunk.width += width
    } else chunks.push({ piece: part.piece, parts: [part], x, width })
    x += width
  }
  return chunks
}

/** Where directions mix, each part stands alone. */
function placedChunks(line: Line, order: readonly number[], start: number): Chunk[] {
  const chunks: Chunk[] = []
  let x = start
  for (const i of order) {
    const part = line.parts[i]
    if (!part) continue
    const width = stretched(line, part)
    chunks[i] = { piece: part.piece, parts: [part], x, width }
    x += width
  }
  return chunks
}

/** The space that ends the line, in its own tag: a chunk without width. */
function withLastSpace(chunks: Chunk[], { spaceAfter }: Line): Chunk[] {
  if (!spaceAfter) return chunks
  const { piece, text } = spaceAfter
  const part: LinePart = { kind: 'space', piece, text, width: 0 }
  const last = chunks.at(-1)
  const before = last?.parts.at(-1)
  if (last && before && sameChunk(before, part))
    return [...chunks.slice(0, -1), { ...last, parts: [...last.parts, part] }]
  return [...chunks, { piece, parts: [part], x: (last?.x ?? 0) + (last?.width ?? 0), width: 0 }]
}

/**
 * The tag of a run, or one below it that says what its glyphs do not tell. A sequence within the marked content would say
 * the same, and some readers of tags stop at one.
 */
function tagOf({ piece, parts }: Chunk): Tag {
  const { tag } = piece.run
  if (!parts.some(needsText)) return tag
  return { role: 'Span', parent: tag, children: [], actualText: parts.map(textOf).join('') }
}

function drawChunk(sheet: Sheet, line: Line, chunk: Chunk, y: number): void {
  const { piece } = chunk
  const { style } = piece.run
  const font = sheet.useFont(piece.face)
  const codes = chunk.parts.map((part) => partCodes(line, part, font)).join('')
  const state = [
    `BT /${font.kit.id} ${number(style.size)} Tf ${rgb(style.colour)} rg`,
    style.tracking ? `${number(style.tracking)} Tc` : '',
    line.scale === 1 ? '' : `${number(line.scale * 100)} Tz`,
    `1 0 0 -1 ${number(chunk.x)} ${number(y - style.rise)} Tm`,
    `[<${codes}>] TJ`,
    style.tracking ? '0 Tc' : '',
    line.scale === 1 ? '' : '100 Tz',
    'ET',
  ]
  const operators = state.filter(Boolean).join(' ').replaceAll('<>', '')
  sheet.write(operators)
  drawStrokes(sheet, chunk, style, y)
}

/** Whether glyphs alone do not tell the text: a replacement is shown, or one letter is drawn with several glyphs. */
const needsText = (part: LinePart): boolean =>
  part.piece.missing || (part.kind === 'glyphs' && part.glyphs.texts.includes(''))

function textOf(part: LinePart): string {
  if (part.kind === 'glyphs') return part.glyphs.text
  return part.kind === 'space' ? part.text : '\u00ad'
}

function partCodes(line: Line, part: LinePart, font: DocumentFont): string {
  const { size, tracking } = part.piece.run.style
  if (part.kind === 'hyphen') return hyphenCode(font)
  if (part.kind === 'glyphs') {
    const rightToLeft = part.piece.level % 2 === 1
    if (rightToLeft || part.glyphs.offsets) return movedCodes(part.glyphs, font, rightToLeft, size)
    return font.codes(part.glyphs)
  }
  if (part.width === 0) return font.space(part.text)
  const natural = (font.face.width(' ') * size) / 1000 + tracking
  const more = (stretched(line, part) / line.scale - natural) * (1000 / size)
  return font.space(part.text) + (Math.abs(more) > 0.05 ? `> ${number(-more)} <` : '')
}

/** A hyphen that stands for U+00AD, so that the parted word is whole to a reader. */
function hyphenCode(font: DocumentFont): string {
  const hyphen = font.face.shape('-', '', '', false)
  return font.code(hyphen.ids[0] ?? 0, '\u00ad', hyphen.naturals[0] ?? 0)
}

/**
 * Glyphs that stand beside their place, or run from right to left: written in reading order, each moved to its place
 * by TJ, and by the text rise where it stands higher.
 */
function movedCodes(glyphs: Glyphs, font: DocumentFont, rightToLeft: boolean, size: number): string {
  let codes = ''
  let pen = 0
  let edge = rightToLeft ? glyphs.width : 0
  glyphs.ids.forEach((glyph, i) => {
    const natural = glyphs.naturals[i] ?? 0
    const advance = glyphs.advances[i] ?? 0
    const [dx, dy] = glyphs.offsets?.[i] ?? [0, 0]
    if (rightToLeft) edge -= advance
    const move = edge + dx - pen
    if (Math.abs(move) > 0.05) codes += `> ${number(-move)} <`
    const code = font.code(glyph, glyphs.texts[i] ?? '', natural)
    codes += dy ? `>] TJ ${number((dy * size) / 1000)} Ts [<${code}>] TJ 0 Ts [<` : code
    pen = edge + dx + natural
    if (!rightToLeft) edge += advance
  })
  return Math.abs(glyphs.width - pen) > 0.05 ? `${codes}> ${number(pen - glyphs.width)} <` : codes
}

/** Lines under or through words, as parts of the size: distance from the baseline and thickness. */
const strokes = { underline: [0.16, 0.045], strike: [-0.27, 0.05] } as const

function drawStrokes(sheet: Sheet, chunk: Chunk, style: TextStyle, y: number): void {
  for (const kind of ['underline', 'strike'] as const) {
    if (!style[kind]) continue
    const [distance, thickness] = strokes[kind]
    sheet.fill(
      chunk.x,
      y - style.rise + distance * style.size,
      chunk.width,
      thickness * style.size,
      style.colour,
    )
  }
}

function linkAreas(chunks: Chunk[], y: number): LinkArea[] {
  const areas = new Map<LinkTarget, LinkArea>()
  for (const chunk of chunks) {
    const { run } = chunk.piece
    if (!run.link) continue
    const known = areas.get(run.link)
    const x = Math.min(known?.x ?? chunk.x, chunk.x)
    const right = Math.max(known ? known.x + known.width : 0, chunk.x + chunk.width)
    const height = run.style.size * 1.2
    const top = y - run.style.rise - run.style.size * 0.9
    areas.set(run.link, { link: run.link, x, width: right - x, top, height })
  }
  return [...areas.values()]
}
