import type { Content, Session } from '../model/session.ts'
import { type Ledger, Printable } from './printable.ts'

/**
 * The session as a template sees it: texts and prose print as tokens, numbers and true or false as themselves, and
 * objects have no prototype, so that a template reaches nothing but the model.
 */
export function viewOf(session: Session, ledger: Ledger): object {
  return view(withNone(session), ledger) as object
}

/**
 * Where the notes say themselves that there is nothing ("Where: none"), their words stand in the place of the one value
 * that they are about, so that a brief prints them there; lists stay empty, since what is counted would count them.
 */
function withNone(session: Session): Session {
  const said = new Map(session.none.map(({ path, words }) => [path, words]))
  if (said.size === 0) return session
  const framework = said.get('framework')
  return {
    ...session,
    framework: framework ? [{ title: null, content: framework, sections: [] }] : session.framework,
    disruptions: session.disruptions.map((disruption, index) => {
      const of = (field: string) => said.get(`disruptions[${index}].${field}`)
      const [where, stage, when] = [of('geographicalImpact'), of('valueChainStage'), of('timeFrame')]
      return {
        ...disruption,
        evidence: of('evidence') ?? disruption.evidence,
        geographicalImpact: where ? { content: where, places: [] } : disruption.geographicalImpact,
        valueChainStage: stage ? { content: stage, activities: [] } : disruption.valueChainStage,
        character: of('character') ?? disruption.character,
        timeFrame: when ? { content: when, terms: [] } : disruption.timeFrame,
      }
    }),
  }
}

function view(value: unknown, ledger: Ledger): unknown {
  if (typeof value === 'string') return value === '' ? '' : words(value, ledger)
  if (Array.isArray(value)) return value.map((item) => view(item, ledger))
  if (typeof value !== 'object' || value === null) return value
  return isContent(value) ? prose(value, ledger) : fields(value, ledger)
}

const isContent = (value: object): value is Content => 'nodes' in value && 'markdown' in value

const words = (value: string, ledger: Ledger): Printable => new Printable(ledger, [{ type: 'notes', value }])

function prose(content: Content, ledger: Ledger): Printable {
  const { text, source } = content
  const printable = new Printable(ledger, [{ type: 'content', content }])
  Object.assign(printable, fields({ text, source }, ledger))
  // Few templates print it, and it is written when it is first asked for.
  let markdown: unknown
  return Object.defineProperty(printable, 'markdown', {
    enumerable: true,
    get() {
      markdown ??= view(content.markdown, ledger)
      return markdown
    },
  })
}

function fields(value: object, ledger: Ledger): object {
  const entries = Object.entries(value).map(([name, field]) => [name, view(field, ledger)])
  return Object.assign(Object.create(null), Object.fromEntries(entries))
}
