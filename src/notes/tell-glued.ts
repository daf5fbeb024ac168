import type { PhrasingContent } from 'mdast'
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import type { Content, Session } from '../model/session.ts'
import type { Draft } from './draft.ts'
import type { Vocabulary } from './labels/vocabulary.ts'
import { wordsOf } from './labels/words.ts'
import { isFieldKey } from './languages/language.ts'
import { tellUnsure } from './report-doubt.ts'
import { ownLineEnd } from './segments/own-line.ts'
import { span } from './tree/content.ts'
import { phrasingText, slicePhrasing } from './tree/phrasing.ts'

/** A name that may be the label of a field, and where it stands. */
interface Glued {
  name: string
  place: Position | undefined
}

/** Tells of names of fields that stand within the title of a disruption, or within one of its fields, as if they were words of it. */
export function tellGlued(session: Session, draft: Draft, file: VFile, vocabulary: Vocabulary): void {
  for (const [index, disruption] of session.disruptions.entries()) {
    const { title, evidence, geographicalImpact, valueChainStage, character, timeFrame } = disruption
    const contents = [
      title,
      evidence,
      geographicalImpact?.content,
      valueChainStage?.content,
      character,
      timeFrame?.content,
    ]
    const found = [
      ...linesOf(draft.disruptions[index]?.title ?? [], vocabulary),
      ...contents.flatMap((content) => (content ? signedName(content, vocabulary) : [])),
    ]
    for (const { name, place } of found) tellUnsure(name, { place, ...wordsOrLabel }, file)
  }
}

const wordsOrLabel = {
  read: 'words of what stands before it',
  other: 'the label of a field',
  mend: 'To make it a field, begin a line with its label and put a colon behind it',
}

/** "source Ann" in a line of its own below a title: the name of a field, without a sign. */
function linesOf(title: readonly PhrasingContent[], vocabulary: Vocabulary): Glued[] {
  const text = phrasingText(title)
  return [...text.matchAll(/\n([^\n]+)/gu)].flatMap(({ 1: line = '', index }): Glued[] => {
    const above = text.slice(text.lastIndexOf('\n', index - 1) + 1)
    const names = wordsOf(line).slice(0, 4)
    const isNamed = names.some(
      ({ end }) => end < line.trimEnd().length && keyOf(line.slice(0, end), vocabulary) !== null,
    )
    if (!isNamed || ownLineEnd(above, 60, true) === 0) return []
    const place = span(slicePhrasing(title, index + 1, index + 1 + line.length)) ?? undefined
    return [{ name: line.trim(), place }]
  })
}

/** "evidence: …; where: …": two names of fields or more, each with a colon. */
function signedName({ text, source }: Content, vocabulary: Vocabulary): Glued[] {
  const names = [...text.matchAll(/(?<=^|[.;|(\n–—])[^\S\n]*([^.,:;|()\n–—]{2,50}):\s/gu)].flatMap(
    ({ 1: name = '' }) => {
      const key = keyOf(name.trim(), vocabulary)
      return key ? [{ key, name: name.trim() }] : []
    },
  )
  const isGlued = new Set(names.map(({ key }) => key)).size > 1
  return names.slice(0, isGlued ? 1 : 0).map(({ name }) => ({ name, place: source }))
}

/** The field that a name is of, in a language of the notes. */
function keyOf(name: string, { label, spoken }: Vocabulary): string | null {
  const found = label(name)
  const isSure = found?.exact === true && !found.shy && spoken.some(({ tag }) => tag === found.language)
  return isSure && isFieldKey(found.key) ? found.key : null
}
