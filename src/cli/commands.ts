import type { Command } from './command.ts'

/** The listing of commands; each is loaded when it is asked for. The first is the one that needs no name. */
export const commands: Command[] = [
  {
    name: 'build',
    fillsOut: true,
    synopsis: '[build] [PATH…]',
    help: 'notes to files; without a path, every *.md in sources/',
    run: async (options, terminal) => (await import('./commands/build.ts')).build(options, terminal),
  },
  {
    name: 'model',
    synopsis: 'model PATH…',
    help: 'the structured model of the notes as JSON on standard output',
    run: async (options, terminal) => (await import('./commands/model.ts')).model(options, terminal),
  },
  {
    name: 'check',
    synopsis: 'check [PATH…]',
    help: 'what is wrong with notes and templates, without rendering',
    run: async (options, terminal) => (await import('./commands/check.ts')).check(options, terminal),
  },
  {
    name: 'templates',
    synopsis: 'templates',
    help: 'the templates there are: what each is, its pages and its languages',
    run: async (options, terminal) => (await import('./commands/templates.ts')).templates(options, terminal),
  },
  {
    name: 'new',
    synopsis: 'new notes [FILE] · new template NAME · new reference.docx [FILE]',
    help: 'a skeleton: notes (default: sources/notes.md), templates/NAME, or Word styles',
    run: async (options, terminal) => (await import('./commands/new.ts')).create(options, terminal),
  },
  {
    name: 'import',
    synopsis: 'import FILE.docx…',
    help: 'notes written in Word to sources/<name>.md, with their pictures beside',
    run: async (options, terminal) => (await import('./commands/import.ts')).importNotes(options, terminal),
  },
  {
    name: 'init',
    synopsis: 'init',
    help: 'an empty folder to a project: notes to fill in, settings and a workflow',
    run: async (options, terminal) => (await import('./commands/init.ts')).init(options, terminal),
  },
  {
    name: 'preview',
    synopsis: 'preview [PATH…]',
    help: 'a local page with notes, templates, pages and messages, renewed on save',
    run: async (options, terminal) => (await import('./commands/preview.ts')).preview(options, terminal),
  },
  {
    name: 'verify',
    synopsis: 'verify PATH…',
    help: 'whether finished briefs say what their notes say, the same in each format, and to everybody',
    run: async (options, terminal) => (await import('./commands/verify.ts')).verify(options, terminal),
  },
  {
    name: 'merge',
    fillsOut: true,
    synopsis: 'merge MANIFEST…',
    help: 'what runs with --shard have made, each proven by its manifest, as one in --out',
    run: async (options, terminal) => (await import('./commands/merge.ts')).merge(options, terminal),
  },
  {
    name: 'site',
    fillsOut: true,
    synopsis: 'site [FOLDER]',
    help: 'finished briefs to a folder of static pages: index, filter, search, feed and catalogue',
    run: async (options, terminal) => (await import('./commands/site.ts')).site(options, terminal),
  },
  {
    name: 'extract',
    fillsOut: true,
    synopsis: 'extract FILE.pdf',
    help: 'the files attached to a PDF, written into --out byte for byte',
    run: async (options, terminal) => (await import('./commands/extract.ts')).extract(options, terminal),
  },
  {
    name: 'help',
    synopsis: 'help [COMMAND]',
    help: 'this help, or that of one command with its options',
    run: async (options, terminal, all) =>
      (await import('./commands/print-help.ts')).printHelp(options, terminal, all),
  },
  {
    name: 'completion',
    synopsis: 'completion SHELL',
    help: 'what completes commands and options: for bash, zsh or fish',
    run: async (options, terminal, all) =>
      (await import('./commands/completion.ts')).completion(options, terminal, all),
  },
]
