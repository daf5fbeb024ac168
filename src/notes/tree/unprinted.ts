import type { Definition, Nodes, Root } from 'mdast'
import type { VFile } from 'vfile'
import { say } from '../messages.ts'

/**
 * Tells of words that stand where no brief prints them: titles of links and of pictures within a line, addresses that no
 * link calls, what is written behind the fence of code.
 */
export function tellUnprinted(root: Root, definitions: ReadonlyMap<string, Definition>, file: VFile): void {
  const called = new Set<string>()
  const found: [words: string, of: string, place: Nodes][] = []
  look(root, null)
  for (const definition of definitions.values()) {
    if (!called.has(definition.identifier))
      found.push([
        `${definition.label ?? definition.identifier}: ${definition.url}`,
        'an address that no link calls',
        definition,
      ])
    else if (definition.title) found.push([definition.title, 'a title of a link', definition])
  }
  for (const [words, of, place] of found)
    say(file, {
      reason: `Unexpected words “${words}” as ${of}, expected them in the text: no brief prints them`,
      ruleId: 'not-printed',
      place,
      actual: words,
      note: 'Write in the text what readers shall see, or take it away',
    })

  function look(node: Nodes, parent: Nodes | null): void {
    switch (node.type) {
      case 'linkReference':
      case 'imageReference':
        called.add(node.identifier)
        break
      case 'link':
        if (node.title) found.push([node.title, 'a title of a link', node])
        break
      case 'image':
        if (node.title && !isFigure(parent))
          found.push([node.title, 'a title of a picture within a line', node])
        break
      case 'code':
        if (node.lang)
          found.push([[node.lang, node.meta].filter(Boolean).join(' '), 'the name of a kind of code', node])
        break
    }
    if ('children' in node) for (const child of node.children) look(child, node)
  }
}

/** A picture that stands alone prints its title as its caption. */
const isFigure = (parent: Nodes | null): boolean =>
  parent?.type === 'paragraph' && parent.children.length === 1
