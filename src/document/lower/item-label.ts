import type { ListItem, PhrasingContent, RootContent } from 'mdast'
import type { TextDirective } from 'mdast-util-directive'

/** An item's children without the `:label[words]` that it begins with, and those words. */
export function splitLabel({ children }: ListItem): { label: PhrasingContent[]; children: RootContent[] } {
  const [first, ...rest] = children
  if (first?.type !== 'paragraph') return { label: [], children }
  const [label, ...words] = first.children
  if (label?.type !== 'textDirective' || (label as TextDirective).name !== 'label')
    return { label: [], children }
  const isAlone = words.every((word) => word.type === 'text' && word.value.trim() === '')
  return {
    label: label.children,
    children: isAlone ? rest : [{ ...first, children: words }, ...rest],
  }
}
