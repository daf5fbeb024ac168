import type { RunningItem, RunningLine } from '../../../document/document.ts'
import { setLines } from '../boxes/lines-of.ts'
import type { Line } from '../lines/line.ts'
import type { BlockLooks } from '../looks.ts'
import type { Page } from '../pages/page.ts'
import type { Setting } from '../setting.ts'
import { addTag } from '../tag.ts'
import { runOf } from '../text/runs.ts'
import { drawLine } from './draw-line.ts'
import type { Sheet } from './sheet.ts'

/** From the text to the running line's baseline, in points. */
const distance = { header: 26, footer: 34 }
/** Between what stands at a line's start and at its end, in points. */
const gap = 18
const rule = { distance: 5, width: 0.4 }

/** Draws the running lines of a page: artifacts, since a reader has heard the words elsewhere. */
export function drawRunning(
  sheet: Sheet,
  page: Page,
  pages: number,
  looks: BlockLooks,
  setting: Setting,
): void {
  const { document, page: geometry, colours } = setting
  const { left, fullWidth, top, textHeight, height } = geometry
  const header = Math.max(10, top - distance.header)
  const covered = page.number === 1 && document.children[0]?.type === 'band'
  if (!covered && shown(document.header, page)) {
    drawRunningLine(sheet, document.header, page, pages, header, 'header', looks, setting)
    sheet.mark('header')
    sheet.fill(left, header + rule.distance, fullWidth, rule.width, colours.rule)
  }
  const footer = Math.min(height - 10, top + textHeight + distance.footer)
  if (shown(document.footer, page)) {
    drawRunningLine(sheet, document.footer, page, pages, footer, 'footer', looks, setting)
  }
}

const shown = (line: RunningLine, page: Page): boolean =>
  (line.start.length > 0 || line.end.length > 0) && (page.number > 1 || line.firstPage)

function drawRunningLine(
  sheet: Sheet,
  running: RunningLine,
  page: Page,
  pages: number,
  y: number,
  kind: 'header' | 'footer',
  looks: BlockLooks,
  setting: Setting,
): void {
  const { left, fullWidth } = setting.page
  const { title } = setting.document.metadata
  const line = (text: string, align: 'left' | 'right', width: number): Line | undefined =>
    oneLine(text, width, { ...looks, align }, setting)
  const [first, second] = [words(running.start, page, pages), words(running.end, page, pages)]
  const end = line(second, 'right', fullWidth * 0.7)
  // Where all that the line names is missing, it names the brief
  const start = line(first || (second ? '' : title), 'left', fullWidth - (end ? end.width + gap : 0))
  if (start) drawLine(sheet, { ...start, x: 0 }, left, y, kind)
  if (end) drawLine(sheet, { ...end, x: 0 }, left + fullWidth - end.width, y, kind)
}

/** No line is so wide that more characters would stand on it. */
const most = 1000

/** As many words as fit, with dots for the others; nothing for no words. */
function oneLine(text: string, width: number, looks: BlockLooks, setting: Setting): Line | undefined {
  if (text === '') return undefined
  const style = { ...looks.text, features: 'tnum' }
  const set = (shown: string): Line[] =>
    setLines([runOf(shown, style, addTag(null, 'P'))], width, looks, setting)
  const [line, ...others] = set(text.slice(0, most))
  const shown =
    others.length === 0 ? line : set(cut(text.slice(0, most), (part) => set(part).length === 1))[0]
  return shown && { ...shown, spaceAfter: null }
}

/** The first words with dots behind them, as many as fit. */
function cut(text: string, fits: (part: string) => boolean): string {
  const parts = text.split(' ')
  const first = (count: number): string => `${parts.slice(0, count).join(' ')} …`
  let [least, over] = [1, parts.length]
  while (over - least > 1) {
    const middle = (least + over) >> 1
    if (fits(first(middle))) least = middle
    else over = middle
  }
  return first(least)
}

const words = (items: RunningItem[], page: Page, pages: number): string =>
  items.map((item) => runningText(item, page, pages)).join('')

function runningText(item: RunningItem, page: Page, pages: number): string {
  switch (item.type) {
    case 'text':
      return item.value
    case 'page':
      return String(page.number)
    case 'pages':
      return String(pages)
    case 'section':
      return page.section
  }
}
