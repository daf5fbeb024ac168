import Handlebars from 'handlebars'

type Programs = ReadonlyMap<string, hbs.AST.Program | null>

/** How far out of itself a partial's `../` may lead, those of the partials that it calls among them. */
export function levelsUp(name: string, partials: Programs): number {
  const steps = new Steps()
  // A set that grows while it is walked: each partial once, however often it is called.
  for (const called of steps.called.add(name)) {
    const program = partials.get(called)
    if (program) steps.accept(program)
  }
  return steps.most
}

/** The names of the partials that a program calls. */
export function calledBy(program: hbs.AST.Program): ReadonlySet<string> {
  const steps = new Steps()
  steps.accept(program)
  return steps.called
}

/** Handlebars' own walk over a syntax tree. */
class Steps extends Handlebars.Visitor {
  readonly called = new Set<string>()
  most = 0

  override PathExpression(path: hbs.AST.PathExpression): void {
    this.most = Math.max(this.most, path.depth)
  }

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    super.PartialStatement(partial)
    this.called.add(String((partial.name as hbs.AST.PathExpression).original))
  }
}
