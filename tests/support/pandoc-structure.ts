import type { Structure } from './word-structure.ts'

/** A node of Pandoc's own tree: its type, and what it holds. */
interface Node {
  t: string
  c?: unknown
}

/** What Pandoc reads in a Word file, from its JSON; it takes the title out of the headings, and joins what is one list. */
export function pandocStructure(json: string): Structure {
  const found: Structure = { headings: [], items: [], tables: [], notes: [], links: [] }
  walk(JSON.parse(json).blocks, 0, found)
  return { ...found, links: found.links.sort() }
}

function walk(value: unknown, level: number, found: Structure): void {
  if (Array.isArray(value)) {
    for (const one of value) walk(one, level, found)
    return
  }
  if (!isNode(value)) return
  const content = value.c as unknown[]
  switch (value.t) {
    case 'Header':
      found.headings.push(`${content[0]} ${wordsOf(content[2])}`)
      walk(content[2], level, found)
      break
    case 'BulletList':
      items(content as Node[][], '*', level, found)
      break
    case 'OrderedList':
      items(content[1] as Node[][], '#', level, found)
      break
    case 'Table':
      found.tables.push(rowsOf(content).map((row) => row.map(wordsOf).join(' | ')))
      walk(content, level, found)
      break
    case 'Note':
      found.notes.push(wordsOf(content))
      walk(content, level, found)
      break
    case 'Link': {
      const [url = ''] = content[2] as string[]
      const words = wordsOf(content[1])
      if (words !== '') found.links.push(`${url.startsWith('#') ? '#' : url} ${words}`)
      break
    }
    default:
      walk(value.c, level, found)
  }
}

function items(list: readonly Node[][], mark: string, level: number, found: Structure): void {
  for (const item of list) {
    found.items.push(`${level} ${mark} ${wordsOf(firstParagraph(item))}`)
    walk(item, level + 1, found)
  }
}

/** The paragraph that an item begins with; Pandoc takes one that stands further in for a quotation. */
function firstParagraph([first]: readonly Node[]): Node | undefined {
  if (first?.t === 'BlockQuote') return firstParagraph(first.c as Node[])
  return first?.t === 'Para' || first?.t === 'Plain' ? first : undefined
}

/** The cells of a table's head and bodies: `[attributes, caption, columns, head, bodies, foot]`. */
function rowsOf(table: readonly unknown[]): unknown[][] {
  const rows = (part: unknown): unknown[] => (part as unknown[][])[1] ?? []
  const bodies = (table[4] as unknown[][]).flatMap((body) => [
    ...(body[2] as unknown[]),
    ...(body[3] as unknown[]),
  ])
  return [...rows(table[3]), ...bodies, ...rows(table[5])].map((row) =>
    ((row as unknown[][])[1] ?? []).map((cell) => (cell as unknown[])[4]),
  )
}

/** The words in a tree, without those of notes. */
function wordsOf(value: unknown): string {
  const text = (one: unknown): string => {
    if (Array.isArray(one)) return one.map(text).join('')
    if (!isNode(one)) return ''
    if (one.t === 'Str') return String(one.c)
    if (one.t === 'Code' || one.t === 'CodeBlock') return String((one.c as unknown[])[1])
    if (one.t === 'Space' || one.t === 'SoftBreak' || one.t === 'LineBreak') return ' '
    if (one.t === 'Note') return ''
    const inner = text(one.c)
    return one.t === 'Para' || one.t === 'Plain' || one.t === 'Header' ? ` ${inner} ` : inner
  }
  return text(value).replaceAll(/\s+/gu, ' ').trim()
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 't' in value && typeof value.t === 'string'
