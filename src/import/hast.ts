import type { Element, ElementContent, Root } from 'hast'

export const isElement = (node: ElementContent): node is Element => node.type === 'element'

/** Calls for every element, inner ones first. */
export function visitElements(parent: Root | Element, visit: (element: Element) => void): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    visitElements(child, visit)
    visit(child)
  }
}
