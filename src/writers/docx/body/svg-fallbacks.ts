import type { VFileMessage } from 'vfile-message'
import type { Document, Figure } from '../../../document/document.ts'
import { beginning } from '../../../messages/messages-of.ts'
import { writersMessage } from '../../messages.ts'
import { walkBlocks } from '../../walk-blocks.ts'
import type { Assets } from '../../writer.ts'

/** Pixels of a fallback to a pixel of the page, so that it prints well, and the most that its longer side has. */
const density = 2
const longest = 2400

/**
 * The SVG pictures of a document as PNG, for readers that cannot draw SVG; one that is broken has none. The same pixels
 * on every machine: the drawing is done in WebAssembly, with the program's own fonts and no other.
 */
export async function svgFallbacks(
  document: Document,
  assets: Assets,
): Promise<{ fallbacks: Map<Figure, Uint8Array>; messages: VFileMessage[] }> {
  const blocks = [...document.children, ...document.footnotes.flatMap((note) => note.children)]
  const figures = [...walkBlocks(blocks)].filter(
    (block): block is Figure => block.type === 'figure' && block.mediaType === 'image/svg+xml',
  )
  if (figures.length === 0) return { fallbacks: new Map(), messages: [] }
  const { Resvg } = await loaded(assets)
  const fallbacks = new Map(
    figures.flatMap((figure): [Figure, Uint8Array][] => {
      const png = drawn(figure, Resvg, assets)
      return png ? [[figure, png]] : []
    }),
  )
  return { fallbacks, messages: figures.filter((figure) => !fallbacks.has(figure)).map(broken) }
}

function broken({ url, origin }: Figure): VFileMessage {
  const reason = `Unexpected picture “${url}” that is no sound SVG, expected well-formed XML; Word may show nothing in its place`
  return writersMessage('picture-unreadable', { reason, place: origin ?? beginning, file: origin?.path })
}

type Library = typeof import('@resvg/resvg-wasm')

let library: Promise<Library> | undefined

/** Much to load, and only once a process: most briefs have no such picture. */
function loaded(assets: Assets): Promise<Library> {
  library ??= (async () => {
    const resvg = await import('@resvg/resvg-wasm')
    await resvg.initWasm(assets.read('resvg.wasm').slice())
    return resvg
  })()
  return library
}

function drawn(figure: Figure, Resvg: Library['Resvg'], assets: Assets): Uint8Array | null {
  const text = new TextDecoder().decode(figure.data)
  const scale = Math.min(density, longest / Math.max(figure.width, figure.height))
  const width = Math.max(1, Math.round(figure.width * scale))
  try {
    const picture = new Resvg(text, { fitTo: { mode: 'width', value: width }, font: fontsFor(text, assets) })
    const image = picture.render()
    const png = image.asPng()
    image.free()
    picture.free()
    return png
  } catch {
    return null
  }
}

/** The faces that words of a picture may need; without words none is read. */
function fontsFor(text: string, assets: Assets) {
  const others = scripts.flatMap(([script, face]) => (script.test(text) ? [face] : []))
  const names = /<text[\s>]/.test(text)
    ? [...faces, ...others.flatMap((face) => [`${face}-Regular`, `${face}-SemiBold`])]
    : []
  return {
    fontBuffers: names.map((name) => assets.read(`fonts/${name}.ttf`)),
    defaultFontFamily: 'Source Sans 3',
    sansSerifFamily: 'Source Sans 3',
    serifFamily: 'Source Serif 4',
    monospaceFamily: 'Source Code Pro',
  }
}

const faces = [
  'SourceSans3-Regular',
  'SourceSans3-Italic',
  'SourceSans3-SemiBold',
  'SourceSans3-SemiBoldItalic',
  'SourceSerif4-Regular',
  'SourceSerif4-Italic',
  'SourceSerif4-SemiBold',
  'SourceCodePro-Regular',
]

/** Letters that these faces lack, and the face that has them. */
const scripts = [
  [/\p{Script=Arabic}/u, 'NotoSansArabic'],
  [/\p{Script=Hebrew}/u, 'NotoSansHebrew'],
  [/\p{Script=Armenian}/u, 'NotoSansArmenian'],
  [/\p{Script=Georgian}/u, 'NotoSansGeorgian'],
] as const
