/// <reference lib="dom" />
/** A site as its readers have it: in a real browser, wide, narrow, dark, by the keys alone and without scripts. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
// @ts-expect-error The benchmark's corpus comes without types.
import { notesOf } from '../../bench/corpus.mjs'
import { runHere } from '../check/run-here.ts'
import { faultsOfHtml } from '../site/support/faults-of-html.ts'
import { realNotes, runCli } from '../support/run-cli.ts'
import { judged } from './judged.ts'
import { dcatApViolations } from './judges.ts'
import { openBrowser } from './open-browser.ts'

const home = mkdtempSync(join(tmpdir(), 'policy-brief-site-'))
const site = join(home, 'site')
let browser: Browser | null = null
let server: Server
/** The site under a path of a host, as services have it. */
let address = ''

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.woff2': 'font/woff2',
}

/** Notes of three kinds, so that there is something to choose from. */
const masks = `---
language: fr
date: 2021-03-02
publisher: Plateforme des grappes
licence: CC BY 4.0
---
# Alliance

# Masques & <écoles>

## Perturbation 1: Les masques manquent

**Portée géographique:** Espagne

**Recommandation:** La Commission devrait publier une liste.
`

beforeAll(async () => {
  cpSync(realNotes, join(home, 'sources', 'clusters.md'), { recursive: true })
  writeFileSync(join(home, 'sources', 'masks.md'), masks)
  for (let number = 1; number <= 6; number++)
    writeFileSync(join(home, 'sources', `n${number}.md`), notesOf(number))
  runCli(['--to', 'pdf,docx,md,html', '--quiet'], home)
  const made = await runHere(['site', '--quiet', '--lang', 'en', '--base', '/some/where/'], home)
  expect(made).toEqual({ code: 0, out: '', err: '' })
  server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://a').pathname)
    try {
      const name = path.replace(/^\/some\/where\//u, '').replace(/(^|\/)$/u, '$1index.html')
      response.setHeader('Content-Type', types[extname(name)] ?? 'application/octet-stream')
      response.end(readFileSync(join(site, name)))
    } catch {
      response.writeHead(404, { 'Content-Type': 'text/html' }).end(readFileSync(join(site, '404.html')))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/some/where/`
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  server.close()
  rmSync(home, { recursive: true, force: true })
})

const pages = (): string[] =>
  readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.html'))

/** One page of each folder: the others are made by the same hand. */
const firstOfEach = (names: readonly string[]): string[] => [
  ...new Map(names.toReversed().map((name) => [name.split('/').at(-2) ?? '', name])).values(),
]

/** Shows a page, and gives what was wrong on the way: what was asked for elsewhere, missing, or an error of a script. */
async function shown(
  url: string,
  options: BrowserContextOptions,
  look: (page: Page, faults: string[]) => Promise<void>,
): Promise<string[]> {
  if (!browser) return ['no browser']
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options })
  const page = await context.newPage()
  const faults: string[] = []
  const origin = new URL(url).origin
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('request', (request) => {
    const asked = request.url()
    if (!asked.startsWith(origin === 'null' ? 'file:' : origin) && !asked.startsWith('data:'))
      faults.push(asked)
  })
  await page.goto(url)
  await look(page, faults)
  await context.close()
  return faults
}

async function axeFaults(page: Page, faults: string[]): Promise<void> {
  const scrolls = await page.locator('html').evaluate((html) => html.scrollWidth > html.clientWidth)
  if (scrolls) faults.push('the page scrolls sideways')
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
  faults.push(...violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ html }) => html).slice(0, 3)}`))
}

describe('the site of briefs', () => {
  test('is valid on every page', () => {
    expect(pages().flatMap((name) => faultsOfHtml(readFileSync(join(site, name), 'utf8'), name))).toEqual([])
  })

  judged(
    'Chromium',
    'has nothing that axe-core finds, wide, narrow and dark, and asks for nothing',
    async () => {
      const looks: BrowserContextOptions[] = [
        {},
        { viewport: { width: 320, height: 800 } },
        { colorScheme: 'dark' },
      ]
      const faults: string[] = []
      for (const name of ['index.html', ...firstOfEach(pages()), 'briefs/masks.html'])
        for (const look of looks)
          faults.push(
            ...(await shown(address + name, look, axeFaults)).map(
              (fault) => `${name} ${JSON.stringify(look)}: ${fault}`,
            ),
          )
      expect(faults).toEqual([])
    },
  )

  judged('Chromium', 'finds briefs by their words and by what is chosen, and says how many', async () => {
    const found: string[] = []
    const faults = await shown(address, {}, async (page) => {
      const state = async (): Promise<void> => {
        const titles = await page.locator('#shelf li:visible a').allTextContents()
        found.push(`${await page.locator('#count').textContent()}: ${titles.length}`)
      }
      await state()
      await page.locator('#q').fill('écol')
      await page.locator('#count', { hasText: /^1/u }).waitFor()
      await state()
      await page.locator('#q').fill('nothing says this')
      await page.locator('#count', { hasText: 'No brief' }).waitFor()
      await state()
      await page.locator('button[type=reset]').click()
      await page.locator('#count', { hasText: /^8/u }).waitFor()
      await page.locator('#to').fill('2020-12-31')
      await page.locator('#count', { hasText: /^1/u }).waitFor()
      await state()
      await page.locator('#from').fill('2020-12-01')
      await page.locator('#count', { hasText: 'No brief' }).waitFor()
      await page.locator('button[type=reset]').click()
      await page.locator('#count', { hasText: /^8/u }).waitFor()
      await page.locator('#by-place').selectOption('es')
      await page.locator('#count', { hasText: /^1/u }).waitFor()
      await state()
      found.push(new URL(page.url()).search)
      await page.reload()
      await page.locator('#count', { hasText: /^1/u }).waitFor()
      await state()
    })
    expect(faults).toEqual([])
    expect(found).toEqual([
      '8\u00a0briefs: 8',
      '1\u00a0brief: 1',
      'No brief found: 0',
      '1\u00a0brief: 1',
      '1\u00a0brief: 1',
      '?place=es',
      '1\u00a0brief: 1',
    ])
  })

  judged('Chromium', 'searches also where it is opened from a disk', async () => {
    const faults = await shown(`file://${join(site, 'index.html')}`, {}, async (page) => {
      await page.locator('#q').fill('masques')
      await page.locator('#count', { hasText: /^1/u }).waitFor()
    })
    expect(faults).toEqual([])
  })

  judged('Chromium', 'is gone through by the keys alone, and shows where one is', async () => {
    const stops: string[] = []
    const faults = await shown(address, {}, async (page, found) => {
      // A field for a day has a stop for each of its parts.
      for (let step = 0; step < 26; step++) {
        await page.keyboard.press('Tab')
        stops.push(
          await page.evaluate(() => {
            const { activeElement } = document
            if (!(activeElement instanceof HTMLElement)) return ''
            const { outlineStyle, outlineWidth } = getComputedStyle(activeElement)
            const isShown = outlineStyle !== 'none' && outlineWidth !== '0px'
            return `${activeElement.id || activeElement.textContent}${isShown ? '' : ', not shown'}`
          }),
        )
      }
      await page.keyboard.press('Shift+Tab')
      await page.locator('a.skip').focus()
      await page.keyboard.press('Enter')
      if (!(await page.evaluate(() => document.activeElement?.id === 'content')))
        found.push('the skip link does not skip')
      await page.locator('#q').focus()
      await page.keyboard.type('masques')
      await page.keyboard.press('Enter')
      await page.locator('#count', { hasText: /^1/u }).waitFor()
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.waitForURL(/masks\.html$/u)
    })
    expect(faults).toEqual([])
    expect(stops.filter((stop, index) => stop !== stops[index - 1]).slice(0, 11)).toEqual([
      'Skip to content',
      'q',
      'by-year',
      'from',
      'to',
      'by-series',
      'by-place',
      'by-time-frame',
      'by-eu-action',
      'Filter',
      'Clear filters',
    ])
    expect(stops.filter((stop) => stop.endsWith('not shown'))).toEqual([])
  })

  judged('Chromium', 'leads to every brief without a script', async () => {
    const titles: string[] = []
    const faults = await shown(address, { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('#filter').isVisible()).toBe(false)
      await page.locator('nav.ways a', { hasText: 'Place' }).click()
      await page.locator('#browse a', { hasText: 'Spain' }).click()
      titles.push(...(await page.locator('#shelf a').allTextContents()))
      await page.locator('#shelf a').click()
      titles.push(await page.title())
      await page.locator('.site-bar .site-name').click()
      titles.push(await page.title())
    })
    expect(faults).toEqual([])
    expect(titles).toEqual(['Masques & <écoles>', 'Masques & <écoles>', 'Policy briefs'])
  })

  judged('Chromium', 'leads back from an address that there is not, however deep', async () => {
    const faults = await shown(`${address}a/b/c/none.html`, {}, async (page) => {
      await page.locator('main a').click()
      await page.waitForURL(/\/some\/where\/(?:index\.html)?$/u)
    })
    expect(faults.filter((fault) => !fault.includes('404'))).toEqual([])
  })

  judged('pySHACL', 'has a catalogue that DCAT-AP takes, with its address and without', async () => {
    expect(dcatApViolations(join(site, 'catalogue.jsonld'))).toEqual([])
    await runHere(['site', '--quiet', '--site', 'other', '--base', 'https://example.eu/briefs/'], home)
    expect(dcatApViolations(join(home, 'other', 'catalogue.jsonld'))).toEqual([])
  })

  judged('pySHACL', 'tells what a catalogue lacks', () => {
    const catalogue = JSON.parse(readFileSync(join(site, 'catalogue.jsonld'), 'utf8'))
    delete catalogue['dct:title']
    delete catalogue['dcat:dataset'][0]['dct:description']
    const path = join(home, 'faulty.jsonld')
    writeFileSync(path, JSON.stringify(catalogue))
    expect(dcatApViolations(path).length).toBeGreaterThanOrEqual(2)
  })
})
