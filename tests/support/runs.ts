/**
 * How many random cases a property is asked of: a tenth of them in each run of the tests, all in the conformance run
 * (`RUNS=1 npm test` has them all, too).
 */
export const runs = (all: number): number => Math.ceil(all * Number(process.env['RUNS'] ?? 0.1))

/** Every third of some cases that are dear, all in the conformance run. */
export const some = <T>(all: readonly T[]): T[] =>
  all.filter((_, index) => process.env['RUNS'] === '1' || index % 3 === 0)
