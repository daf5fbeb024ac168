import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, test } from 'vitest'
import { fromXml } from 'xast-util-from-xml'
import { parse } from 'yaml'
import { safeNames } from '../../src/cli/safe-names.ts'
import { escapeCss } from '../../src/escape/css.ts'
import { escapeHtml } from '../../src/escape/html.ts'
import { printedJson } from '../../src/escape/json.ts'
import { escapePath } from '../../src/escape/path.ts'
import { escapeScriptData } from '../../src/escape/script-data.ts'
import { escapeTerminal, escapeTerminalLine } from '../../src/escape/terminal.ts'
import { escapeData, escapeProperty } from '../../src/escape/workflow-command.ts'
import { escapeXml, soundXml } from '../../src/escape/xml.ts'
import { escapeYaml } from '../../src/escape/yaml.ts'
import { emptyFolder, projectFolder, runCli } from '../support/run-cli.ts'

const esc = '\u001b'
/** Texts that act on one sink or another. */
const hostile = [
  'a ]]> b',
  '<script>alert(1)</script>',
  '&amp; &#0; &lt;',
  `${esc}[2J${esc}]0;title\u0007`,
  `${esc}]8;;https://evil.example\u0007here${esc}]8;;\u0007`,
  '\u202egnp.exe \u2066x\u2069',
  '\u009b31m',
  'one\n::error file=x::two',
  '##[command]rm',
  '  ::stop-commands::x',
  '\ufffe \uffff \u0000 \u000b \ud800',
  "key: 'value' # - [x] {y}: &a *a !!b | > @ `",
  '---\nother: true\n...',
  '\u2028line\u2029',
  'x\r\nSet-Cookie: a',
]

describe('each sink has one function, and hostile text comes out of it as text', () => {
  test.each(hostile)('XML of %j', (text) => {
    const allowed = text.replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    const root = fromXml(`<a b="${escapeXml(text)}">${escapeXml(text)}</a>`).children[0]
    expect(root).toMatchObject({ name: 'a', children: [{ type: 'text' }] })
    const [child] = root && 'children' in root ? root.children : []
    expect(child && 'value' in child && child.value.replaceAll('\r\n', '\n')).toBe(
      allowed.replaceAll('\r\n', '\n'),
    )
    expect(() => fromXml(soundXml('<a>x ]]> \u0001 \ufffe y</a>'))).not.toThrow()
  })

  test.each(hostile)('HTML of %j', (text) => {
    const allowed = text.replaceAll(
      /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]|[\u202a-\u202e\u2066-\u2069]/gu,
      '',
    )
    const [root] = fromHtml(`<p title="${escapeHtml(text)}">${escapeHtml(text)}</p>`, {
      fragment: true,
    }).children
    const read = allowed.replaceAll(/\r\n?/gu, '\n')
    expect(root).toMatchObject({ tagName: 'p', properties: { title: read }, children: [{ value: read }] })
  })

  test.each(hostile)('a script’s data of %j', (text) => {
    const written = escapeScriptData({ text })
    expect(written).not.toMatch(/[<>&\u2028\u2029]/u)
    expect(JSON.parse(written)).toEqual({ text })
  })

  test.each(hostile)('a string of CSS of %j', (text) => {
    expect(escapeCss(text)).toMatch(/^"(?:[\p{L}\p{N} _-]|\\[0-9a-f]{1,6} )*"$/u)
  })

  test.each(hostile)('an address of %j', (text) => {
    expect(escapePath(`briefs/${text}.html`)).toMatch(/^briefs\/[\w.!~*'()%/-]*\.html$/u)
  })

  test.each(hostile)('the terminal of %j', (text) => {
    for (const shown of [escapeTerminal(text), escapeTerminalLine(text)]) {
      expect(shown).not.toMatch(/(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]/u)
      expect(shown).not.toMatch(/^[ \t]*(?:::|##\[)/mu)
    }
    expect(escapeTerminalLine(text)).not.toContain('\n')
  })

  test.each(hostile)('a workflow command of %j', (text) => {
    expect(escapeData(text)).not.toMatch(/[\r\n]/u)
    expect(escapeProperty(text)).not.toMatch(/[\r\n:,]/u)
  })

  test.each(hostile)('YAML of %j', (text) => {
    const file = `before: 1\nkey: ${escapeYaml(text)}\nafter: 2\n`
    expect(file.split(/[\n\r]/u)).toHaveLength(4)
    expect(parse(file)).toEqual({ before: 1, key: text, after: 2 })
  })

  test.each(hostile)('JSON of %j', (text) => {
    const printed = printedJson({ text })
    expect(printed).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]/u)
    expect(JSON.parse(printed)).toEqual({ text })
  })

  test.each(hostile)('a file name of %j', (text) => {
    const [name = ''] = safeNames([text])
    expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}/\\:<>"|?*]|^\.|^$/u)
  })
})

