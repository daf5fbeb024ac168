import { excerpt, type Rule } from '../rule.ts'

export const headingRepeated: Rule = {
  id: 'heading-repeated',
  clause: '10.2.4.6',
  error: false,
  what: 'Headings of one section differ.',
  check: ({ paragraphs }) => {
    const path: string[] = []
    const seen = new Set<string>()
    return paragraphs.flatMap(({ level, text, story }) => {
      if (level === 0 || story !== 'document') return []
      path.splice(level - 1, path.length, text.trim().toLowerCase())
      const key = path.join('\n')
      if (seen.has(key))
        return [
          {
            place: excerpt(text),
            found: 'second heading of the same words in its section',
            expected: 'words that tell them apart',
          },
        ]
      seen.add(key)
      return []
    })
  },
}
