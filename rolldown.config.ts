import { chmodSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin, rolldown } from 'rolldown'
import { languages } from './build/languages.ts'

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

/** npm gives the command its permission once, when it is first installed; every build makes the file anew. */
const executable: Plugin = {
  name: 'executable',
  writeBundle({ dir = 'dist' }) {
    chmodSync(join(dir, 'policy-brief.js'), 0o755)
  },
}

/** The page of the preview in a folder of its own: its script, its texts, and the worker of pdf.js as it is. */
const previewPage: Plugin = {
  name: 'preview-page',
  async generateBundle() {
    const folder = new URL('src/preview/page/', import.meta.url)
    const emit = (name: string, source: string | Uint8Array) =>
      this.emitFile({ type: 'asset', fileName: `preview/${name}`, source })
    for (const name of ['index.html', 'page.css', 'icon.svg']) emit(name, readFileSync(new URL(name, folder)))
    const worker = import.meta.resolve('pdfjs-dist/legacy/build/pdf.worker.min.mjs')
    emit('pdf.worker.js', readFileSync(new URL(worker)))
    const page = await rolldown({ input: fileURLToPath(new URL('page.ts', folder)), platform: 'browser' })
    const { output } = await page.generate({ format: 'esm', minify: true })
    for (const { fileName, code } of output.filter((file) => file.type === 'chunk')) emit(fileName, code)
    await page.close()
  },
}

export default defineConfig({
  input: {
    'policy-brief': 'src/policy-brief.ts',
    cli: 'src/cli/main.ts',
    'preview-worker': 'src/cli/preview-worker.ts',
    index: 'src/index.ts',
    'attachments-worker': 'src/cli/attachments-worker.ts',
  },
  platform: 'node',
  resolve: {
    alias: {
      // PDFKit loads fontkit on import; our faces are read and shaped without it
      fontkit: fileURLToPath(new URL('src/writers/pdf/fonts/no-fontkit.ts', import.meta.url)),
      // PDFKit decodes PNG files with it; ours are decoded by the reader of pictures
      'png-js': fileURLToPath(new URL('src/writers/pdf/drawing/no-png.ts', import.meta.url)),
      // For Node, it loads worker threads on import; nothing here is packed in one
      fflate: fileURLToPath(new URL('node_modules/fflate/esm/browser.js', import.meta.url)),
    },
  },
  plugins: [languages({ inline: false }), wasm, withoutCanvas, previewPage, executable],
  output: { dir: 'dist', format: 'esm', cleanDir: true, minify: true, chunkFileNames: '[name]-[hash].js' },
})