describe('hostile words in notes and file names', () => {
  const notes = (title: string) =>
    `---\ntitle: ${JSON.stringify(title)}\nkeywords: [${JSON.stringify(title)}]\npublisher: ${JSON.stringify(title)}\n---\n\n# Series\n\n## Needs\n\n- Need one: ports\n`
  const titles = ['a ]]> b', `x${esc}[2Jy`, 'x \u202egnp y', 'x\uffffy', '"][x](y) --> <b> &amp;', 'a: b # c']

  test('leave every part of the Word file, the PDF’s properties and the Markdown’s front matter well-formed', () => {
    const folder = emptyFolder()
    for (const [index, title] of titles.entries()) writeFileSync(join(folder, `n${index}.md`), notes(title))
    const run = runCli(
      [...titles.keys()].map((index) => `n${index}.md`).concat('--to', 'docx,pdf,md'),
      folder,
    )
    expect(run.err).not.toContain(esc)
    expect(run.err).not.toContain('fault')
    for (const name of readdirSync(join(folder, 'out'))) {
      const data = readFileSync(join(folder, 'out', name))
      if (name.endsWith('.docx')) {
        for (const [part, bytes] of Object.entries(unzipSync(data)))
          if (/\.(?:xml|rels)$/u.test(part))
            expect(() => fromXml(strFromU8(bytes)), `${name} ${part}`).not.toThrow()
      }
      if (name.endsWith('.pdf')) {
        const packet = /<x:xmpmeta[\s\S]*?<\/x:xmpmeta>/u.exec(data.toString('utf8'))?.[0] ?? ''
        expect(() => fromXml(packet), name).not.toThrow()
        expect(packet).not.toBe('')
      }
      if (name.endsWith('.md'))
        expect(parse(data.toString('utf8').split('---\n')[1] ?? '')).toHaveProperty('title')
    }
  })

  test.skipIf(process.platform === 'win32')('act on no terminal, log or workflow', () => {
    const folder = emptyFolder()
    mkdirSync(join(folder, 'sources'))
    const names = ['a\n::error::b.md', `e${esc}[31m.md`, '::warning::c.md', 'd\u202edm.md', '##[group]e.md']
    for (const name of names) writeFileSync(join(folder, 'sources', name), '# nothing\n')
    for (const format of ['pretty', 'github', 'json', 'sarif']) {
      for (const command of ['build', 'check']) {
        const { out, err } = runCli([command, 'sources', '--format', format], folder)
        const printed = `${out}\n${err}`
        expect(printed).not.toMatch(/(?![\n\t])[\p{Cc}\u202e]/u)
        const commands = printed.split('\n').filter((line) => /^\s*(?:::|##\[)/u.test(line))
        if (format === 'github')
          expect(commands.every((line) => /^::(?:error|warning|notice) file=/u.test(line))).toBe(true)
        else expect(commands).toEqual([])
      }
    }
  })
})

test('nothing is written to a terminal past its function', () => {
  const files = readdirSync(join(projectFolder, 'src', 'cli'), { recursive: true, encoding: 'utf8' })
  const past = files
    .filter((name) => name.endsWith('.ts') && name !== 'terminal.ts')
    .filter((name) =>
      /(?:out|err|stdout|stderr|stream)\.write\(|console\./u.test(
        readFileSync(join(projectFolder, 'src', 'cli', name), 'utf8'),
      ),
    )
  expect(past).toEqual([])
})
