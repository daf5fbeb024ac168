import { createHash } from 'node:crypto'
import { chmodSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { defineConfig, type Plugin, rolldown } from 'rolldown'
import { languages } from './src/languages/languages-plugin.ts'
import { latinFirst } from './src/patterns/latin-first-plugin.ts'
import { shippedTemplates } from './src/program/shipped-templates-plugin.ts'
import { siteFonts } from './src/program/site-fonts-plugin.ts'

/** Libraries' WebAssembly, which is looked for beside the module that loads it. */
const wasm: Plugin = {
  name: 'wasm',
  generateBundle() {
    for (const [fileName, path] of [
      ['harfbuzz.wasm', 'harfbuzzjs/dist/harfbuzz.wasm'],
      ['zlib.wasm', '@zip.js/zip.js/dist/zip-module.wasm'],
      // A third of its size: few briefs have a drawing that Word cannot show.
      ['resvg.wasm.br', '@resvg/resvg-wasm/index_bg.wasm'],
    ] as const) {
      const file = fileURLToPath(import.meta.resolve(path))
      noteBundled(file)
      const isPacked = fileName.endsWith('.br')
      const source = readFileSync(file)
      this.emitFile({
        type: 'asset',
        fileName,
        source: isPacked ? brotliCompressSync(source, packing) : source,
      })
    }
  },
}

const packing = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }

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
    emit('pdf.worker.mjs', readFileSync(new URL(worker)))
    const page = await rolldown({
      input: fileURLToPath(new URL('page.ts', folder)),
      platform: 'browser',
      plugins: [bundledFrom],
    })
    const { output } = await page.generate({ format: 'esm', minify: true })
    for (const { fileName, code } of output.filter((file) => file.type === 'chunk')) emit(fileName, code)
    await page.close()
  },
}

/** The script of a site's pages, for whatever folder the site is served from: no module, as disks serve none. */
const sitePage: Plugin = {
  name: 'site-page',
  async generateBundle() {
    const page = await rolldown({
      input: fileURLToPath(new URL('src/site/browser/site.ts', import.meta.url)),
      platform: 'browser',
      plugins: [bundledFrom],
    })
    const { output } = await page.generate({ format: 'iife', minify: true })
    for (const { code } of output.filter((file) => file.type === 'chunk'))
      this.emitFile({ type: 'asset', fileName: 'site/site.js', source: code })
    await page.close()
  },
}

/** The worker of PDF.js is shipped once, for the preview; attached files are read with the same one. */
const oneWorker: Plugin = {
  name: 'one-pdf-worker',
  resolveId(id) {
    return id.endsWith('/pdf.worker.mjs') ? { id: './preview/pdf.worker.mjs', external: true } : null
  },
}

/**
 * Letters beyond ASCII as escapes, which mean the same wherever they stand: V8 takes such a source as it lies on the disk, a
 * byte a letter, and need not decode it.
 */
