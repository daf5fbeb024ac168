import type { Phrasing } from './document.ts'

/** How a dot looks in every format. */
export const dotSign = '●'

/** The words of phrasing nodes as one string; a hard break is a space, a footnote's call nothing. */
export function plainText(nodes: readonly Phrasing[]): string {
  return nodes.map(textOf).join('')
}

function textOf(node: Phrasing): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value
    case 'break':
      return ' '
    case 'footnoteReference':
      return ''
    case 'dot':
      return dotSign
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'superscript':
    case 'subscript':
    case 'link':
    case 'crossReference':
    case 'languageSpan':
    case 'isolate':
      return plainText(node.children)
  }
}
