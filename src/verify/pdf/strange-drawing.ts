import { contrastRatio } from '../../document/contrast-ratio.ts'
import type { OpenPdf } from './open-pdf.ts'

type Operations = OpenPdf['operations']
type Matrix = readonly [number, number, number, number, number, number]

/** The operations that pages of a brief are drawn with, by their names at PDF.js. */
const own: readonly (keyof Operations)[] = [
  ...(['dependency', 'save', 'restore', 'transform', 'constructPath', 'clip', 'eoClip'] as const),
  ...(['setFillRGBColor', 'setStrokeRGBColor', 'setLineWidth', 'setLineCap', 'setDash'] as const),
  ...(['beginText', 'endText', 'setFont', 'setTextMatrix', 'showText'] as const),
  ...(['setCharSpacing', 'setTextRise', 'setHScale'] as const),
  ...(['beginMarkedContent', 'beginMarkedContentProps', 'endMarkedContent'] as const),
  ...(['paintImageXObject'] as const),
]

/** Points; a share of the size above the baseline, where every letter has ink; and WCAG’s ratio. Beyond them nobody reads. */
const readable = { size: 2, height: 0.25, contrast: 3, stretch: [0.5, 2], stroke: 3 } as const

interface State {
  matrix: Matrix
  fill: string
  stroke: string
  lineWidth: number
  /** Of the line of words, with the size, stretch and rise of its letters. */
  line: Matrix
  size: number
  stretch: number
  rise: number
  isClipped: boolean
}

interface Area {
  left: number
  bottom: number
  right: number
  top: number
}

interface Ground extends Area {
  /** Null for a picture. */
  colour: string | null
}

/** Words as they stand on the page, and how many grounds lay there before them. */
interface Shown {
  text: string
  /** Where every letter has ink, from the first to the last. */
  band: Area
  x: number
  y: number
  below: number
}

/** Watches a page as it is drawn. */
export interface Watch {
  see(operation: number, operands: readonly unknown[], text: string): void
  /** What of it readers might see otherwise than it is read. */
  end(): string[]
}

