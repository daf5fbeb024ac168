import type { ThematicBreak } from '../../../document/document.ts'
import type { BoxHandler } from './block-boxes.ts'
import { common } from './box.ts'

/** A fine rule with white space above and below: decoration, so it has no tag. */
export const thematicBreak: BoxHandler<ThematicBreak> = (_block, place, setting) => {
  const space = place.body.leading
  return [
    {
      ...common,
      kind: 'rule',
      x: place.x,
      width: place.width,
      height: 0.5,
      before: space,
      after: space,
      colour: setting.colours.rule,
      frames: place.frames,
    },
  ]
}
