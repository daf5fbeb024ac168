import type { Element } from 'xast'
import { x } from 'xastscript'

type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element of WordprocessingML; element and attributes are in its name space. */
export const w = (name: string, attributes: Attributes = {}, ...children: Element[]): Element =>
  x(
    `w:${name}`,
    Object.fromEntries(
      Object.entries(attributes).flatMap(([key, value]) =>
        value === undefined ? [] : [[`w:${key}`, String(value)] as const],
      ),
    ),
    children,
  )

export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
