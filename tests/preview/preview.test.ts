import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Preview, startPreview } from '../../src/cli/commands/preview.ts'
import { parseOptions } from '../../src/cli/options.ts'
import { previewListing } from '../../src/cli/preview-workshop.ts'
import type { Source, WordEntry, WrittenPlace } from '../../src/preview/protocol.ts'
import { notesOn } from '../batch/support/project-of.ts'
import { projectFolder, realNotes } from '../support/run-cli.ts'
import { type Following, follow } from './follow.ts'

const home = process.cwd()
let folder: string
let notes: string
let preview: Preview
let page: Following

async function start(text: string): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'policy-brief-'))
  mkdirSync(join(folder, 'sources'))
  notes = join(folder, 'sources', 'session.md')
  writeFileSync(notes, text)
  process.chdir(folder)
  preview = await startPreview(parseOptions(['--port', '0']))
}

async function end(): Promise<void> {
  await preview.close()
  process.chdir(home)
  rmSync(folder, { recursive: true, force: true })
}

async function openPage(): Promise<void> {
  page = await follow(preview.address)
}

const leavePage = (): void => page.leave()

/** Notes of a moment: most of what is tested is the same for any. */
const short = notesOn('boats')

/** One preview for all tests of a part, which leave its files as they were; a page for each. */
function sharedPreview(text = short): void {
  beforeAll(() => start(text))
  beforeEach(openPage)
  afterEach(leavePage)
  afterAll(end)
}

/** A preview for each test of a part, which changes its files. */
function ownPreview(): void {
  beforeEach(async () => {
    await start(short)
    await openPage()
  })
  afterEach(async () => {
    leavePage()
    await end()
  })
}

const get = (path: string) => fetch(preview.address + path.slice(1))
const edit = (path: string, from: string | RegExp, to: string) =>
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))

/** `fetch` tidies an address before it is sent; an attacker does not. */
const getRaw = (path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
    const { hostname, port, pathname } = new URL(preview.address)
    request({ hostname, port, path: pathname + path.slice(1), headers }, (answer) => {
      let body = ''
      answer.setEncoding('utf8').on('data', (piece) => {
        body += piece
      })
      answer.on('end', () => resolve({ status: answer.statusCode, body }))
    })
      .on('error', reject)
      .end()
  })

