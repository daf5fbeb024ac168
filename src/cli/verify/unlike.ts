import type { VFileMessage } from 'vfile-message'
import type { Strange } from '../../verify/accessible/looked-at.ts'
import { problem } from '../problem.ts'
import type { Finished } from './read-finished.ts'

/** What is heard, where that is not what is seen. */
export const twofold = ({ path, look }: Finished): VFileMessage[] =>
  look.twofold.map(({ seen, heard }) =>
    problem(
      path,
      'brief-twofold',
      `Unexpected “${heard}” for those who hear it, expected “${seen}”, which is seen; build it again`,
    ),
  )

/** What no brief has is told of ours, each kind once, and counted where another program or version may have written it. */
export function unlike({ path, look }: Finished, isFault: (strange: Strange) => boolean): VFileMessage[] {
  const kinds = [...new Map(look.strange.toReversed().map((one) => [one.found, one])).values()].reverse()
  const faults = kinds
    .filter(isFault)
    .map(({ found, place }) =>
      problem(
        path,
        'brief-unlike',
        `Unexpected ${found} at ${place}, expected only what this program writes: what readers see may differ from what was read; build it again`,
      ),
    )
  const others = kinds.filter((one) => !isFault(one))
  if (others.length === 0) return faults
  const some = others.slice(0, 3).map(({ found, place }) => `${found} at ${place}`)
  const more = others.length > some.length ? `, and ${others.length - some.length} more` : ''
  const reason = `Cannot judge whether readers see what was read: ${some.join(', ')}${more}; a person should look`
  return [...faults, problem(path, 'file-unlike', reason)]
}
