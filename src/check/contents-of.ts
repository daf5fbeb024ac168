import type { Content, FrameworkSection, Recommendation, Session } from '../model/session.ts'

/** A piece of prose and the field of the model it stands in. */
export interface PlacedContent {
  path: string
  kind: 'title' | 'prose'
  content: Content
}

const place = (path: string, kind: PlacedContent['kind'], content: Content | null): PlacedContent[] =>
  content === null ? [] : [{ path, kind, content }]
const title = (path: string, content: Content | null) => place(path, 'title', content)
const prose = (path: string, content: Content | null) => place(path, 'prose', content)

/** Every piece of prose that a session holds, with its path in the model. */
export function contentsOf(session: Session): PlacedContent[] {
  return [
    ...title('series', session.series),
    ...title('title', session.title),
    ...prose('workingFormat.name', session.workingFormat?.name ?? null),
    ...(session.workingFormat?.steps ?? []).flatMap((step, i) => prose(`workingFormat.steps[${i}]`, step)),
    ...session.framework.flatMap((section, i) => sectionContents(`framework[${i}]`, section)),
    ...session.disruptions.flatMap((disruption, i) => disruptionContents(`disruptions[${i}]`, disruption)),
    ...session.needs.flatMap(({ content }, i) => prose(`needs[${i}].content`, content)),
    ...session.solutions.flatMap((solution, i) => [
      ...title(`solutions[${i}].title`, solution.title),
      ...prose(`solutions[${i}].content`, solution.content),
    ]),
    ...session.unclassified.flatMap((content, i) => prose(`unclassified[${i}]`, content)),
  ]
}

function sectionContents(path: string, section: FrameworkSection): PlacedContent[] {
  return [
    ...title(`${path}.title`, section.title),
    ...prose(`${path}.content`, section.content),
    ...section.sections.flatMap((inner, i) => sectionContents(`${path}.sections[${i}]`, inner)),
  ]
}

function disruptionContents(path: string, disruption: Session['disruptions'][number]): PlacedContent[] {
  return [
    ...title(`${path}.title`, disruption.title),
    ...prose(`${path}.evidence`, disruption.evidence),
    ...prose(`${path}.geographicalImpact`, disruption.geographicalImpact?.content ?? null),
    ...prose(`${path}.valueChainStage`, disruption.valueChainStage?.content ?? null),
    ...prose(`${path}.character`, disruption.character),
    ...prose(`${path}.timeFrame`, disruption.timeFrame?.content ?? null),
    ...disruption.euActions.flatMap(({ content }, i) => prose(`${path}.euActions[${i}]`, content)),
    ...disruption.recommendations.flatMap((item, i) => itemContents(`${path}.recommendations[${i}]`, item)),
    ...disruption.other.flatMap(({ content }, i) => prose(`${path}.other[${i}]`, content)),
  ]
}

function itemContents(path: string, item: Recommendation): PlacedContent[] {
  return [
    ...prose(`${path}.content`, item.content),
    ...item.children.flatMap((child, i) => itemContents(`${path}.children[${i}]`, child)),
  ]
}
