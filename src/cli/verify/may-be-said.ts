import type { Document } from '../../document/document.ts'
import { documentBlocks } from '../../verify/document-blocks.ts'
import type { Address, Phrase } from '../../verify/faithful/phrase.ts'
import { whatNotesSay } from '../../verify/faithful/phrases-of-notes.ts'
import { phrasesCounted, phrasesDerived } from '../../verify/faithful/phrases-of-template.ts'
import { indexOf, type Tracer, tracer } from '../../verify/faithful/trace.ts'
import type { FinishedRole } from '../../verify/finished-text.ts'
import type { BriefSource } from './brief-source.ts'
import type { TemplateSays } from './template-says.ts'

/** What notes say, and all that a brief of theirs may. */
export interface MayBeSaid {
  trace: Tracer
  phrases: Phrase[]
  addresses: Address[]
  /** Whether notes and template make a block of just these words. */
  isMade(role: FinishedRole, text: string): boolean
}

/** Put together when it is first asked for. */
export function allThatMayBeSaid(
  { session, notes }: BriefSource,
  says: TemplateSays | null,
  language: string,
  made: Document | null,
): () => MayBeSaid {
  let known: MayBeSaid | null = null
  const all = (): MayBeSaid => {
    const own = whatNotesSay(session, notes)
    const labels = says?.prepared.template.labels.read(language)
    const derived = labels ? phrasesDerived(labels, session) : []
    const blocks = new Set((made ? documentBlocks(made) : []).map(({ role, text }) => `${role} ${text}`))
    const isMade: MayBeSaid['isMade'] = (role, text) => blocks.has(`${role} ${text}`)
    const trace = tracer(
      [indexOf([...own.phrases, ...derived]), says?.index(language) ?? new Map()],
      indexOf(phrasesCounted(session)),
      ({ role, text }) => isMade(role, text),
    )
    return { trace, isMade, phrases: own.phrases, addresses: [...own.addresses, ...(says?.addresses ?? [])] }
  }
  return () => {
    known ??= all()
    return known
  }
}
