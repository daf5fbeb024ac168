/** `policy-brief site`: from the finished briefs of a folder to a folder that any host serves. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { languageTags } from '../../src/languages/store.ts'
import type { Manifest } from '../../src/manifest/manifest-schema.ts'
import { notesOn, projectOf, sessionsOn } from '../batch/support/project-of.ts'
import { runHere } from '../check/run-here.ts'
import { emptyFolder } from '../support/run-cli.ts'

/** Projects that were built once, to be copied. */
const originals = mkdtempSync(join(tmpdir(), 'policy-brief-site-'))
afterAll(() => rmSync(originals, { recursive: true, force: true }))

async function built(names: readonly string[] = ['boats', 'cranes'], to = 'md,html'): Promise<string> {
  const original = join(originals, [...names, to].join('-'))
  if (!existsSync(original)) {
    const home = projectOf(sessionsOn(...names))
    await runHere(['--to', to, '--quiet'], home)
    cpSync(home, original, { recursive: true })
  }
  const home = emptyFolder()
  cpSync(original, home, { recursive: true })
  return home
}
const site = (home: string, ...args: string[]) => runHere(['site', ...args], home)

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => statSync(join(folder, name)).isFile() && !name.startsWith('assets/fonts/'))
    .sort()

const contents = (folder: string): [string, string][] =>
  filesIn(folder).map((name) => [name, readFileSync(join(folder, name), 'latin1')])

