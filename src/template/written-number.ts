import type { Labels } from './labels-schema.ts'

/**
 * A number with the language's decimal sign and groups of three (Interinstitutional Style Guide, 6.6.2); the decimals
 * are those given. What is no number is given back as it is.
 */
export function writtenNumber(value: string, { numbers }: Labels): string {
  const [, sign = '', whole, decimals] = /^([-−+]?)(\d+)(?:\.(\d+))?$/u.exec(value.trim()) ?? []
  if (whole === undefined) return value
  const first = whole.length % 3
  const grouped = [whole.slice(0, first), ...(whole.slice(first).match(/\d{3}/gu) ?? [])]
    .filter((digits) => digits !== '')
    .join(numbers.thousands)
  return `${sign.replace('-', '−')}${grouped}${decimals === undefined ? '' : numbers.decimal + decimals}`
}
