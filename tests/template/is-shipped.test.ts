import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { checkDirectives } from '../../src/compose/check-directives.ts'
import { prepareTemplate } from '../../src/compose/prepare-template.ts'
import { defaultLimits } from '../../src/limits/limits.ts'
import { isShipped } from '../../src/template/is-shipped.ts'
import { filesOf } from '../../src/template/layers.ts'
import { compileTemplate } from '../../src/template/template.ts'
import { shipped, shippedNames } from './support/templates.ts'

const changed = () => {
  const files = shipped('policy-brief')
  const brief = new VFile({ path: files.brief.path, value: `${files.brief}\n{{unheardOf}}\n` })
  return { ...files, brief }
}

describe('the program’s own templates are not checked in each run', () => {
  test.each(shippedNames)('%s: it is known, and nothing is wrong with it in any branch', (name) => {
    const files = shipped(name)
    expect(isShipped(files, defaultLimits)).toBe(true)
    const directives = [files.brief, ...files.partials.values()].flatMap((file) => checkDirectives(file))
    compileTemplate(files)
    expect([...directives, ...filesOf(files).flatMap(({ messages }) => messages)].map(String)).toEqual([])
  })

  test('what an editor changed is checked', () => {
    expect(isShipped(changed(), defaultLimits)).toBe(false)
    expect(prepareTemplate(changed()).messages.map(String).join()).toContain('unheardOf')
  })

  test('one with a partial more, labels of its own, or stricter limits is checked', () => {
    const files = shipped('policy-brief')
    const more = new Map([...files.partials, ['more', new VFile({ path: 'partials/more.md', value: '' })]])
    expect(isShipped({ ...files, partials: more }, defaultLimits)).toBe(false)
    const ownLabels = new Map([['en', new VFile({ path: 'labels/en.yaml', value: '' })]])
    expect(isShipped({ ...files, ownLabels }, defaultLimits)).toBe(false)
    expect(isShipped(files, { ...defaultLimits, nesting: 1 })).toBe(false)
  })
})
