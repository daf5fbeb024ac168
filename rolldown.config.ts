import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'rolldown'

/** Libraries' WebAssembly, which is looked for beside the module that loads it. */
const wasm: Plugin = {
  name: 'wasm',
  generateBundle() {
    for (const [fileName, path] of [
      ['harfbuzz.wasm', 'harfbuzzjs/dist/harfbuzz.wasm'],
      ['resvg.wasm', '@resvg/resvg-wasm/index_bg.wasm'],
    ] as const) {
      const source = readFileSync(fileURLToPath(import.meta.resolve(path)))
      this.emitFile({ type: 'asset', fileName, source })
    }
  },
}

/**
 * PDF.js asks for a package that draws, which is optional, and warns where it is missing; taking out attached files
 * draws nothing, so it is not asked for. Where PDF.js is written in another way, the build stops here.
 */
const withoutCanvas: Plugin = {
  name: 'pdfjs-without-canvas',
  transform(code, id) {
    if (!/pdfjs-dist\/legacy\/build\/pdf\.mjs$/u.test(id.replaceAll('\\', '/'))) return null
    const asked = 'canvas = require("@napi-rs/canvas");'
    if (!code.includes(asked)) throw new Error(`Cannot leave the canvas out, expected ${asked} in PDF.js`)
    return code.replace(asked, 'canvas = {};')
  },
}

/** What the browser gets as it is: the page's texts, and the worker of pdf.js, which is a file of its own. */
const pageFiles: Plugin = {
  name: 'page-files',
  generateBundle() {
    const page = new URL('src/preview/page/', import.meta.url)
    const worker = new URL(import.meta.resolve('pdfjs-dist/legacy/build/pdf.worker.min.mjs'))
    for (const fileName of ['index.html', 'page.css', 'icon.svg'])
      this.emitFile({ type: 'asset', fileName, source: readFileSync(new URL(fileName, page)) })
    this.emitFile({ type: 'asset', fileName: 'pdf.worker.js', source: readFileSync(worker) })
  },
}

const program = defineConfig({
  input: { 'policy-brief': 'src/policy-brief.ts', cli: 'src/cli/main.ts', index: 'src/index.ts' },
  platform: 'node',
  resolve: {
    alias: {
      // PDFKit loads fontkit on import; our faces are read and shaped without it
      fontkit: fileURLToPath(new URL('src/writers/pdf/fonts/no-fontkit.ts', import.meta.url)),
      // For Node, it loads worker threads on import; nothing here is packed in one
      fflate: fileURLToPath(new URL('node_modules/fflate/esm/browser.js', import.meta.url)),
    },
  },
  plugins: [wasm, withoutCanvas],
  output: { dir: 'dist', format: 'esm', cleanDir: true, minify: true, chunkFileNames: '[name]-[hash].js' },
})

/** The page of the preview, after the program, whose folder is emptied first. */
const page = defineConfig({
  input: { page: 'src/preview/page/page.ts' },
  platform: 'browser',
  plugins: [pageFiles],
  output: { dir: 'dist/preview', format: 'esm', minify: true },
})

export default [program, page]
