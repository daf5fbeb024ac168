import { booleanShape, type Fields, numberShape, type Shape, textShape } from './shape.ts'

/** A value that a path leads to; `key` names it, so that an `if` around it can say that it is there. */
export interface Known {
  shape: Shape
  key: string
}

/** What names mean at a point of a template. */
export interface Scope {
  context: Known
  /** The scope that `../` leads to. */
  parent: Scope | null
  root: Known
  blockParams: ReadonlyMap<string, Known>
  /** `@index`, `@first` …, where there is a loop. */
  data: Fields
  /** Keys of what an `if` around this point has found to be there. */
  present: ReadonlySet<string>
}

export const rootScope = (shape: Shape): Scope => {
  const root = { shape, key: '@root' }
  return { context: root, parent: null, root, blockParams: new Map(), data: {}, present: new Set() }
}

/** What stands inside a loop or a `with`, or in a partial with another context. */
export function inner(
  scope: Scope,
  context: Known,
  params: readonly [string, Known][],
  data: Fields = scope.data,
): Scope {
  const blockParams = new Map([...scope.blockParams, ...params])
  return { ...scope, context, parent: scope, blockParams, data }
}

export const withPresent = (scope: Scope, keys: readonly string[]): Scope => ({
  ...scope,
  present: new Set([...scope.present, ...keys]),
})

export const loopData: Fields = {
  index: () => numberShape,
  first: () => booleanShape,
  last: () => booleanShape,
  key: () => textShape,
}

/** A name that leads nowhere: what was asked of which value, and what there would be. */
export interface Missing {
  name: string
  of: string
  names: string[]
}

/** What a path leads to; a value on the way that may be null is `optional` in `through`. */
export function resolve(
  path: hbs.AST.PathExpression,
  scope: Scope,
): { known: Known; through: string | null } | Missing {
  const start = startOf(path, scope)
  if ('of' in start) return start
  let known = settled(start.known, scope)
  let through: string | null = null
  for (const name of start.rest) {
    const fields = fieldsOf(known.shape)
    if (fields === null) return anything(known.key)
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (!field) return { name, of: nameOf(known), names: Object.keys(fields) }
    if (known.shape.optional) through ??= nameOf(known)
    known = settled({ shape: field(), key: `${known.key}.${name}` }, scope)
  }
  return { known, through }
}

const anything = (key: string) => ({
  known: { shape: { kind: 'anything', optional: false } as const, key },
  through: null,
})

function startOf(path: hbs.AST.PathExpression, scope: Scope): { known: Known; rest: string[] } | Missing {
  const [first = '', ...rest] = path.parts
  if (path.data) return dataOf(first, rest, scope)
  const param = path.depth === 0 && !isScoped(path) ? scope.blockParams.get(first) : undefined
  if (param) return { known: param, rest }
  let at: Scope | null = scope
  for (let depth = path.depth; depth > 0 && at; depth--) at = at.parent
  if (!at) return { name: path.original, of: 'this place, around which there is no such block', names: [] }
  return { known: at.context, rest: path.parts }
}

/** `this.x` and `./x` never mean a block parameter. */
const isScoped = ({ original }: hbs.AST.PathExpression): boolean => /^(?:\.|this\b)/u.test(original)

function dataOf(name: string, rest: string[], scope: Scope): { known: Known; rest: string[] } | Missing {
  if (name === 'root') return { known: scope.root, rest }
  const field = Object.hasOwn(scope.data, name) ? scope.data[name] : undefined
  if (!field)
    return {
      name: `@${name}`,
      of: 'this place',
      names: ['@root', ...Object.keys(scope.data).map((key) => `@${key}`)],
    }
  return { known: { shape: field(), key: `@${name}` }, rest }
}

/** A value that an `if` around it has found is no longer optional. */
const settled = (known: Known, scope: Scope): Known =>
  scope.present.has(known.key) ? { ...known, shape: { ...known.shape, optional: false } } : known

/** The fields that a value has; null where that cannot be known. */
function fieldsOf(shape: Shape): Fields | null {
  if (shape.kind === 'anything') return null
  if (shape.kind === 'list') return { length: () => numberShape }
  return shape.kind === 'object' || shape.kind === 'content' ? shape.fields : {}
}

export function nameOf({ shape, key }: Known): string {
  if (shape.kind === 'object') return shape.name
  return key === '@root' ? 'the session' : `\`${key.replace(/^@root\./u, '').replaceAll(/\[\]/gu, '')}\``
}