const inAscii: Plugin = {
  name: 'in-ascii',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue
      file.code = file.code.replace(/(\\*)([^\0-\x7f])/g, (_, before: string, letter: string) => {
        const escaped = `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
        // What is escaped already has its stroke.
        return before.length % 2 === 1 ? before + escaped.slice(1) : before + escaped
      })
    }
  },
}

/**
 * Modules of the kind that Node.js starts soonest, and that V8's code can be kept of; the package's own kind is another.
 * `build` is a digest of all that is built: a checkout's program changes while its version stays.
 */
const packageOfBuild: Plugin = {
  name: 'package-of-build',
  generateBundle(_, bundle) {
    const digest = createHash('sha256')
    for (const file of Object.values(bundle).sort((a, b) => (a.fileName < b.fileName ? -1 : 1)))
      digest.update(file.fileName).update(file.type === 'chunk' ? file.code : file.source)
    const source = JSON.stringify({ type: 'commonjs', build: digest.digest('hex').slice(0, 12) })
    this.emitFile({ type: 'asset', fileName: 'package.json', source: `${source}\n` })
  },
}

/** Folders of the packages whose code goes into the bundle, by the name that they are told under. */
const bundled = new Map<string, string>()

/** The licences of all that is bundled, which most of them ask to be handed on: each text once, below those that have it. */
const licences: Plugin = {
  name: 'licences',
  generateBundle() {
    const names = new Map<string, string[]>()
    for (const [name, folder] of [...bundled].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const { kind, text } = licenceOf(folder)
      names.set(text, [...(names.get(text) ?? []), `${name} (${kind})`])
    }
    const texts = [...names].map(([text, all]) => `${all.join('\n')}\n\n${text}`)
    this.emitFile({ type: 'asset', fileName: 'licences.txt', source: texts.join('\n\n') })
  },
}

/** Notes the packages of the modules that pass; the page of the preview is bundled by itself. */
const bundledFrom: Plugin = {
  name: 'bundled-from',
  load(id) {
    noteBundled(id)
    return null
  },
}

function noteBundled(file: string): void {
  const folder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/u.exec(file)?.[0]
  if (folder === undefined) return
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  bundled.set(`${name} ${version}`, folder)
}

function licenceOf(folder: string): { kind: string; text: string } {
  const { license, licenses = [license] } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const [named] = licenses
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/iu.test(entry))
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim()
  return { kind: named?.type ?? named ?? 'as its file says', text }
}

/** Modules that few runs have a use for. They export functions only: the first call of one loads its module. */
const later = [
  'src/cli/bar-on.ts',
  'src/cli/batch/workforce.ts',
  'src/cli/fix-file.ts',
  'src/cli/formats-named.ts',
  'src/cli/reporters/sarif.ts',
  'src/cli/watch-folders.ts',
  'src/cli/watch-until-ended.ts',
  'src/manifest/parse-manifest.ts',
  'src/notes/front-matter.ts',
  'src/notes/html-phrasing.ts',
  'src/settings/written-settings.ts',
  'src/template/compile-programs.ts',
]

const laterEntries = Object.fromEntries(later.map((path) => [basename(path, '.ts'), path]))

/** Puts functions that load the real ones in the place of modules that are loaded later. */
const loadedLater: Plugin = {
  name: 'loaded-later',
  resolveId(id, importer) {
    if (importer === undefined || !id.startsWith('.')) return null
    const path = resolve(dirname(importer), id)
    return later.some((module) => resolve(module) === path) ? `${laterSign}${path}` : null
  },
  load(id) {
    if (!id.startsWith(laterSign)) return null
    const path = id.slice(laterSign.length)
    const exported = [
      ...readFileSync(path, 'utf8').matchAll(/^export (?:async )?(?!type|interface)(\w+) (\w+)/gmu),
    ]
    if (exported.some(([, kind]) => kind !== 'function'))
      throw new Error(`Cannot load ${path} later, expected functions to be all it exports`)
    return standIn(
      basename(path, '.ts'),
      exported.map(([, , name = '']) => name),
    )
  },
}

const laterSign = '\0later:'

const leftOut = fileURLToPath(new URL('src/writers/pdf/drawing/left-out-of-pdfkit.ts', import.meta.url))

/** Asked of the chunk that it stands in, which knows how it was loaded itself. */
const standIn = (entry: string, names: readonly string[]): string => `
let loaded
const later = () => (loaded ??= module.require('./${entry}.js'))
${names.map((name) => `export const ${name} = (...values) => later().${name}(...values)`).join('\n')}
`

export default defineConfig({
  input: {
    'policy-brief': 'src/policy-brief.ts',
    cli: 'src/cli/main.ts',
    'preview-worker': 'src/program/preview-worker.ts',
    'preview-thread': 'src/cli/preview-worker.ts',
    index: 'src/index.ts',
    'attachments-worker': 'src/cli/attachments-worker.ts',
    'batch-worker': 'src/program/batch-worker.ts',
    batch: 'src/cli/batch/worker.ts',
    proof: 'src/cli/verify/worker.ts',
    ...laterEntries,
  },
  platform: 'node',
  resolve: {
    alias: {
      // PDFKit loads them on import, and one makes tables then
      ...Object.fromEntries(
        ['fontkit', '@noble/ciphers/aes', 'png-js', 'linebreak'].map((name) => [name, leftOut]),
      ),
      // For Node, it loads worker threads on import; nothing here is packed in one
      fflate: fileURLToPath(new URL('node_modules/fflate/esm/browser.js', import.meta.url)),
    },
  },
  plugins: [
    latinFirst,
    languages({ inline: false }),
    shippedTemplates({ inline: false }),
    loadedLater,
    wasm,
    withoutCanvas,
    oneWorker,
    previewPage,
    sitePage,
    siteFonts,
    bundledFrom,
    licences,
    inAscii,
    packageOfBuild,
    executable,
  ],
  output: { dir: 'dist', format: 'cjs', cleanDir: true, minify: true, chunkFileNames: '[name]-[hash].js' },
})
