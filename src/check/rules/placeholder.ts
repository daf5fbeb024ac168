import type { Root, Text, Yaml } from 'mdast'
import { visit } from 'unist-util-visit'
import { oneOf } from '../../languages/one-of.ts'
import { alignedOffsets } from '../aligned-offsets.ts'
import { maskProse } from '../mask-prose.ts'
import type { Finding, NotesRule } from '../rule.ts'
import type { Words } from '../words/words.ts'

export const placeholder: NotesRule = {
  id: 'placeholder',
  level: 'warning',
  together: true,
  what: 'Something is still to be written: `TODO`, `TBC`, `??`, `xx %`, `(to be confirmed)`.',
  why: 'A brief prints it as it stands.',
  mend: 'Write what is meant, or take it away.',
  examples: {
    bad: [
      { notes: '**Evidence:** Orders fell by ?? since May.', at: ['??'] },
      { notes: '**Evidence:** Orders fell by xx % since May.', at: ['xx'] },
      { notes: '*Source:* TBC\n\n**Evidence:** Quays are closed.', at: ['TBC'] },
      { notes: '**Evidence:** Quays are closed (to be confirmed).', at: ['to be confirmed'] },
    ],
    good: [
      '**Evidence:** What was to be confirmed has been: a “TODO” stood on the wall, `TBC` in the code.',
      '**Evidence:** Who pays? The XXX Congress of ports did not say.',
    ],
  },
  check: ({ root, source, words }) => {
    const pattern = patternOf(words)
    return leavesOf(root).flatMap((leaf) => {
      const { start, end } = leaf.position ?? {}
      const from = start?.offset ?? 0
      const offset = alignedOffsets(leaf.value, source.slice(from, end?.offset ?? from))
      return [...maskProse(leaf.value).matchAll(pattern)].map(
        ({ 0: words, index }): Finding => ({
          start: from + offset(index),
          end: from + offset(index + words.length - 1) + 1,
          reason: `Unexpected \`${words}\`, expected what is still to be written`,
        }),
      )
    })
  },
}

/** The texts of the notes, front matter included; code is left alone. */
function leavesOf(root: Root): (Text | Yaml)[] {
  const leaves: (Text | Yaml)[] = []
  visit(root, (node) => {
    if (node.type === 'text' || node.type === 'yaml') leaves.push(node)
  })
  return leaves
}

function patternOf({ placeholders }: Words): RegExp {
  const isShouted = (text: string): boolean => text === text.toUpperCase()
  const spoken = placeholders.filter((text) => !isShouted(text))
  const anyCase = [...spoken, ...spoken.map((text) => text.replace(/^./u, (letter) => letter.toUpperCase()))]
  const alternatives = [
    String.raw`(?<![\p{L}\p{N}_])(?:${oneOf([...placeholders.filter(isShouted), 'xx', 'xxx'])})(?![\p{L}\p{N}_])`,
    String.raw`\?{2,}|_{3,}`,
    // In prose the words of the others may be meant: "the date has to be confirmed by all".
    String.raw`(?<=(?:^|[:([–—-])[ \t]{0,9})(?:${oneOf(anyCase)})(?=[ \t]{0,9}(?:$|[.)\]]))`,
  ]
  return new RegExp(alternatives.join('|'), 'gmu')
}
