/** Headings that skip a level whatever the notes say, in every branch. */
import type { LayeredFiles } from '../layers.ts'
import { type Report, reportOn } from './reporter.ts'

/** Directives in which a heading is a heading. */
const keepsHeadings: ReadonlySet<string> = new Set(['only-in', 'band', 'side-by-side', 'side'])

type Programs = ReadonlyMap<string, hbs.AST.Program | null>
type Depths = ReadonlySet<number>

/** Tells headings that no way through the template leads to without skipping a level. */
export function checkHeadings(files: LayeredFiles, brief: hbs.AST.Program | null, partials: Programs): void {
  if (!brief) return
  const walk = new Walk(files, partials)
  walk.program(brief, new Set([0]), reportOn(files.brief))
}

const both = (one: Depths, other: Depths): Depths => new Set([...one, ...other])

interface Way {
  after: Depths
  open: string[]
}

class Walk {
  readonly #files: LayeredFiles
  readonly #partials: Programs
  readonly #calling: string[] = []
  /** Directives that are open: a heading in most of them is a bold line. */
  #open: string[] = []
  /** What each program led to, by what led into it. */
  readonly #known = new Map<hbs.AST.Program, Map<string, Way>>()

  constructor(files: LayeredFiles, partials: Programs) {
    this.#files = files
    this.#partials = partials
  }

  /** The depths that the last heading may have after a program, from those that it may have before. */
  program(program: hbs.AST.Program, before: Depths, report: Report): Depths {
    const ways = this.#known.get(program) ?? new Map<string, Way>()
    this.#known.set(program, ways)
    const key = JSON.stringify([[...before].sort(), this.#open])
    // Partials that call each other and loops within loops would be walked times without number.
    const known = ways.get(key)
    if (known) {
      this.#open = known.open
      return known.after
    }
    const after = program.body.reduce((depths: Depths, node) => this.#statement(node, depths, report), before)
    ways.set(key, { after, open: this.#open })
    return after
  }

  #statement(node: hbs.AST.Statement, before: Depths, report: Report): Depths {
    switch (node.type) {
      case 'ContentStatement':
        return this.#content(node as hbs.AST.ContentStatement, before, report)
      case 'BlockStatement':
        return this.#block(node as hbs.AST.BlockStatement, before, report)
      case 'PartialStatement':
        return this.#partial(node as hbs.AST.PartialStatement, before)
      default:
        return before
    }
  }

  #block(node: hbs.AST.BlockStatement, before: Depths, report: Report): Depths {
    const once = node.program ? this.program(node.program, before, report) : before
    // What a loop leaves behind is what its next turn begins with.
    const turns =
      node.path.original === 'each' && node.program
        ? this.program(node.program, both(before, once), report)
        : once
    const otherwise = node.inverse ? this.program(node.inverse, before, report) : before
    return both(turns, otherwise)
  }

  #partial(node: hbs.AST.PartialStatement, before: Depths): Depths {
    const name = String((node.name as hbs.AST.PathExpression).original)
    const [program, file] = [this.#partials.get(name), this.#files.partials.get(name)]
    if (!program || !file || this.#calling.includes(name)) return before
    this.#calling.push(name)
    const after = this.program(program, before, reportOn(file))
    this.#calling.pop()
    return after
  }

  #content(node: hbs.AST.ContentStatement, before: Depths, report: Report): Depths {
    let depths = before
    for (const [index, line] of String(node.original).split('\n').entries()) {
      const startsLine = index > 0 || node.loc.start.column === 0
      const directive = /^:{3,}([a-z-]*)/u.exec(line)
      if (directive && startsLine) this.#fence(directive[1] ?? '')
      const depth = /^(#{1,6}) /u.exec(line)?.[1]?.length
      if (depth === undefined || !startsLine || this.#open.some((name) => !keepsHeadings.has(name))) continue
      const least = Math.max(...depths) + 1
      if (depth > least) report(placed(node, index, depth), skipped(depth, least), 'template-heading')
      depths = new Set([Math.min(depth, least)])
    }
    return depths
  }

  #fence(name: string): void {
    if (name === '') this.#open = this.#open.slice(0, -1)
    else this.#open = [...this.#open, name]
  }
}

const skipped = (depth: number, expected: number): string =>
  `Unexpected level ${depth} of a heading, expected ${expected}: the title comes once and first, and no level is skipped`

/** The place of a heading's marks in a stretch of text. */
function placed(node: hbs.AST.Node, index: number, length: number): hbs.AST.Node {
  const line = node.loc.start.line + index
  const column = index === 0 ? node.loc.start.column : 0
  return { ...node, loc: { ...node.loc, start: { line, column }, end: { line, column: column + length } } }
}
