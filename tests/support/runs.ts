/**
 * How many random cases a property is asked of: a tenth of them in each run of the tests, all in the conformance run
 * (`RUNS=1 npm test` has them all, too).
 */
export const runs = (all: number): number => Math.ceil(all * Number(process.env['RUNS'] ?? 0.1))
