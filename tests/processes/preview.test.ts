/** The preview while its files change, and while what it is given takes too long. */
import { spawn } from 'node:child_process'
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  edit,
  folder,
  get,
  notes,
  ownPreview,
  page,
  preview,
  restart,
  sharedPreview,
  short,
  turnTo,
} from '../preview/open-preview.ts'
import { projectFolder } from '../support/run-cli.ts'

describe('The preview renews', () => {
  ownPreview()

  const written = '- 4) A fourth need\n'
  it('on saving notes in place', async () => {
    const { proof: before } = await page.next(({ checked }) => checked)
    writeFileSync(notes, `${readFileSync(notes, 'utf8')}\n${written}`)
    const { proof } = await page.next(({ brief }) => brief?.id !== before.brief?.id)
    expect(await (await get(`/briefs/${proof.brief?.id}/md`)).text()).toContain('A fourth need')
  })

  it('on saving notes by giving a new file the old one’s name', async () => {
    const { proof: before } = await page.next(({ checked }) => checked)
    const aside = join(folder, 'sources', '.session.md.swp')
    writeFileSync(aside, `${readFileSync(notes, 'utf8')}\n${written}`)
    renameSync(aside, notes)
    const { proof } = await page.next(({ brief }) => brief?.id !== before.brief?.id)
    expect(await (await get(`/briefs/${proof.brief?.id}/md`)).text()).toContain('A fourth need')
  })

  it('on saving a template of the project that was not there before', async () => {
    const own = join(folder, 'templates', 'policy-brief')
    await page.next(({ checked }) => checked)
    cpSync(join(projectFolder, 'templates', 'policy-brief'), own, { recursive: true })
    const { proof: before } = await page.next(({ checked }) => checked)
    edit(join(own, 'theme.yaml'), /$/u, '\ncolours:\n  accent: "#7a1f3d"\n')
    const { proof } = await page.next(({ brief }) => brief?.id !== before.brief?.id)
    expect(proof.stale).toBe(false)
  })

  it('and keeps the last good brief while there are errors', async () => {
    const { proof: before } = await page.next(({ checked }) => checked)
    const own = join(folder, 'templates', 'policy-brief')
    cpSync(join(projectFolder, 'templates', 'policy-brief'), own, { recursive: true })
    edit(join(own, 'brief.md'), '{{> band}}', '# {{titel}}')
    const { proof } = await page.next(({ stale, checked }) => stale && checked)
    expect(proof.brief).toEqual(before.brief)
    const [error] = proof.diagnostics
    expect(error).toMatchObject({ severity: 'error', file: join('templates', 'policy-brief', 'brief.md') })
    expect((await get(`/briefs/${proof.brief?.id}/pdf`)).status).toBe(200)
    edit(join(own, 'brief.md'), '# {{titel}}', '{{> band}}')
    const { proof: after } = await page.next(({ stale, checked }) => !stale && checked)
    expect(after.brief?.id).toBe(before.brief?.id)
  })

  it('and says that notes are gone', async () => {
    const { proof: before } = await page.next(({ checked }) => checked)
    rmSync(notes)
    const { proof } = await page.next(({ stale, checked }) => stale && checked)
    expect(proof.brief).toEqual(before.brief)
    expect(proof.diagnostics[0]).toMatchObject({ rule: 'notes-unreadable', severity: 'error' })
  })

  it('when the first notes come', async () => {
    rmSync(notes)
    await restart()
    const { proof } = await page.next(({ checked }) => checked)
    expect(proof).toMatchObject({ brief: null, stale: true, diagnostics: [{ rule: 'notes-none' }] })
    writeFileSync(notes, short)
    for (;;) {
      const address = `${preview.address}events?notes=sources/session.md`
      if ((await fetch(address, { method: 'HEAD' })).ok) break
    }
    await turnTo('?notes=sources/session.md')
    const { proof: after } = await page.next(({ brief }) => brief !== null)
    expect(after.brief?.pages).toBeGreaterThan(0)
  })

  it('though the folder of its template was gone for a moment', async () => {
    const own = join(folder, 'templates', 'own')
    cpSync(join(projectFolder, 'templates', 'policy-brief'), own, { recursive: true })
    await restart(['--template', 'own'])
    await page.next(({ checked, stale }) => checked && !stale)
    renameSync(own, `${own}-aside`)
    const { proof } = await page.next(({ stale }) => stale)
    expect(proof.diagnostics[0]?.reason).toContain('own')
    renameSync(`${own}-aside`, own)
    await page.next(({ checked, stale }) => checked && !stale)
  })

  it('the last of many saves in a row', async () => {
    await page.next(({ checked }) => checked)
    const text = readFileSync(notes, 'utf8')
    for (let number = 1; number <= 20; number++)
      writeFileSync(notes, `${text}\n- 4) Need of save ${number}.\n`)
    for (;;) {
      const { proof } = await page.next(({ brief }) => brief !== null)
      const answer = await get(`/briefs/${proof.brief?.id}/md`)
      if ((await answer.text()).includes('Need of save 20.')) break
    }
  })
})

describe('The preview outlives', () => {
  sharedPreview()

  const endless = '# Series\n\n## Needs\n\n- Need one: ports\n\n## First disruption: a\n\n**Evidence:** '

  it('a brief that takes too long, and answers meanwhile', async () => {
    await page.next(({ checked }) => checked)
    writeFileSync(
      join(folder, 'policy-brief.config.yaml'),
      'limits: { previewSeconds: 1, cells: 10000000 }\n',
    )
    const cells = '<tr><td colspan="1000" rowspan="65534">x</td></tr>\n'.repeat(100)
    writeFileSync(notes, `${endless}\n\n<table>\n${cells}</table>\n`)
    const slow = page.next(({ diagnostics }) =>
      diagnostics.some(({ reason }) => /more than 1 seconds/u.test(reason)),
    )
    expect((await get('/')).status).toBe(200)
    const { proof } = await slow
    expect(proof.diagnostics[0]).toMatchObject({ file: join('sources', 'session.md'), severity: 'error' })
    rmSync(join(folder, 'policy-brief.config.yaml'))
    writeFileSync(notes, short)
    await page.next(({ stale, checked }) => checked && !stale)
  })

  it.each([
    ['an item without its list', `${endless}<li>x\n`],
    ['footnotes that call each other', `${endless}x[^a]\n\n[^a]: b[^b]\n\n[^b]: a[^a]\n`],
    ['speakers who are themselves', `---\nspeakers: &x [*x]\n---\n\n${endless}x\n`],
    [
      'cells without number',
      `${endless}\n\n<table><tr><td colspan="1000" rowspan="65534">x</td></tr>${'<tr></tr>'.repeat(90)}</table>\n`,
    ],
    ['nothing', ''],
    ['no text', '\u0000\u0001'],
  ])('%s', async (_, text) => {
    await page.next(({ checked }) => checked)
    writeFileSync(notes, text)
    await page.next(({ checked }) => checked)
    writeFileSync(notes, short)
    await page.next(({ stale, checked }) => checked && !stale)
    expect((await get('/')).status).toBe(200)
  })

  it.skipIf(process.platform === 'win32')(
    'no SIGTERM: it ends at once, with nothing left behind',
    async () => {
      const run = spawn(
        process.execPath,
        [join(projectFolder, 'dist', 'policy-brief.js'), 'preview', '--port', '0'],
        {
          cwd: folder,
        },
      )
      const ended = new Promise<number | null>((resolve) => run.on('exit', resolve))
      await new Promise((resolve) => run.stdout.once('data', resolve))
      run.kill('SIGTERM')
      expect(await ended).toBe(0)
    },
  )
})
