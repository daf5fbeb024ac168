import { defineConfig } from 'rolldown'

export default defineConfig({
  input: { 'policy-brief': 'src/policy-brief.ts', cli: 'src/cli/main.ts', index: 'src/index.ts' },
  platform: 'node',
  output: { dir: 'dist', format: 'esm', cleanDir: true, minify: true, chunkFileNames: '[name]-[hash].js' },
})
