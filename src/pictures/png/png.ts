/** PNG's colour types (W3C PNG, table 11.1): samples of a pixel, and the depths that each may have. */
export const colourTypes: Readonly<Record<number, { samples: number; depths: readonly number[] }>> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
}

/** A PNG file taken apart; nothing of it is inflated. */
export interface Png {
  width: number
  height: number
  /** Bits a sample. */
  depth: number
  colourType: number
  samples: number
  interlaced: boolean
  /** Three bytes a colour. */
  palette: Uint8Array | null
  transparency: Uint8Array | null
  /** The parts of the one deflated stream. */
  pixels: readonly Uint8Array[]
}

/** One of the pictures that a PNG is sent as: seven where it is interlaced. */
export interface Pass {
  x: number
  y: number
  stepX: number
  stepY: number
  width: number
  height: number
}

/** W3C PNG, 8.1: where each pass begins, and how far its pixels lie apart. */
const adam7: readonly (readonly [x: number, y: number, stepX: number, stepY: number])[] = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
]

/** The passes of a picture that have any pixels. */
export function passesOf({ width, height, interlaced }: Png): Pass[] {
  const all = interlaced ? adam7 : ([[0, 0, 1, 1]] as const)
  return all
    .map(([x, y, stepX, stepY]) => ({
      x,
      y,
      stepX,
      stepY,
      width: Math.ceil((width - x) / stepX),
      height: Math.ceil((height - y) / stepY),
    }))
    .filter((pass) => pass.width > 0 && pass.height > 0)
}
