/** The preview in a real browser: what an editor sees, with the mouse, by keyboard and with a screen reader. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest'
import { startPreview } from '../../src/cli/commands/preview.ts'
import { parseOptions } from '../../src/cli/options.ts'
import type { Serving } from '../../src/preview/serve.ts'
import { projectFolder, realNotes } from '../support/run-cli.ts'
import { judged } from './judged.ts'
import { openBrowser } from './open-browser.ts'

const home = process.cwd()
const folder = mkdtempSync(join(tmpdir(), 'policy-brief-preview-'))
const notes = join(folder, 'sources', 'session.md')
const template = join(folder, 'templates', 'policy-brief', 'brief.md')

let browser: Browser | null = null
let preview: Serving
let page: Page
/** What the page asked for elsewhere, and what it said was wrong. */
let complaints: string[]

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

beforeEach(async () => {
  mkdirSync(join(folder, 'sources'), { recursive: true })
  cpSync(realNotes, notes)
  cpSync(join(projectFolder, 'templates', 'policy-brief'), join(template, '..'), { recursive: true })
  process.chdir(folder)
  preview = await startPreview(parseOptions(['--port', '0']))
  if (browser) page = await open(browser, {})
})

afterEach(async () => {
  await page?.context().close()
  await preview.close()
  process.chdir(home)
})

async function open(from: Browser, look: { colorScheme?: 'light' | 'dark'; width?: number }): Promise<Page> {
  const { width = 1400, ...rest } = look
  const context = await from.newContext({ ...rest, viewport: { width, height: 900 } })
  const opened = await context.newPage()
  complaints = []
  opened.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  opened.on('pageerror', (error) => complaints.push(error.message))
  opened.on('request', (request) => {
    if (!request.url().startsWith(preview.address)) complaints.push(request.url())
  })
  await opened.goto(preview.address)
  await shows(opened, 'Renewed')
  return opened
}

const shows = (on: Page, words: string) =>
  on.getByRole('status').filter({ hasText: words }).waitFor({ timeout: 20_000 })

const edit = (path: string, from: string | RegExp, to: string) =>
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))

