/** Which folder of `src` may import which: the one table of it, complete. What is not listed is not allowed. */
export const allowedFolders: Readonly<Record<string, readonly string[]>> = {
  // The hops, in the order in which a brief goes through them
  notes: ['model', 'messages', 'limits', 'yaml', 'languages', 'listings'],
  check: ['model', 'messages', 'limits', 'languages', 'notes'],
  manifest: ['escape', 'model', 'messages'],
  model: [],
  template: ['model', 'messages', 'limits', 'yaml', 'languages', 'listings'],
  document: ['messages', 'listings', 'limits', 'yaml', 'languages', 'escape', 'fonts', 'pictures'],
  writers: ['document', 'messages', 'escape', 'fonts', 'pictures', 'word', 'listings', 'bytes'],
  compose: ['model', 'messages', 'notes', 'template', 'document', 'writers', 'settings', 'limits', 'escape'],

  // What the hops stand on
  bytes: [],
  escape: ['listings'],
  fonts: ['listings'],
  languages: ['model', 'messages', 'yaml', 'listings'],
  limits: ['messages'],
  listings: [],
  patterns: [],
  pictures: ['limits', 'bytes', 'listings'],
  messages: [],
  rules: [
    ...['messages', 'notes', 'check', 'template', 'document', 'compose', 'writers'],
    ...['limits', 'settings', 'word', 'import', 'manifest', 'verify', 'site', 'cli'],
  ],
  settings: ['limits', 'yaml', 'messages', 'rules', 'writers'],
  word: ['messages', 'pictures', 'bytes', 'listings'],
  yaml: ['limits', 'messages'],

  // What begins and judges
  import: ['messages', 'limits', 'notes', 'word', 'listings'],
  verify: ['model', 'messages', 'languages', 'template', 'document', 'bytes', 'word', 'listings'],
  preview: ['model', 'messages', 'check', 'compose', 'document', 'settings', 'writers', 'word', 'listings'],
  site: ['model', 'messages', 'template', 'document', 'manifest', 'languages', 'escape', 'bytes', 'listings'],

  // The rim, where files, clock and environment are
  api: ['cli', 'model', 'check', 'compose', 'document', 'settings', 'writers', 'verify', 'limits'],
  cli: [
    ...['model', 'messages', 'rules', 'notes', 'check', 'template', 'document', 'compose', 'writers'],
    ...[
      'word',
      'languages',
      'escape',
      'limits',
      'listings',
      'manifest',
      'settings',
      'import',
      'verify',
      'preview',
      'site',
    ],
  ],
  'index.ts': ['api'],
  program: ['template', 'site', 'listings'],
  'policy-brief.ts': ['program', 'cli'],
}

/** Packages that only one folder knows, so that another could take their place. */
export const packagesOf: Readonly<Record<string, string>> = {
  pdfkit: 'writers/pdf',
  docx: 'writers/docx',
  'hast-util-to-html': 'writers/html',
  harfbuzzjs: 'writers/pdf',
  'bidi-js': 'writers/pdf',
  hyphenopoly: 'writers/pdf',
  handlebars: 'template',
  mammoth: 'import',
  'jpeg-js': 'pictures',
  svgpath: 'pictures',
  chokidar: 'cli',
  'cli-progress': 'cli',
  picocolors: 'cli',
  minisearch: 'site',
  hono: 'preview',
  '@hono/node-server': 'preview',
}

/** Folders that may read files, the clock and the environment; the last three have plugins of the build among their files. */
export const rim: readonly string[] = ['api', 'cli', 'preview', 'languages', 'patterns', 'program']
