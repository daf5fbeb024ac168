import { randomFrom } from './random.ts'
import { type Target, targets } from './targets.ts'

/** An input that the program could not take, with what makes it again. */
export interface Find {
  target: string
  seed: number
  fault: unknown
  data: Uint8Array
}

/** Of each kind its share of inputs; each has a seed of its own, so that one find can be made again alone. */
export async function fuzz(
  count: number,
  first: number,
  only?: string,
): Promise<{ finds: Find[]; slowest: Map<string, number> }> {
  const finds: Find[] = []
  const slowest = new Map<string, number>()
  for (const target of targets.filter(({ name }) => only === undefined || name === only)) {
    const inputs = only === undefined ? Math.round((count * target.share) / 1000) : count
    for (let i = 0; i < inputs; i += 1) {
      const begin = performance.now()
      const find = await tried(target, first + i)
      if (find) finds.push(find)
      slowest.set(target.name, Math.max(slowest.get(target.name) ?? 0, performance.now() - begin))
    }
  }
  return { finds, slowest }
}

export async function tried(target: Target, seed: number): Promise<Find | null> {
  const data = target.make(randomFrom(seed))
  try {
    await target.run(data)
    return null
  } catch (fault) {
    return { target: target.name, seed, fault, data }
  }
}
