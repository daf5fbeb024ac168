/** What notes say apart stands apart: run together, "no" and "pay for tests" would ask for no payment. */
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { textBlocks } from '../../src/document/text-blocks.ts'
import { documentsOf } from '../support/documents-of.ts'
import { shippedNames } from './support/templates.ts'

const said = ['keep the slots rule', 'no further fees', 'pay for tests']

test.each(shippedNames)('actions without a kind in %s', (template) => {
  const value = `# A\n\n# B\n\n## Disruptions\n\n### First disruption: quays\n\n**Evidence:** closed\n\n**EU action needed:**\n\n${said.map((one) => `- ${one}`).join('\n')}\n`
  const [document] = documentsOf(new VFile({ path: 'a.md', value }), template)
  const blocks = document ? textBlocks(document) : []
  // Within a cell each has a line of its own.
  const whole = JSON.stringify(document?.children)
  expect(blocks.join('\n')).toContain(said[0])
  for (const [index, one] of said.slice(1).entries()) {
    const together = `${said[index]} ${one}`
    expect(blocks.filter((block) => block.includes(together) && !whole.includes('"break"'))).toEqual([])
  }
})
