/** What notes say apart stands apart: run together, "no" and "pay for tests" would ask for no payment. */
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { documentsOf } from '../support/documents-of.ts'
import { shippedNames } from './support/templates.ts'

const said = ['keep the slots rule', 'no further fees', 'pay for tests']

/** The lines of a document: a paragraph is one, but for its breaks. */
function linesIn(node: unknown): string {
  if (typeof node !== 'object' || node === null || node instanceof Uint8Array) return ''
  const { type, value, children } = node as { type?: string; value?: string; children?: unknown[] }
  if (type === 'text') return value ?? ''
  if (type === 'break') return '\n'
  const isLine =
    type === 'paragraph' || children?.every((child) => (child as { type?: string }).type === 'text')
  const within = Object.values(node).map((part) =>
    Array.isArray(part) ? part.map(linesIn).join(isLine ? '' : '\n') : linesIn(part),
  )
  return within.filter(Boolean).join('\n')
}

test.each(shippedNames)('actions without a kind in %s', (template) => {
  const value = `# A\n\n# B\n\n## Disruptions\n\n### First disruption: quays\n\n**Evidence:** closed\n\n**EU action needed:**\n\n${said.map((one) => `- ${one}`).join('\n')}\n`
  const [document] = documentsOf(new VFile({ path: 'a.md', value }), template)
  const all = document?.children.flatMap((block) => linesIn(block).split('\n')) ?? []
  for (const one of said) expect(all.some((line) => line.includes(one))).toBe(true)
  expect(all.filter((line) => said.filter((one) => line.includes(one)).length > 1)).toEqual([])
})
