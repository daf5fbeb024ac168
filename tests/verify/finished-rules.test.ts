/** The checks of finished files that are not of Word: each tells what is against its clause, and nothing of what is not. */
import { describe, expect, test } from 'vitest'
import { fileRules } from '../../src/verify/accessible/finished-rules.ts'
import { verifyLook } from '../../src/verify/accessible/verify-look.ts'
import { lookAtHtml } from '../../src/verify/html/look-at-html.ts'
import { lookAtMarkdown } from '../../src/verify/markdown/look-at-markdown.ts'

const inHtml = (body: string, { title = 'A brief', lang = ' lang="en"' } = {}) =>
  verifyLook(
    lookAtHtml(
      `<!doctype html><html${lang}><head><title>${title}</title></head><body>${body}</body></html>`,
      () => true,
    ),
  )
const inMarkdown = (text: string, matter = 'title: A brief\nlang: en') =>
  verifyLook(lookAtMarkdown(`---\n${matter}\n---\n\n${text}\n`))

const sound = {
  html: '<h1>A brief</h1><h2>Needs</h2><p>Words <a href="https://a.eu/b">of a study</a></p><img src="data:," alt="A crane over a ship"><table><thead><tr><th>Port</th></tr></thead><tbody><tr><td>Genoa</td></tr></tbody></table>',
  md: '# A brief\n\n## Needs\n\nWords [of a study](https://a.eu/b)\n\n![A crane over a ship](a.png)\n\n| Port |\n| --- |\n| Genoa |',
}

const faults: readonly [rule: string, found: () => ReturnType<typeof verifyLook>][] = [
  ['title-missing', () => inHtml(sound.html, { title: '' })],
  ['title-missing', () => inMarkdown('Words', 'lang: en')],
  ['title-poor', () => inHtml(sound.html, { title: 'brief.docx' })],
  ['title-poor', () => inMarkdown(sound.md, 'title: Untitled\nlang: en')],
  ['language-missing', () => inHtml(sound.html, { lang: '' })],
  ['language-missing', () => inMarkdown(sound.md, 'title: A brief')],
  ['language-malformed', () => inHtml(sound.html, { lang: ' lang="English, US"' })],
  ['language-malformed', () => inMarkdown('# A brief\n\n<span lang="!">Mots</span>')],
  ['heading-skipped', () => inHtml('<h1>A brief</h1><h3>Needs</h3>')],
  ['heading-skipped', () => inMarkdown('# A brief\n\n### Needs')],
  ['heading-empty', () => inHtml('<h1>A brief</h1><h2></h2>')],
  ['heading-empty', () => inMarkdown('# A brief\n\n##\n')],
  ['headings-missing', () => inHtml('<p>Words</p>'.repeat(10))],
  ['headings-missing', () => inMarkdown(Array.from({ length: 10 }, () => 'Words').join('\n\n'))],
  ['table-header-missing', () => inHtml('<h1>A brief</h1><table><tr><td>Genoa</td></tr></table>')],
  ['table-header-missing', () => inMarkdown('# A brief\n\n| |\n| --- |\n| Genoa |')],
  ['alt-missing', () => inHtml('<h1>A brief</h1><img src="data:," alt="">')],
  ['alt-missing', () => inMarkdown('# A brief\n\n![](a.png)')],
  ['alt-poor', () => inHtml('<h1>A brief</h1><img src="data:," alt="crane.png">')],
  ['alt-poor', () => inMarkdown('# A brief\n\n![Picture 1](a.png)')],
  ['link-empty', () => inHtml('<h1>A brief</h1><p>See <a href="https://a.eu/b"></a> there</p>')],
  ['link-empty', () => inMarkdown('# A brief\n\nSee [](https://a.eu/b) there')],
  ['link-text-poor', () => inHtml('<h1>A brief</h1><p><a href="https://a.eu/b">click here</a></p>')],
  ['link-text-poor', () => inMarkdown('# A brief\n\n[here](https://a.eu/b)')],
  ['untagged', () => verifyLook({ ...lookAtMarkdown('# A brief'), tagged: false })],
]

describe('a finished file', () => {
  test('that is sound is told nothing of', () => {
    expect(inHtml(sound.html).map(String)).toEqual([])
    expect(inMarkdown(sound.md).map(String)).toEqual([])
  })

  test.each(faults)('that is against %s is told by its clause', (rule, found) => {
    const { clause, error } = fileRules.find(({ id }) => id === rule) ?? {}
    const told = found().find(({ ruleId }) => ruleId === rule)
    expect(told?.reason).toMatch(/^Unexpected .*, expected .* \(EN 301 549, [\d.]+\)$/u)
    expect(told?.reason).toContain(`(EN 301 549, ${clause})`)
    expect(told?.fatal).toBe(error)
  })

  test('is looked at by every check', () => {
    expect(new Set(faults.map(([rule]) => rule))).toEqual(new Set(fileRules.map(({ id }) => id)))
  })
})
