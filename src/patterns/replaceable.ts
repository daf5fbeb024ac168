/** Classes of Unicode of which a Latin text has some letters or signs; of `M` it has none. */
export const classNames: readonly string[] = ['L', 'Ll', 'Lu', 'M', 'N', 'P', 'Extended_Pictographic']

/**
 * Whether the Latin part of its classes can stand for a pattern in Latin texts: not for what is no letter where case
 * does not count, nor for the rest of a class among other signs.
 */
export function isReplaceable(source: string, flags: string): boolean {
  const used = [...source.matchAll(/\\([pP])\{([^}]*)\}/gu)]
  return (
    used.length > 0 &&
    used.every(
      ([, sign, name = '']) => classNames.includes(name) && !(sign === 'P' && flags.includes('i')),
    ) &&
    flags.includes('u') &&
    !flags.includes('y') &&
    !/\[(?:\\[^P]|[^\\[\]])*\\P/u.test(source)
  )
}
