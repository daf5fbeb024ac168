import { excerpt, type Rule } from '../rule.ts'

export const headingSkipped: Rule = {
  id: 'heading-skipped',
  clause: '10.1.3.1',
  error: true,
  what: 'Headings go down one level at a time.',
  check: ({ paragraphs }) => {
    const headings = paragraphs.filter(({ story, level }) => story === 'document' && level > 0)
    return headings.flatMap(({ level, text }, index) => {
      const above = headings[index - 1]?.level ?? 0
      return level > above + 1
        ? [
            {
              place: excerpt(text),
              found: `heading of level ${level} after level ${above}`,
              expected: `level ${above + 1}`,
            },
          ]
        : []
    })
  },
}
