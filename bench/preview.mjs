/** How soon a save is seen: from writing notes of four pages to the event, and to the page that is in view. */
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const saves = 21
const project = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'policy-brief-bench-'))
const notes = join(folder, 'sources', 'session.md')
mkdirSync(join(folder, 'sources'))
cpSync(join(project, 'sources', '2020-07-09-shared-value-through-clusters.md'), notes)
const text = readFileSync(notes, 'utf8')

const executablePath = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap((path) => ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(path, name)))
  .find((path) => existsSync(path))
const server = spawn(process.execPath, [join(project, 'dist', 'policy-brief.js'), 'preview', '--port', '0'], {
  cwd: folder,
  stdio: ['ignore', 'pipe', 'inherit'],
})
const address = await new Promise((resolve) =>
  server.stdout.on('data', (data) => resolve(/http:\S+/.exec(String(data))?.[0])),
)
// The server makes a few briefs for nobody first.
await pause(3000)

if (executablePath === undefined)
  console.log(process.argv.includes('--json') ? 'null' : 'preview: no Chromium, nothing to measure with')
else {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
  await page.addInitScript(`
    window.moments = []
    const { fetch } = window
    window.fetch = (...all) => {
      window.moments.push(['event', performance.timeOrigin + performance.now()])
      return fetch(...all)
    }
    new MutationObserver(() => window.moments.push(['shown', performance.timeOrigin + performance.now()]))
      .observe(document, { subtree: true, attributes: true, attributeFilter: ['data-shown'] })
  `)
  await page.goto(address)
  await page.waitForSelector('html[data-shown]')
  const times = { event: [], shown: [] }
  for (let save = 0; save < saves; save++) {
    await pause(700)
    await page.evaluate('window.moments.length = 0')
    const saved = performance.timeOrigin + performance.now()
    writeFileSync(notes, text.replace('Generally speaking', `Generally speaking ${save}`))
    await page.waitForFunction(() => globalThis.moments.some(([name]) => name === 'shown'))
    const moments = Object.fromEntries((await page.evaluate('window.moments')).reverse())
    for (const name of ['event', 'shown']) times[name].push(moments[name] - saved)
  }
  const sorted = (name) => times[name].toSorted((a, b) => a - b).map(Math.round)
  const median = (name) => sorted(name)[saves >> 1]
  if (process.argv.includes('--json'))
    console.log(JSON.stringify({ event: median('event'), shown: median('shown') }))
  else
    for (const name of ['event', 'shown'])
      console.log(`preview, save to ${name}: median ${median(name)} ms, best ${sorted(name)[0]} ms`)
  await browser.close()
}
server.kill('SIGINT')
rmSync(folder, { recursive: true, force: true })

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
