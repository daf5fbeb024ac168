import { expect, test } from 'vitest'
import { programAssets } from '../../src/cli/project.ts'
import type { Figure } from '../../src/document/document.ts'
import { svgFallbacks } from '../../src/writers/docx/body/svg-fallbacks.ts'
import { documentOf } from '../support/sample-document.ts'

async function drawn(words: string): Promise<string> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"><text x="40" y="15" text-anchor="middle">${words}</text></svg>`
  const figure: Figure = {
    ...{ type: 'figure', id: 'figure-1', caption: null, alt: words, url: 'words.svg' },
    ...{ mediaType: 'image/svg+xml', data: new TextEncoder().encode(svg), width: 80, height: 20 },
  }
  const { fallbacks } = await svgFallbacks(documentOf([figure]), programAssets)
  return Buffer.from(fallbacks.get(figure) ?? []).toString('base64')
}

/** Boxes in the place of letters would be the same for all words. */
test.each([
  ['Arabic', 'نصر', 'فجب'],
  ['Hebrew', 'שלום', 'נמלי'],
  ['Armenian', 'ջուր', 'հացի'],
  ['Georgian', 'წყალ', 'პური'],
])('words in %s have their letters in the picture that Word shows', async (_, one, other) => {
  expect(await drawn(one)).not.toBe(await drawn(other))
})
