import Handlebars from 'handlebars'

type Programs = ReadonlyMap<string, hbs.AST.Program | null>

/** How far out of itself a partial's `../` may lead, those of the partials that it calls among them. */
export function levelsUp(name: string, partials: Programs, calling: readonly string[] = []): number {
  const program = partials.get(name)
  if (!program || calling.includes(name)) return 0
  const steps = new Steps(partials, [...calling, name])
  steps.accept(program)
  return steps.most
}

/** Handlebars' own walk over a syntax tree. */
class Steps extends Handlebars.Visitor {
  readonly #partials: Programs
  readonly #calling: readonly string[]
  most = 0

  constructor(partials: Programs, calling: readonly string[]) {
    super()
    this.#partials = partials
    this.#calling = calling
  }

  override PathExpression(path: hbs.AST.PathExpression): void {
    this.most = Math.max(this.most, path.depth)
  }

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    super.PartialStatement(partial)
    const name = (partial.name as hbs.AST.PathExpression).original
    this.most = Math.max(this.most, levelsUp(String(name), this.#partials, this.#calling))
  }
}
