import type { Looks } from '../looks.ts'
import { eachLook } from './each-look.ts'

/** All looks made smaller by `factor`, for columns in which not even a word would fit. */
export const scaledLooks = (looks: Looks, factor: number): Looks =>
  factor >= 1
    ? looks
    : eachLook(looks, (look) => ({
        ...look,
        text: { ...look.text, size: look.text.size * factor },
        leading: look.leading * factor,
        before: look.before * factor,
        after: look.after * factor,
      }))
