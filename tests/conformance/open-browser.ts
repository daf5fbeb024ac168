import { type Browser, chromium as playwright } from 'playwright-core'
import { chromium } from './judges.ts'

/** The browser that pages are shown in; null where none is installed. */
export async function openBrowser(): Promise<Browser | null> {
  const executablePath = chromium()
  // Tests run as root in containers, where Chromium has no sandbox of its own.
  return executablePath ? playwright.launch({ executablePath, args: ['--no-sandbox'] }) : null
}
