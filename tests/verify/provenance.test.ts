/** What finished files were made from: the manifest, the notes and the model are held against each other. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { digest } from '../../src/cli/batch/digest.ts'
import type { Manifest } from '../../src/manifest/manifest-schema.ts'
import { runHere } from '../check/run-here.ts'
import { judged } from '../support/planted-faults.ts'
import { samplePng } from '../support/sample-document.ts'

const notes = `---
publisher: A cluster platform
---
# Session on cranes

9 July 2020

## Disruption: no cranes

- **Evidence:** Ships wait 12 days at sea.
- **Geographical impact:** Spain
- **Recommendation:** Do not close ports

![A crane](crane.png)

![A ship](ship.png)

## Needs

- 400 cranes a week
`

const home = mkdtempSync(join(tmpdir(), 'policy-brief-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
const writeManifest = (folder: string, manifest: Manifest): void =>
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))

type Change = (manifest: Manifest) => void

/** Other values in the brief, or in a part of it. */
const withOther =
  (part: 'model' | 'notes' | 'about' | 'template' | 'options' | null, values: object): Change =>
  ({ briefs: [brief] }) =>
    void Object.assign((part === null ? brief : brief?.[part]) ?? {}, values)

const zeros = '0'.repeat(64)

type Row = readonly [what: string, said: string, change: Change]

const differing: readonly Row[] = [
  ['title', '"Session on geese"', withOther(null, { title: 'Session on geese' })],
  ['date', '"2021-01-01"', withOther(null, { date: '2021-01-01' })],
  ['language', '"fr"', withOther(null, { language: 'fr' })],
  ['places', '["FR"]', withOther('about', { places: ['FR'] })],
  ['publisher', '"Nobody"', withOther('about', { publisher: 'Nobody' })],
  ['digest of the model', `"${zeros}"`, withOther('model', { sha256: zeros })],
  ['digest of the notes', `"${zeros}"`, withOther('notes', { sha256: zeros })],
  ['number of sessions', '2', withOther(null, { sessions: 2 })],
]
const ofOthers: readonly Row[] = [
  ['program', 'version 0.0.1 of the program made it', withOther(null, { version: '0.0.1' })],
  ['template', 'its template policy-brief changed since', withOther('template', { sha256: zeros })],
  ['settings', 'the settings changed since', withOther('options', { settings: zeros })],
]

/** What was asked for, and what was said, when it was made. */
const ofRecords: readonly Row[] = [
  ['no inputs', 'Unexpected inputs [] in the manifest', withOther(null, { inputs: [] })],
  [
    'another input',
    'Unexpected inputs [{"path":"sources/crane.png","sha256":null}] in the manifest',
    withOther(null, { inputs: [{ path: 'sources/crane.png', sha256: null }] }),
  ],
  [
    'no messages',
    'Unexpected lack of the message “Cannot use the picture `ship.png`',
    withOther(null, { messages: [] }),
  ],
]

const outputOf = ({ briefs: [brief] }: Manifest, format: string): object =>
  brief?.outputs.find((output) => output.format === format) ?? {}
const without = ({ briefs: [brief] }: Manifest, format: string): void => {
  if (brief) brief.outputs = brief.outputs.filter((output) => output.format !== format)
}

const ofFiles: readonly Row[] = [
  ['pages', 'pages 9 of brief.pdf', (one) => void Object.assign(outputOf(one, 'pdf'), { pages: 9 })],
  [
    'standards',
    'conformance ["WTPDF"] of brief.docx',
    (one) => void Object.assign(outputOf(one, 'docx'), { conformance: ['WTPDF'] }),
  ],
  ['length', 'bytes 7 of brief.md', (one) => void Object.assign(outputOf(one, 'md'), { bytes: 7 })],
  ['lack of a file', 'lack of the file for html', (one) => without(one, 'html')],
  [
    'file',
    'output brief.exe',
    ({ briefs: [brief] }) =>
      void brief?.outputs.push({
        ...outputOf({ briefs: [brief] } as Manifest, 'pdf'),
        path: 'brief.exe',
      } as never),
  ],
]
const leavingOut: readonly Row[] = [
  [
    'a format of a brief',
    'brief.html',
    (one) => {
      without(one, 'html')
      for (const { options } of one.briefs) options.to = options.to.filter((format) => format !== 'html')
    },
  ],
  ['a brief', 'brief.pdf', (one) => void one.briefs.splice(0)],
]

/** What is told of the folder with another manifest. */
let linesOf: (name: string) => string[] = () => []
const textOf = (name: string): string => linesOf(name).join('\n')

