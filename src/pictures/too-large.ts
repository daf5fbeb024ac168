import { type Limits, raise } from '../limits/limits.ts'
import type { Problem } from './picture.ts'

/** What is said of a picture that has more pixels than the program takes on. */
export const tooLarge = (size: { width: number; height: number }, limits: Limits): Problem => ({
  problem: `it has ${size.width} × ${size.height} pixels, expected at most ${limits.pixels} in all; make it smaller, or ${raise('pixels')}`,
})
