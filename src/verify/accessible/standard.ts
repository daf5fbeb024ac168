/** Versions of EN 301 549 whose chapter 10 a report can go by. */
export const standards = ['3.2.1', '4.1.1'] as const
export type Standard = (typeof standards)[number]