describe('the site of finished briefs', () => {
  test('has a page and the files of each, lists, a feed and a catalogue', async () => {
    const home = await built()
    const { code, out, err } = await site(home)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^site.index\.html: 2 briefs; files: \d+ written, 0 unchanged, 0 removed\n$/u)
    expect(filesIn(join(home, 'site'))).toEqual([
      'assets/brief.css',
      'assets/icon.svg',
      'assets/search.js',
      'assets/site.css',
      'assets/site.js',
      'briefs/boats.html',
      'briefs/boats.md',
      'briefs/cranes.html',
      'briefs/cranes.md',
      'catalogue.jsonld',
      'feed.xml',
      'index.html',
      'site.json',
      'time-frame/short.html',
      'year/2020.html',
    ])
  })

  test('is the same on every run, and what is the same is not written again', async () => {
    const home = await built()
    await site(home)
    const before = contents(join(home, 'site'))
    const { out } = await site(home)
    expect(out).toMatch(/ 0 written, \d+ unchanged, 0 removed\n$/u)
    expect(contents(join(home, 'site'))).toEqual(before)
    await site(home, 'out', '--site', 'again')
    expect(contents(join(home, 'again'))).toEqual(before)
  })

  test('is made from the finished briefs alone: the notes need not be there', async () => {
    const home = await built()
    const elsewhere = emptyFolder()
    renameSync(join(home, 'out'), join(elsewhere, 'briefs'))
    expect(await site(elsewhere, 'briefs', '--quiet')).toEqual({ code: 0, out: '', err: '' })
    expect(existsSync(join(elsewhere, 'site', 'briefs', 'boats.html'))).toBe(true)
  })

  test('says what the settings say of it', async () => {
    const home = await built()
    const said =
      'site: { title: "Our briefs", publisher: "The platform", base: "https://example.eu/briefs" }\n'
    writeFileSync(join(home, 'policy-brief.config.yaml'), said)
    expect((await site(home)).code).toBe(0)
    const index = readFileSync(join(home, 'site', 'index.html'), 'utf8')
    expect(index).toContain('<h1>Our briefs</h1>')
    expect(index).toContain('The platform')
    expect(index).toContain('<link rel="canonical" href="https://example.eu/briefs/">')
  })

  test('speaks the language that is asked for, and that of each brief on its page', async () => {
    const home = await built(['boats'])
    expect((await site(home, '--lang', 'fr')).code).toBe(0)
    expect(readFileSync(join(home, 'site', 'index.html'), 'utf8')).toContain('<html lang="fr"')
    const page = readFileSync(join(home, 'site', 'briefs', 'boats.html'), 'utf8')
    expect(page).toContain('<a class="site-name" href="../index.html" lang="fr">')
    expect(page).toContain('All briefs')
  })

  test('has the logo and the own faces of the template that the briefs were made with', async () => {
    const home = await built([])
    const logo = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><path d="M0 0h9v9z"/></svg>'
    const face = readFileSync('assets/fonts/NotoSansGeorgian-Regular.ttf')
    for (const [name, data] of Object.entries({
      'templates/house/brief.md': '---\nextends: policy-brief\n---\n',
      'templates/house/theme.yaml':
        'fonts: { headings: House, files: { House: { regular: House.ttf } } }\nlogo: { file: logo.svg, alt: The house }\n',
      'templates/house/logo.svg': logo,
      'templates/house/House.ttf': face,
      'sources/boats.md': notesOn('boats'),
    })) {
      mkdirSync(join(home, name, '..'), { recursive: true })
      writeFileSync(join(home, name), data)
    }
    await runHere(['--to', 'html', '--template', 'house', '--quiet'], home)
    expect((await site(home)).err).toBe('')
    expect(readFileSync(join(home, 'site', 'assets', 'logo.svg'), 'utf8')).toBe(logo)
    expect(readFileSync(join(home, 'site', 'assets', 'fonts', 'House.ttf')).equals(face)).toBe(true)
    expect(readFileSync(join(home, 'site', 'index.html'), 'utf8')).toContain(
      '<img class="logo" src="assets/logo.svg" alt="The house">',
    )
  })

  test('loses the pages of briefs that are gone, and keeps what somebody has put beside or changed', async () => {
    const home = await built()
    await site(home)
    const folder = join(home, 'site')
    writeFileSync(join(folder, 'CNAME'), 'example.eu')
    writeFileSync(join(folder, 'year', '2020.html'), 'by hand')
    rmSync(join(home, 'sources', 'cranes.md'))
    rmSync(join(home, 'out'), { recursive: true })
    writeFileSync(join(home, 'sources', 'boats.md'), notesOn('boats').replace('2020', '2021'))
    await runHere(['--to', 'html', '--quiet'], home)
    expect((await site(home)).out).toMatch(/1 brief; .* 3 removed\n$/u)
    const left = filesIn(folder)
    expect(left.filter((name) => name.startsWith('briefs/'))).toEqual(['briefs/boats.html'])
    expect(left).toContain('CNAME')
    expect(readFileSync(join(folder, 'year', '2020.html'), 'utf8')).toBe('by hand')
  })
})

describe('an address that could run', () => {
  test('is nowhere in a site, and is told', async () => {
    const home = projectOf({
      'sources/boats.md': `---\nlicence: "javascript:alert(1)"\n---\n${notesOn('boats')}`,
    })
    await runHere(['--to', 'html', '--quiet'], home)
    const { err } = await site(home)
    expect(err).toMatch(/^out.manifest\.json:1:1 warning Unexpected licence javascript:.* site-licence$/mu)
    const main = /<main>[\s\S]*<\/main>/u
    for (const [name, text] of contents(join(home, 'site')).filter(([path]) =>
      /\.(?:html|xml|jsonld)$/u.test(path),
    ))
      expect(text.replace(main, ''), name).not.toContain('javascript:')
  })
})

