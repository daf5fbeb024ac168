import type { Promised } from './says-all.ts'

/** A text of the model as its JSON has it. */
interface Text {
  text: string
}

/** What every brief must say of the model that it carries, whatever its template leaves out. */
export interface Model {
  source: string
  language: string
  title: Text | null
  disruptions: {
    title: Text
    recommendations: Recommendation[]
    euActions: { content: Text }[]
  }[]
  needs: { content: Text }[]
  solutions: { title: Text | null; content: Text | null }[]
}

interface Recommendation {
  content: Text
  children: Recommendation[]
}

export function promisedTexts(model: Model): Promised[] {
  return [
    ...of('title', model.title),
    ...model.disruptions.flatMap(({ title, recommendations, euActions }) => [
      ...of('disruption', title),
      ...recommendations.flatMap(withChildren),
      ...euActions.flatMap(({ content }) => of('EU action', content)),
    ]),
    ...model.needs.flatMap(({ content }) => of('need', content)),
    ...model.solutions.flatMap(({ title, content }) => [
      ...of('solution', title),
      ...of('solution', content),
    ]),
  ]
}

const withChildren = ({ content, children }: Recommendation): Promised[] => [
  ...of('recommendation', content),
  ...children.flatMap(withChildren),
]

/** Its blocks, items and rows, a line each: what stands between them in a brief is the format's. */
const of = (what: string, content: Text | null): Promised[] =>
  (content?.text ?? '').split(/\n+/u).map((text) => ({ what, text }))
