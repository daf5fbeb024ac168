import type { Element } from 'xast'
import { toXml } from 'xast-util-to-xml'

/** A part's text: the declaration and one root element. */
export const xmlFile = (root: Element): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${toXml(root, { closeEmptyElements: true })}`
