import { directionOfLanguage } from '../../../document/direction.ts'
import type { Fact, Facts, Paragraph } from '../../../document/document.ts'
import { isolated } from '../../../document/isolates.ts'
import { isShortFact } from '../../short-fact.ts'
import type { Setting } from '../setting.ts'
import { addTag } from '../tag.ts'
import type { Run } from '../text/run.ts'
import { runOf, runs } from '../text/runs.ts'
import type { Box } from './box.ts'
import { linesOf } from './lines-of.ts'
import type { Standing } from './standing.ts'

/** Whether each fact is some words after its term, as it must be to run on in a line. */
export const fitInLine = ({ inLine, children }: Facts): boolean =>
  inLine === true && children.every((fact) => onlyParagraph(fact) !== null)

function onlyParagraph({ children: [only, ...others] }: Fact): Paragraph | null {
  return only?.type === 'paragraph' && others.length === 0 ? only : null
}

/** Between a term and its fact no line breaks; between facts a line may break at a space that is some ems wide. */
const afterTerm = '\u00a0'
const wide = 1.1

/** Facts one after the other in a paragraph; to readers a list all the same. */
export function factsInLine(block: Facts, place: Standing, setting: Setting): Box[] {
  const list = addTag(place.tag, 'L', { language: block.lang, list: { numbering: 'None' } })
  const { language } = place.body.text
  const looks = {
    ...place.looks.fact,
    text: { ...place.looks.fact.text, language, hyphenate: false },
    direction: directionOfLanguage(language),
  }
  const term = {
    ...place.looks.term.text,
    language,
    size: looks.text.size,
    colour: setting.colours.accent,
    tied: true,
    hyphenate: false,
  }
  const all = block.children.flatMap((fact, i): Run[] => {
    const item = addTag(list, 'LI', { language: fact.lang })
    const label = addTag(addTag(item, 'Lbl'), 'P')
    const paragraph = onlyParagraph(fact)
    const body = addTag(addTag(item, 'LBody'), 'P', { language: paragraph?.lang })
    const words = paragraph?.children ?? []
    const text = { ...looks.text, language: paragraph?.lang ?? language, tied: isShortFact(words) }
    const last = i === block.children.length - 1
    return [
      ...runs([isolated(fact.term)], term, label, setting, fact.origin),
      runOf(afterTerm, looks.text, label),
      ...runs([isolated(words)], text, body, setting, paragraph?.origin),
      ...(last ? [] : [runOf(' ', { ...text, tracking: text.size * wide, tied: false, parts: true }, body)]),
    ]
  })
  const { leading } = place.looks.paragraph.body
  return linesOf(all, place.x, place.width, { ...looks, whole: true, after: leading * 0.6 }, setting).map(
    (box) => ({ ...box, frames: place.frames }),
  )
}
