import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'rolldown'

/** HarfBuzz looks for its WebAssembly beside the module that loads it. */
const harfbuzz: Plugin = {
  name: 'harfbuzz-wasm',
  generateBundle() {
    const source = readFileSync(fileURLToPath(import.meta.resolve('harfbuzzjs/dist/harfbuzz.wasm')))
    this.emitFile({ type: 'asset', fileName: 'harfbuzz.wasm', source })
  },
}

export default defineConfig({
  input: { 'policy-brief': 'src/policy-brief.ts', cli: 'src/cli/main.ts', index: 'src/index.ts' },
  platform: 'node',
  // PDFKit loads fontkit on import; our faces are read and shaped without it
  resolve: {
    alias: { fontkit: fileURLToPath(new URL('src/writers/pdf/fonts/no-fontkit.ts', import.meta.url)) },
  },
  plugins: [harfbuzz],
  output: { dir: 'dist', format: 'esm', cleanDir: true, minify: true, chunkFileNames: '[name]-[hash].js' },
})