describe('The preview keeps to itself', () => {
  sharedPreview()

  it('listens on the loopback address only', () => {
    expect(new URL(preview.address).hostname).toBe('127.0.0.1')
  })

  it('answers only where the address begins with its token', async () => {
    const { hostname, port, pathname } = new URL(preview.address)
    expect(pathname).toMatch(/^\/[0-9a-f]{32}\/$/u)
    const other = pathname.replace(/[0-9a-f]/gu, (digit) => (digit === '0' ? '1' : '0'))
    for (const begin of ['/', other, pathname.slice(0, -2), pathname.toUpperCase(), `/${pathname}`, '/%2e/'])
      for (const path of ['', 'events', 'source?path=sources/session.md', 'page/page.js']) {
        const answer = await fetch(`http://${hostname}:${port}${begin}${path}`)
        expect(answer.status, begin + path).toBe(404)
        expect(await answer.text()).toContain('from the terminal')
      }
  })

  it('has a new token for each start', async () => {
    const other = await startPreview(parseOptions(['--port', '0']))
    expect(new URL(other.address).pathname).not.toBe(new URL(preview.address).pathname)
    await other.close()
  })

  it('says that a port is taken, or none', async () => {
    const { port } = new URL(preview.address)
    await expect(startPreview(parseOptions(['--port', port]))).rejects.toThrow(`Cannot use port ${port}`)
    expect(() => parseOptions(['--port', '70000'])).toThrow('expected a number')
  })

  it('sends a policy that lets nothing in from elsewhere, with refusals too', async () => {
    for (const path of ['/', '/page/page.js', '/nothing']) {
      const { headers } = await get(path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:/u)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('access-control-allow-origin')).toBeNull()
    }
  })

  it('sends them with what it cannot read, too', async () => {
    const { hostname, port } = new URL(preview.address)
    const answerTo = (text: string) =>
      new Promise<string>((resolve) => {
        let answer = ''
        const socket = connect(Number(port), hostname, () => socket.end(text))
        socket.on('data', (data) => {
          answer += data
        })
        socket.on('close', () => resolve(answer))
      })
    const host = `Host: ${hostname}:${port}\r\n`
    for (const request of [
      'nonsense\r\n\r\n',
      `GET / HTTP/1.1\r\n${host}bad header\r\n\r\n`,
      `GET / HTTP/1.1\r\nHost: a b\r\n\r\n`,
      `GET \\\\evil HTTP/1.1\r\n${host}\r\n`,
      `GET http://[ HTTP/1.1\r\n${host}\r\n`,
      `GET / HTTP/1.1\r\n${host}A: ${'a'.repeat(40_000)}\r\n\r\n`,
    ]) {
      const answer = await answerTo(request)
      expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /u)
      expect(answer.toLowerCase()).toContain("content-security-policy: default-src 'none'")
      expect(answer.toLowerCase()).toContain('x-content-type-options: nosniff')
    }
  })

  it('refuses other names, sites and methods on every address', async () => {
    for (const path of ['/', '/events', '/source?path=sources/session.md', '/page/page.js']) {
      expect((await getRaw(path, { host: 'evil.example' })).status).toBe(421)
      expect((await getRaw(path, { origin: 'https://evil.example' })).status).toBe(403)
      expect((await getRaw(path, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
      expect((await fetch(preview.address + path.slice(1), { method: 'POST' })).status).toBe(405)
    }
  })

  it('has no inline script or style and names no other site in its page', async () => {
    const html = await (await get('/')).text()
    expect(html).not.toMatch(/<style|style=|<script(?![^>]*src=)|\son\w+=|https?:/u)
  })

  const traversals = [
    '/page/..%2f..%2fpackage.json',
    '/page/../../package.json',
    '/../../../etc/passwd',
    '/page/%2e%2e/%2e%2e/package.json',
    '/page/..%5c..%5cpackage.json',
    '/source?path=../../../etc/passwd',
    '/source?path=/etc/passwd',
    '/source?path=sources/../package.json',
    '/source?path=sources/session.md%00.txt',
    '/briefs/..%2f..%2fpackage.json/pdf',
    '/events?notes=../../etc/passwd',
    '/events?notes=/etc/passwd',
    '/events?template=../../../etc',
    '/events?language=../../x',
    '/page/constructor',
    '/page/__proto__',
  ]
  it('gives nothing for an address that climbs out or names what is not listed', async () => {
    await page.next(({ checked }) => checked)
    for (const path of traversals) {
      const { status, body } = await getRaw(path)
      expect(status, path).toBe(404)
      expect(body, path).not.toMatch(/root:|"version"/u)
    }
  })
})

describe('The preview shows', () => {
  sharedPreview(readFileSync(realNotes, 'utf8'))

  it('the pages, HTML, Markdown, Word file and Word outline of a brief', async () => {
    const { proof } = await page.next(({ checked }) => checked)
    expect(proof).toMatchObject({
      stale: false,
      brief: { pages: expect.any(Number), name: 'session' },
    })
    const part = (name: string) => get(`/briefs/${proof.brief?.id}/${name}`)
    expect((await (await part('pdf')).text()).slice(0, 5)).toBe('%PDF-')
    expect((await (await part('docx')).text()).slice(0, 2)).toBe('PK')
    expect(await (await part('md')).text()).toContain('# Shared value through Clusters')
    const html = await part('html')
    expect(await html.text()).toMatch(/^<!doctype html>/u)
    expect(html.headers.get('content-disposition')).toContain('inline')
    expect(html.headers.get('content-security-policy')).toMatch(/^default-src 'none'.*sandbox/u)
    const outline = (await (await part('outline')).json()) as WordEntry[]
    expect(outline[1]).toEqual({ level: 0, style: 'title', text: 'Shared value through Clusters' })
    expect(outline).toContainEqual({ level: 0, style: 'side box fact', text: 'Where\tEU' })
    expect(outline.filter(({ level }) => level > 0).map(({ text }) => text)).toContain('Context')
  })

  it('where the words of a brief were written, in the notes or the template', async () => {
    const { proof } = await page.next(({ checked }) => checked)
    const places = (await (await get(`/briefs/${proof.brief?.id}/places`)).json()) as WrittenPlace[]
    const lines = readFileSync(notes, 'utf8').split('\n')
    const lineOf = (text: string) => {
      const place = places.find((one) => one.text.includes(text))
      return place?.file === join('sources', 'session.md') ? lines[place.line - 1] : place?.file
    }
    expect(lineOf('Generally speaking')).toContain('Generally speaking')
    expect(lineOf('CSV it is still')).toContain('CSV it is still')
    expect(lineOf('Key messages')).toMatch(/policy-brief.*\.md$/u)
  })

  it('notes by title and day, once they have been read', async () => {
    const titles = async () => {
      const events = await fetch(`${preview.address}events`)
      const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader()
      const { value = '' } = (await reader?.read()) ?? {}
      await reader?.cancel()
      return value
    }
    await page.next(({ checked }) => checked)
    await expect.poll(titles).toContain('{"title":"Shared value through Clusters","date":"2020-07-09"}')
  })

  it('the lines of a file that a message is about', async () => {
    const { proof } = await page.next(({ checked }) => checked)
    const message = proof.diagnostics.find(({ rule }) => rule === 'link-dead')
    const source = (await (
      await get(`/source?path=${encodeURIComponent(message?.file ?? '')}`)
    ).json()) as Source
    expect(source.text.split('\n')[(message?.line ?? 0) - 1]).toContain('[Link to session')
    expect(source.absolute).toBe(notes)
  })

  it('what the checks find', async () => {
    const { proof } = await page.next(({ checked }) => checked)
    expect(proof.diagnostics.map(({ rule }) => rule)).toContain('sentence-length')
  })

  it('each template of the listing and each language', async () => {
    page.leave()
    page = await follow(preview.address, '?template=one-pager&language=fr')
    const { proof } = await page.next(({ checked }) => checked)
    const text = await (await get(`/briefs/${proof.brief?.id}/md`)).text()
    expect(text).toContain('## Besoins')
  })
})

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
    await preview.close()
    preview = await startPreview(parseOptions(['--port', '0']))
    page = await follow(preview.address)
    const { proof } = await page.next(({ checked }) => checked)
    expect(proof).toMatchObject({ brief: null, stale: true, diagnostics: [{ rule: 'notes-none' }] })
    page.leave()
    writeFileSync(notes, short)
    for (;;) {
      const address = `${preview.address}events?notes=sources/session.md`
      if ((await fetch(address, { method: 'HEAD' })).ok) break
    }
    page = await follow(preview.address, '?notes=sources/session.md')
    const { proof: after } = await page.next(({ brief }) => brief !== null)
    expect(after.brief?.pages).toBeGreaterThan(0)
  })

  it('of a template that is named by its folder, and listed once', async () => {
    const own = join('templates', 'own')
    cpSync(join(projectFolder, 'templates', 'policy-brief'), join(folder, own), { recursive: true })
    const { templates, chosen } = previewListing(parseOptions(['--template', own]), ['sources'])
    expect(templates.map(({ name }) => name).filter((name) => name.endsWith('own'))).toEqual(['own'])
    expect(chosen.template).toBe('own')
  })

  it('though the folder of its template was gone for a moment', async () => {
    const own = join(folder, 'templates', 'own')
    cpSync(join(projectFolder, 'templates', 'policy-brief'), own, { recursive: true })
    await preview.close()
    preview = await startPreview(parseOptions(['--port', '0', '--template', 'own']))
    page = await follow(preview.address)
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
