import { lookOfRuns } from '../look-of-runs.ts'
import { excerpt, type Rule } from '../rule.ts'

export const contrast: Rule = {
  id: 'contrast',
  clause: '10.1.4.3',
  error: true,
  what: 'Words stand out from their ground: 4.5:1, or 3:1 from 18 pt, or 14 pt bold.',
  check: (file) =>
    file.paragraphs.flatMap((paragraph) =>
      lookOfRuns(file, paragraph)
        .filter(
          ({ ratio, points, bold }) => ratio < (points >= 18 || (bold && points >= 14) ? 3 : 4.5) - 0.005,
        )
        .slice(0, 1)
        .map(({ ratio, text, ground, colour }) => ({
          place: excerpt(text),
          found: `contrast of ${ratio.toFixed(2)}:1 (${colour} on ${ground})`,
          expected: 'at least 4.5:1, or 3:1 for large words',
        })),
    ),
}
