import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { type Preview, startPreview } from '../../src/cli/commands/preview.ts'
import { parseOptions } from '../../src/cli/options.ts'
import { notesOn } from '../batch/support/project-of.ts'
import { type Following, follow } from './follow.ts'

const home = process.cwd()
/** The project of the test that runs, its notes, its preview and the page that follows it. */
export let folder: string
export let notes: string
export let preview: Preview
export let page: Following

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

/** The same project in another preview, with a page of its own. */
export async function restart(options: string[] = []): Promise<void> {
  await preview.close()
  preview = await startPreview(parseOptions(['--port', '0', ...options]))
  await openPage()
}

/** Another page of the preview, in place of the one that was. */
export async function turnTo(query: string): Promise<void> {
  page.leave()
  page = await follow(preview.address, query)
}

const leavePage = (): void => page.leave()

/** Notes of a moment: most of what is tested is the same for any. */
export const short = notesOn('boats')

/** One preview for all tests of a part, which leave its files as they were; a page for each. */
export function sharedPreview(text = short): void {
  beforeAll(() => start(text))
  beforeEach(openPage)
  afterEach(leavePage)
  afterAll(end)
}

/** A preview for each test of a part, which changes its files. */
export function ownPreview(): void {
  beforeEach(async () => {
    await start(short)
    await openPage()
  })
  afterEach(async () => {
    leavePage()
    await end()
  })
}

export const get = (path: string) => fetch(preview.address + path.slice(1))
export const edit = (path: string, from: string | RegExp, to: string) =>
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))