describe('The preview', () => {
  judged('Chromium', 'shows the pages with their words, and asks for nothing elsewhere', async () => {
    await page.locator('#pages .textLayer').nth(2).waitFor({ state: 'attached' })
    expect(await page.locator('#pages .page').count()).toBe(3)
    expect(await page.locator('#pages .textLayer').first().textContent()).toContain(
      'Shared value through Clusters',
    )
    const ink = await page.evaluate<number>(darkPixels)
    expect(ink).toBeGreaterThan(1000)
    expect(complaints).toEqual([])
  })

  judged('Chromium', 'shows what is saved, and keeps page and scroll', async () => {
    await page.locator('#pages .textLayer').nth(2).waitFor({ state: 'attached' })
    const scroll = () => page.locator('#pages').evaluate((place) => place.scrollTop)
    await page.locator('#pages').evaluate((place) => place.scrollTo(0, place.scrollHeight / 2))
    const before = await scroll()
    edit(notes, 'Generally speaking', 'Speaking quite generally')
    // A line may end after any word.
    await page.locator('#pages .textLayer', { hasText: 'Speaking quite' }).first().waitFor()
    expect(await scroll()).toBe(before)
    expect(before).toBeGreaterThan(500)
    expect(complaints).toEqual([])
  })

  judged('Chromium', 'shows the line of a message that is clicked, with the focus on it', async () => {
    await page.getByRole('button', { name: 'link-dead' }).click()
    const line = page.locator('#source .here')
    await line.waitFor()
    expect(await line.textContent()).toContain('[Link to session')
    expect(await page.evaluate(focusedName)).toBe('here')
    const link = page.getByRole('link', { name: 'Open in VS Code' })
    expect(await link.getAttribute('href')).toMatch(/^vscode:\/\/file\/.*session\.md:20:1$/u)
  })

  judged('Chromium', 'leads from words of a page to their line, and back', async () => {
    await page.locator('#pages .textLayer').nth(2).waitFor({ state: 'attached' })
    await page.locator('#pages .textLayer span', { hasText: 'Generally' }).last().click()
    const line = page.locator('#source .here')
    await line.waitFor()
    expect(await line.textContent()).toContain('Generally speaking')
    await page.locator('#pages').evaluate((place) => place.scrollTo(0, 0))
    await page.getByRole('button', { name: 'Show on the page' }).click()
    await page.locator('.textLayer .found').first().waitFor()
    expect(await page.locator('#pages').evaluate((place) => place.scrollTop)).toBeGreaterThan(500)
    expect(complaints).toEqual([])
  })

  judged('Chromium', 'folds what stands beside the brief, and unfolds it for a line', async () => {
    await page.locator('#pages .textLayer').nth(2).waitFor({ state: 'attached' })
    const width = () => page.locator('#pages').evaluate((place) => place.clientWidth)
    const before = await width()
    await page.getByRole('button', { name: 'Messages', exact: true }).click()
    await page.getByRole('button', { name: 'Choice', exact: true }).click()
    expect(await width()).toBeGreaterThan(before + 500)
    expect(await page.locator('#messages').isVisible()).toBe(false)
    await page.locator('#pages .textLayer span', { hasText: 'Generally' }).last().click()
    await page.locator('#source .here').waitFor()
  })

  judged('LibreOffice', 'shows the Word file as pages', async () => {
    await page.getByRole('tab', { name: 'Word', exact: true }).click()
    await page
      .locator('#word .textLayer', { hasText: 'Generally speaking' })
      .first()
      .waitFor({ timeout: 60_000 })
  })

  judged('Chromium', 'keeps the last good brief while there are errors, and says so', async () => {
    edit(template, '{{> band}}', '# {{titel}}')
    await shows(page, 'Last good brief kept')
    expect(await page.locator('#banner').textContent()).toContain('1 error')
    expect(await page.locator('#pages .page').count()).toBe(3)
    await page.getByRole('button', { name: 'Show the first' }).click()
    const line = page.locator('#source .here')
    await line.waitFor()
    expect(await line.textContent()).toContain('{{titel}}')
    edit(template, '# {{titel}}', '{{> band}}')
    await shows(page, 'Renewed')
    expect(await page.locator('#banner').isVisible()).toBe(false)
  })

  judged('Chromium', 'shows the HTML, in the same place after a save', async () => {
    await page.getByRole('tab', { name: 'HTML' }).click()
    const framed = page.frameLocator('#html')
    await framed.getByRole('heading', { name: 'Context' }).waitFor()
    const scrolled = () => framed.locator('html').evaluate((html) => html.scrollTop)
    await framed.locator('html').evaluate((html) => html.scrollTo(0, 300))
    edit(notes, 'Generally speaking', 'Speaking quite generally')
    await framed.getByText('Speaking quite generally').waitFor()
    await expect.poll(scrolled).toBe(300)
  })

  judged('Chromium', 'shows the Markdown and the Word outline', async () => {
    await page.getByRole('tab', { name: 'Markdown' }).click()
    await page.locator('#markdown', { hasText: '# Shared value through Clusters' }).waitFor()
    await page.getByRole('tab', { name: 'Word outline' }).click()
    await page.locator('#outline').getByRole('heading', { name: 'Context' }).waitFor()
    edit(notes, 'Generally speaking', 'Speaking quite generally')
    await page.locator('#outline', { hasText: 'Speaking quite generally' }).waitFor()
  })

  judged('Chromium', 'follows a link within the brief', async () => {
    await page.locator('#pages .textLayer').nth(2).waitFor({ state: 'attached' })
    await page.getByRole('link', { name: /R1/u }).click()
    const place = await page.locator('#pages').boundingBox()
    // What stands in the middle of the brief: to the last page's foot the view can come, and no further.
    const disruption = page
      .locator('#pages .textLayer span[role]', { hasText: 'Disruption: environmental' })
      .first()
    const { y } = (await disruption.boundingBox()) ?? { y: 0 }
    expect(y - (place?.y ?? 0)).toBeGreaterThanOrEqual(0)
    expect(y - (place?.y ?? 0)).toBeLessThan(300)
  })

  judged('Chromium', 'shows another template, language and notes', async () => {
    cpSync(notes, join(folder, 'sources', 'another.md'))
    await page.getByRole('radio', { name: 'another' }).waitFor()
    await page.getByRole('radio', { name: 'One-pager' }).check()
    await page.locator('#pages .textLayer', { hasText: 'One-page' }).first().waitFor()
    await page.getByLabel('Language of the brief’s own words').selectOption('fr')
    await page.locator('#pages .textLayer', { hasText: 'Besoins' }).first().waitFor()
    expect(new URL(page.url()).searchParams.get('template')).toBe('one-pager')
    await page.reload()
    await page.locator('#pages .textLayer', { hasText: 'Besoins' }).first().waitFor()
    await page.goto(`${preview.address}?language=pl`)
    await page.locator('#pages .textLayer', { hasText: 'Kontekst' }).first().waitFor()
    await page.goto(`${preview.address}?notes=gone.md`)
    await page.locator('#pages .textLayer', { hasText: 'Context' }).first().waitFor()
    rmSync(join(folder, 'sources', 'another.md'))
  })

  judged('Chromium', 'waits for the first notes, and shows them', async () => {
    rmSync(notes)
    await page.getByText('There are no notes here yet').waitFor()
    await page.reload()
    await shows(page, 'No brief yet')
    cpSync(realNotes, notes)
    await shows(page, 'Renewed')
    expect(await page.locator('#pages .page').count()).toBe(3)
  })

  judged('Chromium', 'works by keyboard alone', async () => {
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key)
    }
    const focused = () => page.evaluate<string>(focusedName)
    await press('Tab', 'Enter')
    expect(await focused()).toBe('brief')
    await press('Tab')
    expect(await focused()).toBe('tab-pdf')
    await press('ArrowRight')
    expect(await focused()).toBe('tab-html')
    await press('ArrowRight')
    expect(await focused()).toBe('tab-md')
    expect(await page.locator('#markdown').isVisible()).toBe(true)
    await press('End', 'Home')
    expect(await focused()).toBe('tab-pdf')
    const reached = new Set<string | undefined>()
    for (let count = 0; count < 60 && !reached.has('message warning'); count++) {
      await press('Tab')
      reached.add(await focused())
      expect(await page.evaluate(focusIsSeen), `${await focused()} has no visible focus`).toBe(true)
    }
    expect([...reached]).toContain('pages')
    await press('Enter')
    await page.locator('#source .here').waitFor()
    expect(await focused()).toBe('here')
    await press('Escape')
    expect(await focused()).toBe('message warning')
    edit(notes, 'Generally speaking', 'Speaking quite generally')
    // A line may end after any word.
    await page.locator('#pages .textLayer', { hasText: 'Speaking quite' }).first().waitFor()
    await page.waitForTimeout(500)
    expect(await focused()).toBe('message warning')
    await page.getByRole('radio', { name: 'Policy brief' }).focus()
    await press('ArrowDown')
    await page.waitForURL(/template=research-brief/u)
    expect(await page.getByRole('radio', { name: 'Research brief' }).isChecked()).toBe(true)
    expect(await focused()).toMatch(/^template-/u)
  })

  const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
    [1400, 400].map((width) => ({ colorScheme, width })),
  )
  for (const look of looks) {
    judged(
      'Chromium',
      `has nothing that axe-core finds, ${look.colorScheme} at ${look.width} pixels`,
      async () => {
        await page.context().close()
        page = await open(browser as Browser, look)
        await page.locator('#pages .textLayer').nth(2).waitFor({ state: 'attached' })
        const found = [await axeFindings()]
        await page.getByRole('button', { name: 'link-dead' }).click()
        await page.locator('#source .here').waitFor()
        found.push(await axeFindings())
        edit(template, '{{> band}}', '# {{titel}}')
        await shows(page, 'Last good brief kept')
        for (const name of ['HTML', 'Markdown', 'Word outline']) {
          await page.getByRole('tab', { name }).click()
          if (name === 'HTML')
            await page.frameLocator('#html').getByRole('heading', { name: 'Context' }).waitFor()
          else
            await page
              .locator(name === 'Markdown' ? '#markdown' : '#outline', { hasText: 'Context' })
              .waitFor()
          found.push(await axeFindings())
        }
        expect(found.flat()).toEqual([])
      },
    )
  }
})

/** What axe-core finds wrong on the page as it is, all its rules asked. */
async function axeFindings(): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** What the browser is asked, in its own words. */
const focusedName = 'document.activeElement.id || document.activeElement.className'

/** Whether what has the focus shows it, by an outline of its own or of what holds it. */
const focusIsSeen = `[document.activeElement, document.activeElement.parentElement].some((element) => {
  const { outlineStyle, outlineWidth } = getComputedStyle(element)
  return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
})`

const darkPixels = `(() => {
  const canvas = document.querySelector('#pages canvas')
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
  return data.filter((value, index) => index % 4 === 0 && value < 100).length
})()`
