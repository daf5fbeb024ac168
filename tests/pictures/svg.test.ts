import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { programAssets } from '../../src/cli/project.ts'
import type { Figure } from '../../src/document/document.ts'
import { readPicture } from '../../src/pictures/read-picture.ts'
import { docxWriter } from '../../src/writers/docx/docx-writer.ts'
import { pdfWriter } from '../../src/writers/pdf/pdf-writer.ts'
import { documentOf, paragraph } from '../support/sample-document.ts'

const drawing = (inside: string, attributes = 'viewBox="0 0 30 20"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`

const read = (text: string) => readPicture(new TextEncoder().encode(text))

function rewritten(text: string): { svg: string; change?: string } {
  const picture = read(text)
  if ('problem' in picture) throw new Error(picture.problem)
  const svg = new TextDecoder().decode(picture.data).replace(/^<svg[^>]*>|<\/svg>$/g, '')
  return { svg, ...(picture.change !== undefined && { change: picture.change }) }
}

async function written(text: string) {
  const picture = read(text)
  if ('problem' in picture) throw new Error(picture.problem)
  const { change: _, ...shown } = picture
  const figure: Figure = { type: 'figure', id: 'f', alt: 'A mill', url: 'mill.svg', caption: null, ...shown }
  const document = documentOf([paragraph('Words.'), figure])
  const pdf = await pdfWriter.write(document, programAssets)
  const word = await docxWriter.write(document, programAssets)
  return { pdf, word: unzipSync(word.data) }
}

describe('an SVG drawing is written anew:', () => {
  test.each([
    [
      'shapes stay',
      '<rect x="1" y="2" width="3" height="4" fill="#f00"/>',
      '<rect x="1" y="2" width="3" height="4" fill="#f00"/>',
    ],
    ['a path is lines and curves', '<path d="m1,1h2v2z"/>', '<path d="M1 1H3V3Z"/>'],
    ['a path ends at its fault', '<path d="M1 1L2 2L x 5"/>', '<path d="M1 1L2 2"/>'],
    [
      'a fraction of the whole is a length',
      '<rect width="100%" height="50%"/>',
      '<rect width="30" height="10"/>',
    ],
    ['units are pixels', '<circle r="1in"/>', '<circle r="96"/>'],
    [
      'a style is attributes',
      '<g style="fill: red; -x-own: 1"><path d="M0 0L1 1"/></g>',
      '<g fill="red"><path d="M0 0L1 1"/></g>',
    ],
    [
      'a style sheet is attributes',
      '<style>/* a */ .a, .b { fill: red } path { stroke: blue }</style><path class="b" d="M0 0L1 1"/>',
      '<path d="M0 0L1 1" stroke="blue" fill="red"/>',
    ],
    [
      'what is used stands in its place',
      '<defs><circle id="c" r="1"/></defs><use xlink:href="#c" x="2"/>',
      '<defs><circle r="1"/></defs><g><g transform="translate(2 0)"><g><circle r="1"/></g></g></g>',
    ],
    [
      'a gradient stays',
      '<linearGradient id="a"><stop offset="0" stop-color="red"/></linearGradient><rect fill="url(#a)"/>',
      '<linearGradient id="a"><stop offset="0" stop-color="red"/></linearGradient><rect fill="url(#a)"/>',
    ],
    [
      'a program’s own marks go',
      '<g inkscape:label="x" data-x="1" id="a"><title>t</title><metadata><rdf:RDF/></metadata></g>',
      '<g/>',
    ],
    [
      'links go, what they hold stays',
      '<a href="https://example.org"><path d="M0 0L1 1"/></a>',
      '<g><path d="M0 0L1 1"/></g>',
    ],
    ['words stay', '<text x="1" y="2">a &lt; b</text>', '<text x="1" y="2">a &#x3C; b</text>'],
  ])('%s', (_, inside, expected) => {
    expect(rewritten(drawing(inside))).toEqual({ svg: expected })
  })

  test.each([
    ['<script>alert(1)</script>', '<script>'],
    ['<g onload="alert(1)"/>', 'onload of <g>'],
    ['<image href="file:///etc/passwd" width="9" height="9"/>', '<image>'],
    ['<image href="https://example.org/a.png"/>', '<image>'],
    ['<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>', '<foreignObject>'],
    ['<use href="https://example.org/a.svg#b"/>', '<use> of what is not in it'],
    ['<use href="#a" id="a"/>', '<use> of what is not in it'],
    ['<rect fill="url(https://example.org/a#b)"/>', 'fill of <rect>'],
    ['<rect style="fill: url(&quot;file:///a&quot;)"/>', 'fill of <rect>'],
    ['<rect filter="url(#f)"/><filter id="f"/>', 'filter of <rect>, <filter>'],
    ['<path d="M0 0L1 1" stroke-dasharray="0.0001"/>', 'stroke-dasharray of <path>'],
    ['<path d="M1e400 0L2 2"/>', 'd of <path>'],
    ['<polygon points="0,0 1e400,2"/>', 'points of <polygon>'],
    ['<g transform="scale(1e300)"/>', 'transform of <g>'],
    ['<style>@import url(https://example.org/a.css);</style>', 'a part of its style sheet'],
    ['<animate attributeName="x"/>', '<animate>'],
    ['<iframe src="https://example.org"/>', '<iframe>'],
    [`${'<g>'.repeat(150)}${'</g>'.repeat(150)}`, 'what lies deeper than 100 elements'],
  ])('without %s, and says so', (inside, told) => {
    const { svg, change } = rewritten(drawing(inside))
    expect(change).toBe(`of it is left out: ${told}`)
    expect(svg).not.toMatch(
      /script|alert|file:|example\.org|onload|url\(#f|e\+?[34]00|import|animate|foreign/,
    )
  })

  test.each<[string, string, RegExp]>([
    [
      'entities',
      `<!DOCTYPE svg [<!ENTITY a "b">]>${drawing('<text>&a;</text>')}`,
      /^it has entities of its own/,
    ],
    ['no XML', drawing('<g>'), /^it is no well-formed SVG/],
    ['no size', drawing('', 'width="0" height="5"'), /^its size cannot be read/],
    ['a size beyond numbers', drawing('', 'width="1e400" height="5"'), /^its size cannot be read/],
    ['a side of 99,999,999', drawing('', 'width="1" height="99999999"'), /sides of too different lengths/],
    [
      '50,000 shapes',
      drawing('<g/>'.repeat(50_000)),
      /^it has more than 20000 shapes; make it simpler, save it as PNG, or raise `limits.shapes`/,
    ],
    ['100,000 letters', drawing(`<text>${'a'.repeat(100_000)}</text>`), /^it has more than 20000 shapes/],
    [
      'a path of 2 MB',
      drawing(`<path d="M0 0${'l1 1'.repeat(550_000)}"/>`),
      /^it has more than 20000 shapes/,
    ],
    [
      'uses of uses',
      drawing(
        Array.from(
          { length: 40 },
          (_, i) => `<g id="a${i}">${`<use href="#a${i + 1}"/>`.repeat(3)}</g>`,
        ).join(''),
      ),
      /^it has more than 20000 shapes/,
    ],
    [
      '3,000,000 bytes of one path’s like',
      drawing(`<path d="M0 0${'l1 1'.repeat(1_500_000)}"/>`),
      /^it is a drawing of \d+ bytes/,
    ],
  ])('with %s it is refused', (_, text, words) => {
    expect(read(text)).toEqual({ problem: expect.stringMatching(words) })
  })

  test('3,000 groups within each other are drawn or refused, and end nothing', async () => {
    const deep = `${'<g>'.repeat(3000)}<rect width="9" height="9"/>${'</g>'.repeat(3000)}`
    const picture = read(drawing(deep))
    if ('problem' in picture) expect(picture.problem).toMatch(/well-formed/)
    else expect(picture.change).toMatch(/deeper/)
  })

  test('its own size stands without a unit, its view box beside it', () => {
    expect(read(drawing('', 'width="1in" viewBox="0 0 10 20"'))).toMatchObject({ width: 96, height: 192 })
    expect(read(drawing('', 'width="100%" height="100%" viewBox="0 0 10 20"'))).toMatchObject({
      width: 10,
      height: 20,
    })
  })

  test('Word gets it as it is written anew, with a fallback of a bounded size', async () => {
    const { word } = await written(
      drawing('<script>alert(1)</script><rect width="9" height="9"/>', 'width="1" height="900"'),
    )
    const media = Object.entries(word).filter(([name]) => name.startsWith('word/media/'))
    const svg = media.find(([name]) => name.endsWith('.svg'))
    const png = media.find(([name]) => name.endsWith('.png'))
    expect(new TextDecoder().decode(svg?.[1])).not.toMatch(/script|alert/)
    const view = new DataView((png?.[1] ?? new Uint8Array(24)).slice().buffer)
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([2, 1800])
  })

  test('the PDF draws what is simple and tells what is not', async () => {
    const { pdf } = await written(
      drawing('<linearGradient id="a"/><rect fill="url(#a)" width="9" height="9"/>'),
    )
    expect(pdf.messages.map(({ reason }) => reason).join()).toMatch(/gradient|colour/i)
  })
})
