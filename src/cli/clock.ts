/** Milliseconds of a clock that never goes back. `performance` tells them, too, and loads ten modules for it. */
export const clock = (): number => Number(process.hrtime.bigint()) / 1e6
