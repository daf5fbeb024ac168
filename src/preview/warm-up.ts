import { setTimeout } from 'node:timers/promises'
import type { Workshop } from './proofs.ts'

/** As often as it takes until the engine has compiled what a brief passes through. */
const rounds = 8
/** Milliseconds between two rounds, in which briefs that somebody looks at have their turn. */
const pause = 50

/**
 * Makes the first brief a few times for nobody, so that the first save is shown as fast as the later ones.
 *
 * @throws {Error} when `ended` says that it is no longer needed, or the brief cannot be made.
 */
export async function warmUp({ listing, workroom }: Workshop, ended: AbortSignal): Promise<void> {
  const { chosen, notes } = listing()
  if (notes.length === 0) return
  for (let round = 0; round < rounds; round++) {
    await workroom.run({ kind: 'prove', choice: chosen, known: null }, () => {})
    await setTimeout(pause, undefined, { signal: ended })
  }
}
