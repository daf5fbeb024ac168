import type { Shape } from '../check/shape.ts'

/** What a helper gives that was given no list. */
export const unknownList: Shape = {
  kind: 'list',
  optional: false,
  items: () => ({ kind: 'anything', optional: false }),
}
