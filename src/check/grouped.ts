import type { Words } from './words/words.ts'

/** An amount with the thousands parted by spaces and the language's decimal sign kept. */
export function grouped(amount: string, { decimal }: Pick<Words, 'decimal'>): string {
  return decimal === '.' ? amount.replaceAll(',', ' ') : amount.replaceAll('.', ' ')
}