describe('what is wrong is told, and exits with 1', () => {
  test.each<[string, (home: string) => void, RegExp]>([
    [
      'no manifest',
      (home) => rmSync(join(home, 'out', 'manifest.json')),
      /^out.manifest\.json:1:1 error Cannot read the manifest: there is no such file.* manifest-unreadable$/mu,
    ],
    [
      'a manifest that is cut short',
      (home) => writeFileSync(join(home, 'out', 'manifest.json'), '{"manifest": 1'),
      /^out.manifest\.json:1:1 error Unexpected file, expected a manifest.* manifest-foreign$/mu,
    ],
    [
      'a manifest without a brief',
      (home) => changeManifest(home, (manifest) => ({ ...manifest, briefs: [] })),
      /^out.manifest\.json:1:1 error Unexpected manifest without a brief.* site-empty$/mu,
    ],
    [
      'a brief that was changed by hand',
      (home) => writeFileSync(join(home, 'out', 'boats.html'), 'by hand'),
      /^out.boats\.html:1:1 error Unexpected bytes.* output-differs$/mu,
    ],
    [
      'a brief whose page is gone',
      (home) => rmSync(join(home, 'out', 'boats.html')),
      /^out.boats\.html:1:1 error Cannot read the brief: there is no such file.* output-differs$/mu,
    ],
    [
      'a brief that leads out of its folder',
      (home) => changeText(home, '"boats.md"', '"../sources/boats.md"'),
      /Unexpected path, expected one below the folder output-differs$/mu,
    ],
    [
      'two briefs with one name',
      (home) =>
        changeManifest(home, (manifest) => ({
          ...manifest,
          briefs: [manifest.briefs[0], manifest.briefs[0]],
        })),
      /^out.manifest\.json:1:1 error Unexpected briefs.boats\.html beside briefs.boats\.html.* site-twice$/mu,
    ],
    [
      'a manifest of an earlier program',
      (home) =>
        changeManifest(home, (manifest) => ({
          ...manifest,
          briefs: manifest.briefs.map(({ about: _, ...brief }) => brief),
        })),
      /^out.manifest\.json:1:1 error Unexpected brief of sources.boats\.md.* --force site-manifest$/mu,
    ],
    [
      'a folder that is no site’s',
      (home) => projectFiles(home, { 'site/thesis.docx': 'years of work' }),
      /^site:1:1 error Unexpected thesis\.docx in a folder that no site was written into.* site-foreign$/mu,
    ],
    [
      'another file in the place of the record',
      (home) => projectFiles(home, { 'site/site.json': '{}' }),
      /^site.site\.json:1:1 error Unexpected file in the place.* site-foreign$/mu,
    ],
    [
      'a file in the place of the folder',
      (home) => projectFiles(home, { site: 'a list' }),
      /^site.*:1:1 error .* site-foreign$/mu,
    ],
  ])('%s', async (_, damage, says) => {
    const home = await built()
    damage(home)
    const before = existsSync(join(home, 'site')) ? readFileOrNames(join(home, 'site')) : null
    const { code, err } = await site(home)
    expect(err).toMatch(says)
    expect(code).toBe(1)
    if (before !== null) expect(readFileOrNames(join(home, 'site'))).toEqual(before)
  })

  test('briefs without HTML, with what to do', async () => {
    const home = await built(['boats'], 'md')
    const { code, err } = await site(home)
    expect(err).toMatch(
      /^sources.boats\.md:1:1 error Unexpected brief without HTML.* --to html and the other formats site-no-html$/mu,
    )
    expect(code).toBe(1)
    expect(existsSync(join(home, 'site'))).toBe(false)
  })

  test('one brief keeps no other from being shown, and takes no page away', async () => {
    const home = await built()
    await site(home)
    writeFileSync(join(home, 'out', 'boats.html'), 'by hand')
    expect((await site(home)).code).toBe(1)
    expect(readFileSync(join(home, 'site', 'index.html'), 'utf8')).not.toContain('boats')
    expect(existsSync(join(home, 'site', 'briefs', 'boats.html'))).toBe(true)
  })

  test('a file in the place of a page stays what it is', async () => {
    const home = await built()
    await site(home)
    projectFiles(home, { 'site/briefs/new.html': 'mine', 'sources/new.md': notesOn('new') })
    await runHere(['--to', 'html', '--quiet'], home)
    const { code, err } = await site(home)
    expect(err).toMatch(
      /^site.briefs.new\.html:1:1 error Unexpected file in the place of a page.* site-foreign$/mu,
    )
    expect(code).toBe(1)
    expect(readFileSync(join(home, 'site', 'briefs', 'new.html'), 'utf8')).toBe('mine')
  })

  test('a link that leads out of the site is not followed', async () => {
    const home = await built()
    await site(home)
    const other = emptyFolder()
    rmSync(join(home, 'site', 'briefs'), { recursive: true })
    symlinkSync(other, join(home, 'site', 'briefs'))
    const { code, err } = await site(home)
    expect(err).toMatch(/^site.briefs:1:1 error Unexpected link that leads out.* site-foreign$/mu)
    expect(code).toBe(1)
    expect(readdirSync(other)).toEqual([])
  })

  test('notes that broke since: what was published of them stays', async () => {
    const home = await built(['boats', 'cranes'], 'html')
    await site(home)
    projectFiles(home, { 'sources/boats.md': '---\ntitle: [\n---\n' })
    await runHere(['--to', 'html', '--quiet'], home)
    const { code, err } = await site(home)
    expect(err).toMatch(/^sources.boats\.md:1:1 warning Unexpected notes of which.* site-without$/mu)
    expect(code).toBe(0)
    expect(existsSync(join(home, 'site', 'briefs', 'boats.html'))).toBe(true)
  })
})

