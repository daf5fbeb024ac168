/** Briefs as HTML in a real browser: read by axe-core, wide and narrow, without a script and without asking for anything. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { programAssets } from '../../src/cli/project.ts'
import { writers } from '../../src/writers/writers.ts'
import { documentsOf } from '../support/documents-of.ts'
import { judged } from './judged.ts'
import { openBrowser } from './open-browser.ts'
import { corpus } from './setting/corpus.ts'

const folder = mkdtempSync(join(tmpdir(), 'policy-brief-html-'))
let browser: Browser | null = null

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Every fifth of the corpus, which has notes of every length in eight languages. */
const notes = corpus().filter((_, index) => index % 5 === 0)

/** What is wrong with a brief as it is shown at a width in pixels. */
async function faultsOf(path: string, width: number): Promise<string[]> {
  if (!browser) return ['no browser']
  // axe-core is the only script that runs: the brief has none.
  const context = await browser.newContext({ viewport: { width, height: 900 } })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('request', (request) => {
    if (!request.url().startsWith('file:') && !request.url().startsWith('data:')) faults.push(request.url())
  })
  await page.goto(`file://${path}`)
  const scrolls = await page.locator('html').evaluate((html) => html.scrollWidth > html.clientWidth)
  if (scrolls) faults.push('the page scrolls sideways')
  if ((await page.locator('script').count()) > 0) faults.push('a script')
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
  faults.push(...violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ html }) => html).slice(0, 3)}`))
  await context.close()
  return faults
}

describe.each(['policy-brief', 'one-pager', 'research-brief', 'briefing'])(
  'briefs of %s as HTML',
  (template) => {
    judged('Chromium', 'have nothing that axe-core finds, wide and narrow, and ask for nothing', async () => {
      const html = await writers.html()
      const faults: string[] = []
      for (const file of notes) {
        for (const document of documentsOf(file, template)) {
          const path = join(folder, `${template}-${file.stem}.html`)
          writeFileSync(path, (await html.write(document, programAssets)).data)
          for (const width of [1400, 320])
            faults.push(...(await faultsOf(path, width)).map((fault) => `${file.stem} at ${width}: ${fault}`))
        }
      }
      expect(faults).toEqual([])
    })
  },
)
