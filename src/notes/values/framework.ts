import type { PhrasingContent, RootContent } from 'mdast'
import type { FrameworkSection } from '../../model/session.ts'
import type { Piece } from '../draft.ts'
import { ledOf } from '../led.ts'
import { toContent, toPhrasingContent } from '../tree/content.ts'

interface SectionDraft {
  title: PhrasingContent[]
  depth: number
  blocks: RootContent[]
  sections: SectionDraft[]
}

/** The sub-sections of the framework, nested by the depth of their headings; text before the first has no title. */
export function frameworkOf(pieces: readonly Piece[]): FrameworkSection[] {
  const root: SectionDraft = { title: [], depth: 0, blocks: [], sections: [] }
  const open = [root]
  for (const { lead, name, whole } of ledOf(pieces)) {
    if (lead?.form !== 'title') {
      open.at(-1)?.blocks.push(...whole)
      continue
    }
    while (open.length > 1 && (open.at(-1)?.depth ?? 0) >= lead.depth) open.pop()
    const section: SectionDraft = { title: name, depth: lead.depth, blocks: [], sections: [] }
    open.at(-1)?.sections.push(section)
    open.push(section)
  }
  const first: SectionDraft = { title: [], depth: 0, blocks: root.blocks, sections: [] }
  return [first, ...root.sections].flatMap(toSection)
}

function toSection({ title, blocks, sections }: SectionDraft): FrameworkSection[] {
  const content = toContent(blocks)
  const heading = title.length > 0 ? toPhrasingContent(title) : null
  const inner = sections.flatMap(toSection)
  return content || heading || inner.length > 0 ? [{ title: heading, content, sections: inner }] : []
}