describe('a wrong command line does nothing, and exits with 2', () => {
  test.each([
    [['out', 'more'], 'site takes one folder of finished briefs'],
    [['--site', 'out'], 'The site cannot lie in out or around it; choose another folder with --site'],
    [['--site', 'out/site'], 'The site cannot lie in out or around it; choose another folder with --site'],
    [['--site', '.'], 'The site cannot lie in out or around it; choose another folder with --site'],
    [
      ['--base', 'ftp://example.eu'],
      'Option --base has "ftp://example.eu", expected an address such as https://example.eu/briefs/ or a path such as /briefs/',
    ],
    [
      ['--base', '//example.eu/'],
      'Option --base has "//example.eu/", expected an address such as https://example.eu/briefs/ or a path such as /briefs/',
    ],
    ...['/a/../b/', '/a//b/', '/%2e%2e/', '/a%zz/'].map((path): [string[], string] => [
      ['--base', path],
      `Option --base has "${path}", expected an address such as https://example.eu/briefs/ or a path such as /briefs/`,
    ]),
    [
      ['--lang', 'xx'],
      `Option --lang has "xx", expected a language that there are words in: ${languageTags.join(', ')}`,
    ],
    [
      ['--base', 'https://a@example.eu/'],
      'Option --base has "https://a@example.eu/", expected an address such as https://example.eu/briefs/ or a path such as /briefs/',
    ],
    [
      ['--base', 'https://example.eu/?a="b"'],
      'Option --base has "https://example.eu/?a="b"", expected an address such as https://example.eu/briefs/ or a path such as /briefs/',
    ],
  ])('%j', async (args, says) => {
    const home = await built(['boats'])
    expect(await site(home, ...args)).toEqual({ code: 2, out: '', err: `policy-brief: ${says}\n` })
    expect(existsSync(join(home, 'site'))).toBe(false)
  })
})

function changeManifest(home: string, change: (manifest: Manifest) => unknown): void {
  const path = join(home, 'out', 'manifest.json')
  writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')))))
}

function changeText(home: string, from: string, to: string): void {
  const path = join(home, 'out', 'manifest.json')
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll(from, to))
}

function projectFiles(home: string, files: Readonly<Record<string, string>>): void {
  for (const [name, data] of Object.entries(files)) {
    mkdirSync(join(home, name, '..'), { recursive: true })
    writeFileSync(join(home, name), data)
  }
}

const readFileOrNames = (path: string): string | string[] =>
  statSync(path).isFile() ? readFileSync(path, 'utf8') : filesIn(path)
