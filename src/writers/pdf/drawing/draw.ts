import { outline } from '../../../document/outline.ts'
import type { Assets } from '../../writer.ts'
import { zlibOf } from '../../zlib.ts'
import { looksOf } from '../looks.ts'
import type { Page } from '../pages/page.ts'
import type { Setting } from '../setting.ts'
import type { Tag } from '../tag.ts'
import { attachFiles } from './attach-files.ts'
import { destinations } from './destinations.ts'
import { drawBox } from './draw-box.ts'
import { drawFrames, framesOf } from './draw-frames.ts'
import { drawRunning } from './draw-running.ts'
import type { Drawer } from './drawer.ts'
import { type CollectingDocument, finish, openDocument } from './kit.ts'
import { endLinks, type PendingLink, type Targets } from './links.ts'
import { writeOutline } from './outline.ts'
import { readSvgs } from './read-svgs.ts'
import { createDrawing, openSheet } from './sheet.ts'
import { writeStructure } from './structure.ts'
import { xmp } from './xmp.ts'

/** Pages as a PDF file that is PDF/UA-1 and PDF/A-3a at once. */
export async function draw(
  pages: readonly Page[],
  tags: Tag,
  setting: Setting,
  assets: Assets,
): Promise<Uint8Array> {
  const svgs = await readSvgs(setting.document)
  const kit = open(setting, assets)
  const drawing = createDrawing(kit)
  const places = destinations(pages)
  const links: PendingLink[] = []
  const sheets = pages.map((page, i) => {
    const sheet = openSheet(drawing, [setting.page.width, setting.page.height])
    const drawer: Drawer = { drawing, sheet, setting, places, links, svgs }
    drawPage(drawer, page, pages[i - 1], pages[i + 1])
    drawRunning(sheet, page, pages.length, looksOf(setting.document).running, setting)
    sheet.end()
    return sheet.page.dictionary
  })
  const targets: Targets = { pages: sheets, pageHeight: setting.page.height, places }
  endLinks(kit, links, targets)
  writeOutline(kit, kit._root, outline(setting.document), targets)
  attachFiles(kit, setting.document)
  writeStructure(drawing, tags)
  return finish(kit)
}

function open({ document }: Setting, assets: Assets): CollectingDocument {
  const { metadata, language } = document
  const information = {
    Title: metadata.title,
    ...(metadata.authors.length > 0 ? { Author: metadata.authors.join(', ') } : {}),
    ...(metadata.subject ? { Subject: metadata.subject } : {}),
    ...(metadata.keywords.length > 0 ? { Keywords: metadata.keywords.join(', ') } : {}),
    Creator: metadata.generator,
    Producer: metadata.generator,
  }
  const date = new Date(`${metadata.date ?? '2000-01-01'}T00:00:00Z`)
  const kit = openDocument(zlibOf(assets).deflate, {
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    subset: 'PDF/A-3a',
    info: { ...information, CreationDate: date, ModDate: date },
  })
  if (metadata.date === null) {
    delete kit.info['CreationDate']
    delete kit.info['ModDate']
  }
  kit._addInfo = () => kit.appendXML(xmp(document, information))
  kit._addColorOutputIntent = () => addOutputIntent(kit, assets)
  return kit
}

/** sRGB, which all colours are given in (ISO 19005-3, 6.2.3). */
function addOutputIntent(kit: CollectingDocument, assets: Assets): void {
  const profile = kit.ref({ N: 3 })
  profile.end(assets.read('colour/sRGB_IEC61966_2_1.icc'))
  const name = new String('sRGB IEC61966-2.1')
  const intent = kit.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    Info: name,
    OutputConditionIdentifier: name,
    DestOutputProfile: profile,
  })
  intent.end()
  kit._root.data['OutputIntents'] = [intent]
}

function drawPage(drawer: Drawer, page: Page, before: Page | undefined, after: Page | undefined): void {
  const { sheet, setting } = drawer
  drawFrames(sheet, page.placed, {
    before: framesOf(before?.placed ?? []),
    after: framesOf(after?.placed ?? []),
  })
  // Before the text, where what the margin has no room for goes on
  drawFrames(sheet, page.margin, { before: new Set(), after: new Set() })
  for (const { box, y } of page.margin) drawBox(drawer, box, y)
  for (const { box, y } of page.repeated) drawBox(drawer, box, y, 'repeated')
  for (const { box, y } of page.placed) drawBox(drawer, box, y)
  for (const { x, y } of page.noteRules) {
    sheet.mark('layout')
    sheet.fill(x, y, 90, 0.5, setting.colours.muted)
  }
  for (const { box, y } of page.notes) drawBox(drawer, box, y)
}
