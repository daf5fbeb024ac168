import type { Session } from '../../model/session.ts'
import type { Shape } from '../check/shape.ts'
import type { Labels } from '../labels-schema.ts'
import type { PrintedPiece } from '../printable.ts'

/**
 * What a parameter takes: a shape by its kind, or a literal that the check looks up (`label`, `field`). A `text` is one of
 * the notes or a label, a `word` is typed in the template, a `part` names a field of the session or of a disruption.
 */
export type ParameterKind =
  | 'text'
  | 'word'
  | 'content'
  | 'number'
  | 'list'
  | 'object'
  | 'value'
  | 'label'
  | 'count'
  | 'facet'
  | 'field'
  | 'part'
  | 'session'

export interface Parameter {
  name: string
  kind: ParameterKind
  optional?: boolean
  /** Whether null may be given. */
  nullable?: boolean
}

export interface HelperContext {
  labels: Labels
  /** What the brief is made of. */
  session: Session
  /** The name of a place in the brief's language, and where it stands among places; the code itself where it has none. */
  place(code: string): { name: string; order: number }
  /** Wraps pieces as a value that a template can print or hand on. */
  print(pieces: readonly PrintedPiece[]): unknown
}

/** What a helper may give back; pieces print as a token, a list can be looped over. */
export type HelperResult = readonly PrintedPiece[] | number | boolean | { list: readonly object[] } | null

/** A function that templates may call: `{{date date}}`. One file each, in one listing. */
export interface Helper {
  name: string
  /** One sentence for the reference. */
  summary: string
  /** A template, and what it prints for the session of the documentation. */
  example: { template: string; prints: string }
  parameters: readonly Parameter[]
  /** Whether any `name=value` may follow. */
  named?: boolean
  /** The shape of what it gives; of the first argument's items where it depends on them. */
  result: Shape | ((parameters: readonly Shape[]) => Shape)
  run(
    context: HelperContext,
    parameters: readonly unknown[],
    named: Readonly<Record<string, unknown>>,
  ): HelperResult
}
