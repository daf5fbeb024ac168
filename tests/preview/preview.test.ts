import { cpSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startPreview } from '../../src/cli/commands/preview.ts'
import { parseOptions } from '../../src/cli/options.ts'
import { previewListing } from '../../src/cli/preview-workshop.ts'
import type { Source, WordEntry, WrittenPlace } from '../../src/preview/protocol.ts'
import { projectFolder, realNotes } from '../support/run-cli.ts'
import { folder, get, notes, page, preview, sharedPreview, turnTo } from './open-preview.ts'

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
    await turnTo('?template=one-pager&language=fr')
    const { proof } = await page.next(({ checked }) => checked)
    const text = await (await get(`/briefs/${proof.brief?.id}/md`)).text()
    expect(text).toContain('## Besoins')
  })

  it('a template that is named by its folder, once', async () => {
    const own = join('templates', 'own')
    cpSync(join(projectFolder, 'templates', 'policy-brief'), join(folder, own), { recursive: true })
    const { templates, chosen } = previewListing(parseOptions(['--template', own]), ['sources'])
    expect(templates.map(({ name }) => name).filter((name) => name.endsWith('own'))).toEqual(['own'])
    expect(chosen.template).toBe('own')
    rmSync(join(folder, 'templates'), { recursive: true })
  })
})
