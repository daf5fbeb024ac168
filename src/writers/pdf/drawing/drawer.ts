import type { Element } from 'hast'
import type { Figure } from '../../../document/document.ts'
import type { Setting } from '../setting.ts'
import type { Destination } from './destinations.ts'
import type { PendingLink } from './links.ts'
import type { Drawing, Sheet } from './sheet.ts'

/** What the drawing of a box may ask. */
export interface Drawer {
  drawing: Drawing
  sheet: Sheet
  setting: Setting
  places: Map<string, Destination>
  links: PendingLink[]
  svgs: Map<Figure, Element>
}
