import type { VFileMessage } from 'vfile-message'
import type { TracedBlock } from '../../verify/faithful/trace.ts'
import { isAltered, type Unfounded, unfounded } from '../../verify/faithful/unfounded.ts'
import { problem } from '../problem.ts'
import type { BriefSource } from './brief-source.ts'
import type { MayBeSaid } from './may-be-said.ts'
import type { Finished } from './read-finished.ts'

/** Words and links that neither notes nor template have. */
export function fromNowhere(
  one: Finished,
  traced: readonly TracedBlock[],
  source: BriefSource,
  said: MayBeSaid,
): VFileMessage[] {
  return [
    ...unfounded(traced, said).map((found) =>
      problem(one.path, 'brief-unfounded', reasonOf(found, source.path)),
    ),
    ...beside(one, said),
  ]
}

/** Sentences of the notes that were changed, where nobody knows the words of the template. */
export const alteredIn = ({ path, look }: Finished, source: BriefSource, said: MayBeSaid): VFileMessage[] =>
  unfounded(said.trace(look.blocks), said)
    .filter(isAltered)
    .map((found) => problem(path, 'brief-unfounded', reasonOf(found, source.path)))

/** Words at the heads and feet of pages, in the contents list and in boxes; figures there number pages and headings. */
function beside({ path, look }: Finished, { trace, isMade }: MayBeSaid): VFileMessage[] {
  const blocks = look.outside
    .filter((text) => !isMade('heading', text))
    .map((text) => ({ role: 'text' as const, text, links: [] }))
  const strange = trace(blocks).flatMap(({ pieces }) =>
    pieces.filter(({ text, origin }) => origin === null && !/^[\d. ]+$/u.test(text)),
  )
  return [...new Set(strange.map(({ text }) => text))].map((text) =>
    problem(
      path,
      'brief-unfounded',
      `Unexpected “${text}” beside the text, which comes from nowhere, expected words of the notes or of the template; build it again`,
    ),
  )
}

function reasonOf({ what, found, expected, under }: Unfounded, notes: string): string {
  const where = under === null ? '' : ` under “${under}”`
  const place = expected?.lines ? ` (${notes}:${expected.lines[0]})` : ''
  const wanted = expected ? `“${expected.text}”${place}` : 'words of the notes or of the template'
  const name = what === 'words' ? '' : `${what} `
  return `Unexpected ${name}“${found}”${where}, which comes from nowhere, expected ${wanted}; build it again`
}
