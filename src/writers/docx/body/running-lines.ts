import {
  type IRunOptions,
  PageNumber,
  type Paragraph,
  type ParagraphChild,
  Tab,
  type TabStopDefinition,
  TextRun,
} from 'docx'
import type { Document, RunningItem, RunningLine } from '../../../document/document.ts'
import { xmlSafe } from '../xml-safe.ts'
import { field } from './fields.ts'
import { paragraphOf } from './paragraph-of.ts'
import type { Scope } from './scope.ts'
import { hasSections, sectionShown } from './section-shown.ts'

/** A line at a page's head or foot: what stands at its start, a tab, what stands at its end. */
export function runningLine(line: RunningLine, style: 'Header' | 'Footer', scope: Scope): Paragraph {
  const itemsOf = (items: readonly RunningItem[]) => items.flatMap((item) => itemOf(item, scope.document))
  const ends = line.end.length > 0 ? [new TextRun({ children: [new Tab()] }), ...itemsOf(line.end)] : []
  const words = [...itemsOf(line.start), ...ends]
  const tabs: TabStopDefinition[] = [{ type: 'right', position: scope.width }]
  // A line without words has no rule either.
  return words.length === 0
    ? paragraphOf({ style: scope.styleId('Footer') }, [])
    : paragraphOf({ style: scope.styleId(style), tabs }, words)
}

function itemOf(item: RunningItem, document: Document): ParagraphChild[] {
  switch (item.type) {
    case 'text':
      return [new TextRun({ children: [xmlSafe(item.value)] })]
    case 'page':
      return number(PageNumber.CURRENT)
    case 'pages':
      return number(PageNumber.TOTAL_PAGES)
    // `1` is Heading 1 in Word of whatever language, its name is not; `\\l` looks for a page's last, not its first. Word
    // works it out for every page, and shows an error where no heading is.
    case 'section':
      return hasSections(document)
        ? field('STYLEREF 1 \\l', [new TextRun({ children: [xmlSafe(sectionShown(document))] })])
        : []
  }
}

const number = (kind: NonNullable<IRunOptions['children']>[number]): ParagraphChild[] => [
  new TextRun({ children: [kind] }),
]
