import type { Options } from './options.ts'
import type { Terminal } from './terminal.ts'

/** A command of the command line; its exit code is 0, 1 or 130, and a `UsageError` makes it 2. */
export interface Command {
  name: string
  /** What follows the name in `--help`. */
  synopsis: string
  help: string
  run(options: Options, terminal: Terminal): Promise<number>
}

/** The listing of commands; each is loaded when it is asked for. The first is the one that needs no name. */
export const commands: Command[] = [
  {
    name: 'build',
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
    name: 'preview',
    synopsis: 'preview [PATH…]',
    help: 'a local page with notes, templates, pages and messages, renewed on save',
    run: async (options, terminal) => (await import('./commands/preview.ts')).preview(options, terminal),
  },
  {
    name: 'verify',
    synopsis: 'verify PATH…',
    help: 'what finished Word files show against EN 301 549, clause by clause',
    run: async (options, terminal) => (await import('./commands/verify.ts')).verify(options, terminal),
  },
  {
    name: 'extract',
    synopsis: 'extract FILE.pdf',
    help: 'the files attached to a PDF, written into --out byte for byte',
    run: async (options, terminal) => (await import('./commands/extract.ts')).extract(options, terminal),
  },
]
