import type { RunningItem, RunningLine } from '../document.ts'
import type { RunningField, Theme } from '../theme.ts'

/** The brief's own words for header and footer; null where the notes have none. */
export type RunningWords = Readonly<
  Record<Exclude<RunningField, 'page' | 'pages' | 'section'>, string | null>
>

/** A theme's header or footer with the brief's words in it. */
export function runningLine({ start, end, firstPage }: Theme['header'], words: RunningWords): RunningLine {
  return { start: items(start, words), end: items(end, words), firstPage }
}

/** A word that is missing takes with it the separator ` · ` or ` — ` beside it. */
function items(pattern: string, words: RunningWords): RunningItem[] {
  const parts = withoutMissing(pattern, words).split(/\{(\w+)\}/u)
  const found = parts.flatMap((part, index): RunningItem[] => {
    if (index % 2 === 0) return part === '' ? [] : [{ type: 'text', value: part }]
    if (part === 'page' || part === 'pages' || part === 'section') return [{ type: part }]
    return [{ type: 'text', value: words[part as keyof RunningWords] ?? '' }]
  })
  return merged(found.filter((item) => item.type !== 'text' || item.value !== ''))
}

const separators = /((?<!\s)\s+[·—–|]\s+)/u

function withoutMissing(pattern: string, words: RunningWords): string {
  const parts = pattern.split(separators)
  const phrases = parts.filter((_, index) => index % 2 === 0)
  const isMissing = (phrase: string) => {
    const fields = [...phrase.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name as RunningField)
    return fields.length > 0 && fields.every((name) => name in words && !words[name as keyof RunningWords])
  }
  const kept = phrases.map((phrase, index) => ({ phrase, separator: parts[index * 2 - 1] ?? '' }))
  return kept
    .filter(({ phrase }) => !isMissing(phrase))
    .map(({ phrase, separator }, index) => (index === 0 ? phrase : separator + phrase))
    .join('')
}

function merged(found: readonly RunningItem[]): RunningItem[] {
  const line: RunningItem[] = []
  for (const item of found) {
    const last = line.at(-1)
    if (item.type === 'text' && last?.type === 'text') last.value += item.value
    else line.push({ ...item })
  }
  return line
}