/** @param page its edges, in points */
export function watch(OPS: Operations, [left = 0, bottom = 0, right = 0, top = 0]: readonly number[]): Watch {
  const known = new Set(own.map((name) => OPS[name]))
  const found = new Set<string>()
  const grounds: Ground[] = []
  const lines: Area[] = []
  const shown: Shown[] = []
  const stack: State[] = []
  const state: State = {
    matrix: [1, 0, 0, 1, 0, 0],
    fill: '#000000',
    stroke: '#000000',
    lineWidth: 1,
    line: [1, 0, 0, 1, 0, 0],
    size: 0,
    stretch: 1,
    rise: 0,
    isClipped: false,
  }

  const areaOn = (area: ArrayLike<number>, by: number): Area => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = Array.from(area)
    const corners = [
      ...[at(state.matrix, x1 - by, y1 - by), at(state.matrix, x2 + by, y2 + by)],
      ...[at(state.matrix, x1 - by, y2 + by), at(state.matrix, x2 + by, y1 - by)],
    ]
    const own = around(corners)
    const isThin = Math.min(own.right - own.left, own.top - own.bottom) <= readable.stroke
    if (isThin) lines.push(own)
    return own
  }

  const show = (text: string, glyphs: unknown): void => {
    if (text.trim() === '') return
    const { line, size, stretch, rise } = state
    const full = joined(line, state.matrix)
    const height = size * Math.hypot(full[2], full[3])
    const [x, y] = at(full, size * 0.2, size * readable.height)
    const excerpt = `“${text.trim().slice(0, 40)}”`
    if (height < readable.size) found.add(`words too small to be seen ${excerpt}`)
    const [least, most] = readable.stretch
    if (stretch < least || stretch > most) found.add(`words that are squeezed or stretched ${excerpt}`)
    if (Math.abs(rise) > size) found.add(`words that are moved away ${excerpt}`)
    if (state.isClipped) found.add(`words that are cut off ${excerpt}`)
    if (x < left || x > right || y < bottom || y > top) found.add(`words outside the page ${excerpt}`)
    const ground = grounds.findLast((one) => isOn(one, x, y))
    if (contrastRatio(state.fill, ground?.colour ?? '#FFFFFF') < readable.contrast)
      found.add(`words of ${state.fill} on ${ground?.colour ?? '#FFFFFF'} ${excerpt}`)
    const end = advance(glyphs) * size * stretch
    const band = around([at(full, size * 0.1, size * 0.2), at(full, end - size * 0.1, size * 0.4)])
    shown.push({ text: excerpt, band, x, y, below: grounds.length })
  }

  const areaOf = (operand: unknown): ArrayLike<number> => (operand ?? []) as ArrayLike<number>
  const isAny = (operation: unknown, names: readonly (keyof Operations)[]): boolean =>
    names.some((name) => OPS[name] === operation)
  const paint = ([painting, , area]: readonly unknown[]): void => {
    if (!area) return
    if (isAny(painting, filling)) grounds.push({ ...areaOn(areaOf(area), 0), colour: state.fill })
    else if (isAny(painting, stroking)) {
      const drawn = areaOn(areaOf(area), state.lineWidth / 2)
      if (state.lineWidth > readable.stroke) grounds.push({ ...drawn, colour: state.stroke })
    }
  }
  const nothing: Partial<State> = {}
  const doing =
    (act: () => unknown): (() => Partial<State>) =>
    () => {
      act()
      return nothing
    }
  const handlers = new Map<number, (operands: readonly unknown[], text: string) => Partial<State>>([
    [OPS.save, doing(() => stack.push({ ...state }))],
    [OPS.restore, () => stack.pop() ?? nothing],
    [OPS.transform, (own) => ({ matrix: joined(matrixOf(own), state.matrix) })],
    [OPS.setFillRGBColor, ([colour]) => ({ fill: String(colour) })],
    [OPS.setStrokeRGBColor, ([colour]) => ({ stroke: String(colour) })],
    [OPS.setLineWidth, ([width]) => ({ lineWidth: Number(width) })],
    [OPS.clip, () => ({ isClipped: true })],
    [OPS.eoClip, () => ({ isClipped: true })],
    [OPS.setTextMatrix, ([matrix]) => ({ line: matrixOf(matrix) })],
    [OPS.setFont, ([, points]) => ({ size: Math.abs(Number(points)) })],
    [OPS.setHScale, ([percent]) => ({ stretch: Number(percent) / 100 })],
    [OPS.setTextRise, ([rise]) => ({ rise: Number(rise) })],
    [OPS.showText, ([glyphs], text) => doing(() => show(text, glyphs))()],
    [
      OPS.paintImageXObject,
      doing(() => {
        if (!isUpright(state.matrix)) found.add('picture that is turned')
        grounds.push({ ...areaOn([0, 0, 1, 1], 0), colour: null })
      }),
    ],
    [OPS.constructPath, (operands) => doing(() => paint(operands))()],
  ])
  const names = new Map(Object.entries(OPS).map(([name, number]) => [number, name]))
  return {
    see(operation, operands, text) {
      if (!known.has(operation) && !isOfMask(OPS, operation, operands))
        found.add(`drawing by ${names.get(operation) ?? operation}`)
      Object.assign(state, handlers.get(operation)?.(operands, text))
    },
    end() {
      for (const { text, x, y, below } of shown)
        if (grounds.slice(below).some((one) => isOn(one, x, y)))
          found.add(`words that are painted over ${text}`)
      for (const { text, band } of shown)
        if (lines.some((line) => meet(line, band))) found.add(`words that a line runs through ${text}`)
      return [...found]
    },
  }
}

/** PDF.js puts this around a picture that is seen through. */
const isOfMask = (OPS: Operations, operation: number, operands: readonly unknown[]): boolean =>
  operation === OPS.setGState && JSON.stringify(operands) === '[[["SMask",false]]]'

/** Whether what is right and above stays there. */
const isUpright = ([a, b, c, d]: Matrix): boolean =>
  a > 0 && d > 0 && Math.max(Math.abs(b), Math.abs(c)) < 0.01 * Math.min(a, d)

const filling: readonly (keyof Operations)[] = ['fill', 'eoFill', 'fillStroke', 'eoFillStroke']
const stroking: readonly (keyof Operations)[] = ['stroke', 'closeStroke']

const meet = (one: Area, other: Area): boolean =>
  one.left < other.right && one.right > other.left && one.bottom < other.top && one.top > other.bottom

function around(points: readonly (readonly [number, number])[]): Area {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) }
}

/** How far words go, as a share of their size; numbers among glyphs move what follows back. */
const advance = (glyphs: unknown): number =>
  (glyphs as (number | { width: number })[]).reduce<number>(
    (sum, glyph) => sum + (typeof glyph === 'number' ? -glyph : glyph.width) / 1000,
    0,
  )

const isOn = ({ left, bottom, right, top }: Area, x: number, y: number): boolean =>
  x >= left && x <= right && y >= bottom && y <= top

const matrixOf = (operand: unknown): Matrix => Array.from(operand as ArrayLike<number>) as unknown as Matrix

/** First the one, then the other. */
const joined = ([a, b, c, d, e, f]: Matrix, [k, l, m, n, o, p]: Matrix): Matrix => [
  ...([a * k + b * m, a * l + b * n, c * k + d * m, c * l + d * n] as const),
  ...([e * k + f * m + o, e * l + f * n + p] as const),
]

const at = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
]
