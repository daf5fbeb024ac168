import { excerpt, type Rule } from '../rule.ts'

export const listFaked: Rule = {
  id: 'list-faked',
  clause: '10.1.3.1',
  error: false,
  what: 'A list is one by its numbering.',
  check: ({ paragraphs }) =>
    paragraphs
      .filter(
        ({ numbered, level, text }) => !numbered && level === 0 && /^\s*([•▪‣·*–-]|\d{1,2}[.)])\s/.test(text),
      )
      .map(({ text }) => ({
        place: excerpt(text),
        found: 'typed list mark',
        expected: 'a real list: List Bullet or List Number',
      })),
}