beforeAll(async () => {
  mkdirSync(join(home, 'sources'))
  mkdirSync(join(home, 'other'))
  for (const folder of ['sources', 'other']) writeFileSync(join(home, folder, 'crane.png'), samplePng)
  writeFileSync(join(home, 'sources', 'brief.md'), notes)
  writeFileSync(join(home, 'other', 'brief.md'), notes.replace('Do not close', 'Do close'))
  await runHere(['--to', 'pdf,docx,md,html', '--quiet'], home)
  await runHere(['--to', 'pdf', '--out', 'pdf', '--quiet'], home)
  await runHere(['other', '--to', 'pdf', '--out', 'forged', '--quiet'], home)
  await runHere(['--to', 'pdf', '--template', 'one-pager', '--out', 'one-page', '--quiet'], home)
  const changed = (name: string, change: Change, of = 'pdf') => ({
    name,
    of,
    plant(folder: string) {
      const manifest = manifestIn(folder)
      change(manifest)
      writeManifest(folder, manifest)
    },
  })
  linesOf = await judged(home, [
    { name: 'as built', of: 'out', plant: () => {} },
    ...[...differing, ...ofOthers, ...ofRecords].map(([what, , change]) => changed(what, change)),
    ...[...ofFiles, ...leavingOut].map(([what, , change]) => changed(what, change, 'out')),
    ...ofOthers.map(([what, , change]) =>
      changed(
        `${what}, made otherwise`,
        (one) => {
          withOther('template', manifestIn(join(home, 'pdf')).briefs[0]?.template ?? {})(one)
          change(one)
        },
        'one-page',
      ),
    ),
    {
      name: 'no template',
      of: 'out',
      plant(folder) {
        const [manifest, path] = [manifestIn(folder), join(folder, 'brief.md')]
        withOther('template', { name: 'nowhere' })(manifest)
        writeManifest(folder, manifest)
        writeFileSync(path, readFileSync(path, 'utf8').replace('12 days', '21 days'))
      },
    },
    changed('twice', ({ briefs }) => void briefs.push(...briefs)),
    {
      name: 'of other notes',
      of: 'forged',
      plant(folder) {
        const [sound, lying] = [manifestIn(join(home, 'pdf')), manifestIn(folder)]
        const outputs = lying.briefs[0]?.outputs ?? []
        writeManifest(folder, { ...sound, briefs: sound.briefs.map((brief) => ({ ...brief, outputs })) })
      },
    },
  ])
})

describe('a manifest', () => {
  test('of a folder as it was built says what its briefs say', () => {
    expect(linesOf('as built')).toEqual([])
  })

  test.each(differing)('with another %s is told', (what, said) => {
    expect(textOf(what)).toContain(
      `brief.pdf:1:1 error Unexpected ${what} ${said} in the manifest, expected `,
    )
  })

  test.each(ofRecords)('with %s is told', (what, says) => {
    expect(textOf(what)).toContain(`brief.pdf:1:1 error ${says}`)
  })

  test.each(ofFiles)('that says another %s of its files is told', (what, said) => {
    expect(textOf(what)).toContain(`brief.pdf:1:1 error Unexpected ${said} in the manifest, expected `)
  })

  test('is read from wherever the program is run', async () => {
    const { code, err } = await runHere(['verify', '../out', '--rebuild', '--quiet'], join(home, 'other'))
    expect(err).toBe('')
    expect(code).toBe(0)
  })

  test('finds template, labels and settings of its project from wherever the program is run', async () => {
    const own = mkdtempSync(join(home, 'project-'))
    const files = {
      'brief.md': notes.replaceAll(/!.*\n\n/gu, ''),
      'templates/mine/brief.md': '---\nextends: house\n---\n',
      'templates/house/brief.md': '---\nextends: policy-brief\n---\n',
      'templates/labels/en.yaml': 'words:\n  needs: Wants of all\n',
      'policy-brief.config.yaml': 'rules:\n  missing-glyph: info\n',
    }
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(own, path)), { recursive: true })
      writeFileSync(join(own, path), text)
    }
    for (const template of ['mine', 'policy-brief']) {
      await runHere(['brief.md', '--template', template, '--to', 'pdf,md', '--force', '--quiet'], own)
      expect(readFileSync(join(own, 'out', 'brief.md'), 'utf8')).toContain('Wants of all')
      const { code, err } = await runHere(['verify', join(own, 'out'), '--rebuild', '--quiet'], home)
      expect({ code, err }).toEqual({ code: 0, err: '' })
    }
  })

  test.each(leavingOut)('that leaves out %s which lies beside it is told', (what, file) => {
    expect(textOf(what)).toContain(`${file}:1:1 warning Unexpected brief that the manifest does not list`)
  })

  test('whose files were made of other notes, and have their digests in it, is told', () => {
    expect(textOf('of other notes')).toMatch(/ error Unexpected digest of the notes .* manifest-differs$/mu)
  })

  test('of a template that is not there leaves no figure of a sentence unjudged', () => {
    const lines = linesOf('no template')
    expect(lines.filter((line) => line.endsWith(' brief-unfounded'))).toEqual([
      expect.stringMatching(
        /^brief\.md:1:1 error Unexpected “.*21 days at sea”.*expected “.*12 days at sea\.”/u,
      ),
    ])
    expect(lines.some((line) => line.endsWith(' brief-template'))).toBe(true)
  })

  test('that lists a brief twice is told', () => {
    expect(textOf('twice')).toMatch(
      /^manifest\.json:1:1 error Unexpected session 1 of sources.brief\.md that is listed twice.* manifest-twice$/mu,
    )
  })

  test.each(ofOthers)('of another %s, whose briefs are what is made now, leaves nothing unjudged', (what) => {
    expect(linesOf(what)).toEqual([])
  })

  test.each(ofOthers)(
    'of another %s says that the order was not judged, and where it is another',
    (what, says) => {
      expect(textOf(`${what}, made otherwise`)).toMatch(
        /^brief\.pdf:1:1 warning Cannot judge whether its words stand in .*\. Made now, it is another: Unexpected .* where notes and template have .* brief-order$/mu,
      )
      expect(textOf(`${what}, made otherwise`)).toContain(says)
    },
  )
})

