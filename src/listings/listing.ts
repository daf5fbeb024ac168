/**
 * Rows that are asked for by names from outside: of an object as it is written, `constructor` and `toString` are rows that
 * nobody wrote.
 *
 * @returns the rows, and those of the rows that have some themselves, with nothing under any other name.
 */
export const listing = <T>(rows: Readonly<Record<string, T>>): Record<string, T> =>
  Object.assign(
    Object.create(null),
    ...Object.entries(rows).map(([name, row]) => ({ [name]: isRows(row) ? listing(row) : row })),
  )

const isRows = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
