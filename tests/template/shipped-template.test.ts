import { helperNames } from 'virtual:shipped-templates'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { checkDirectives } from '../../src/compose/check-directives.ts'
import { prepareTemplate } from '../../src/compose/prepare-template.ts'
import { defaultLimits } from '../../src/limits/limits.ts'
import { fillTemplate } from '../../src/template/fill.ts'
import { helpers } from '../../src/template/helpers/helpers.ts'
import { filesOf } from '../../src/template/layers.ts'
import { shippedTemplate } from '../../src/template/shipped-template.ts'
import { compileTemplate } from '../../src/template/template.ts'
import { documented } from './support/sessions.ts'
import { shipped, shippedNames } from './support/templates.ts'

const changed = () => {
  const files = shipped('policy-brief')
  const brief = new VFile({ path: files.brief.path, value: `${files.brief}\n{{unheardOf}}\n` })
  return { ...files, brief }
}

describe('the program’s own templates are not checked in each run', () => {
  test.each(shippedNames)('%s: it is known, and nothing is wrong with it in any branch', (name) => {
    const files = shipped(name)
    expect(shippedTemplate(files, defaultLimits)).not.toBeNull()
    const directives = [files.brief, ...files.partials.values()].flatMap((file) => checkDirectives(file))
    compileTemplate(files)
    expect([...directives, ...filesOf(files).flatMap(({ messages }) => messages)].map(String)).toEqual([])
  })

  test.each(shippedNames)('%s: what the build has compiled prints the same, at the same places', (name) => {
    const files = shipped(name)
    const filled = (own: ReturnType<typeof shippedTemplate>) =>
      fillTemplate(compileTemplate(files, defaultLimits, own), documented, { language: 'en' })
    expect(filled(shippedTemplate(files, defaultLimits))).toEqual(filled(null))
  })

  test('the build has found every helper', () => {
    expect([...helperNames].sort()).toEqual(helpers.map(({ name }) => name).sort())
  })

  test('what an editor changed is checked', () => {
    expect(shippedTemplate(changed(), defaultLimits)).toBeNull()
    expect(prepareTemplate(changed()).messages.map(String).join()).toContain('unheardOf')
  })

  test('one with a partial more, labels of its own, or stricter limits is checked', () => {
    const files = shipped('policy-brief')
    const more = new Map([...files.partials, ['more', new VFile({ path: 'partials/more.md', value: '' })]])
    expect(shippedTemplate({ ...files, partials: more }, defaultLimits)).toBeNull()
    const ownLabels = new Map([['en', new VFile({ path: 'labels/en.yaml', value: '' })]])
    expect(shippedTemplate({ ...files, ownLabels }, defaultLimits)).toBeNull()
    expect(shippedTemplate(files, { ...defaultLimits, nesting: 1 })).toBeNull()
  })
})