test('a file alone says that its order was not judged', async () => {
  const { code, err } = await runHere(['verify', 'out/brief.pdf'], home)
  expect(err).toMatch(/^out.brief\.pdf:1:1 info Cannot judge whether its words stand in .* brief-alone$/mu)
  expect(code).toBe(0)
})

test('a file of another kind is told, and what of it could not be judged', async () => {
  writeFileSync(join(home, 'out', 'words.txt'), 'words')
  const { code, err } = await runHere(['verify', 'out'], home)
  rmSync(join(home, 'out', 'words.txt'))
  expect(err).toMatch(/^out.words\.txt:1:1 info Cannot judge the file: .* verify-beside$/mu)
  expect(err).not.toContain('manifest.json')
  expect(code).toBe(0)
})

test('a brief of notes that have an error since says so', async () => {
  const own = mkdtempSync(join(home, 'failed-'))
  writeFileSync(join(own, 'brief.md'), notes.replace('![A crane](crane.png)', ''))
  await runHere(['brief.md', '--to', 'pdf', '--quiet'], own)
  writeFileSync(join(own, 'brief.md'), '---\ntitle: [\n---\n# Session\n')
  await runHere(['brief.md', '--to', 'pdf', '--quiet'], own)
  const { err } = await runHere(['verify', 'out', '--quiet'], own)
  expect(err).toMatch(
    /^out.brief\.pdf:1:1 warning Unexpected earlier brief .* the last run could make none of brief\.md; .* brief-unlisted$/mu,
  )
})

describe('what a brief is made of, under --rebuild', () => {
  const odd = notes.replace('Ships wait', 'Ships of \u4E2D wait')
  const built = async (change: (folder: string) => void): Promise<string> => {
    const own = mkdtempSync(join(home, 'rebuilt-'))
    writeFileSync(join(own, 'crane.png'), samplePng)
    writeFileSync(join(own, 'brief.md'), odd)
    await runHere(['brief.md', '--to', 'pdf,md', '--quiet'], own)
    change(join(own, 'out'))
    return (await runHere(['verify', 'out', '--rebuild', '--quiet'], own)).err
  }
  const withoutWriters: Change = ({ briefs: [brief] }) =>
    void Object.assign(brief ?? {}, {
      messages: brief?.messages.filter(({ rule }) => rule !== 'missing-glyph'),
    })

  test('is told of nothing as it was built, with what writers say', async () => {
    expect(await built(() => {})).toBe('')
  })

  test('is told where the manifest leaves out what a writer said', async () => {
    const err = await built((folder) => {
      const manifest = manifestIn(folder)
      withoutWriters(manifest)
      writeManifest(folder, manifest)
    })
    expect(err).toMatch(
      / error Unexpected lack of the message “Unexpected letter \u4E2D .* manifest-differs$/mu,
    )
  })

  test('is told where a picture beside the Markdown is another, and its digest too', async () => {
    const err = await built((folder) => {
      const manifest = manifestIn(folder)
      const output = manifest.briefs[0]?.outputs.find(({ path }) => path.endsWith('.png'))
      const data = Buffer.concat([samplePng, Buffer.from('x')])
      writeFileSync(join(folder, output?.path ?? ''), data)
      Object.assign(output ?? {}, { sha256: digest(data), bytes: data.length })
      writeManifest(folder, manifest)
    })
    expect(err).toMatch(
      /\.png:1:1 error Unexpected picture, expected what notes and template make, byte for byte/u,
    )
  })
})
