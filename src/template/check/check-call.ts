import { facetNames } from '../helpers/facets.ts'
import type { Helper, Parameter, ParameterKind } from '../helpers/helper.ts'
import type { LabelKeys } from '../labels.ts'
import { hint, type Report } from './reporter.ts'
import { type Known, nameOf } from './scope.ts'
import { disruptionShape, type Fields, type Shape, sessionShape } from './shape.ts'

/** A parameter as written, and what it is known to be. */
export interface Given {
  node: hbs.AST.Expression
  known: Known
}

/** Holds a helper's parameters against what it takes, and gives the shape of its result. */
export function checkCall(
  helper: Helper,
  node: hbs.AST.Node,
  given: readonly Given[],
  labels: LabelKeys,
  report: Report,
): Shape {
  const { name, parameters } = helper
  const least = parameters.filter(({ optional }) => !optional).length
  if (given.length < least || given.length > parameters.length) {
    const expected = least === parameters.length ? String(least) : `${least} to ${parameters.length}`
    const values = `${given.length} ${given.length === 1 ? 'value' : 'values'}`
    const reason = `Unexpected ${values} for \`${name}\`, expected ${expected}: ${signature(helper)}, such as \`${helper.example.template}\``
    report(node, reason, 'template-call')
    return { kind: 'anything', optional: false }
  }
  for (const [index, one] of given.entries()) {
    const parameter = parameters[index]
    if (parameter) checkParameter(parameter, one, given, { name, labels, report })
  }
  const { result } = helper
  return typeof result === 'function' ? result(given.map(({ known }) => known.shape)) : result
}

/** Parameters that name something: a text in quotation marks, which the check looks up. */
const named: readonly ParameterKind[] = ['label', 'count', 'facet', 'field']
export const isNamed = ({ kind }: Parameter): boolean => named.includes(kind)

/** Holds what a label is given by name against what it has in braces. */
export function checkFields(
  node: hbs.AST.Node,
  key: string,
  given: readonly string[],
  { fieldsOf }: LabelKeys,
  report: Report,
): void {
  const fields = fieldsOf(key)
  const stray = given.find((name) => !fields.includes(name))
  const lacking = fields.find((name) => !given.includes(name))
  if (stray !== undefined && fields.length === 0) {
    const reason = `Unexpected \`${stray}=\` for the label \`${key}\`, which has no \`{${stray}}\`; take it away`
    report(node, reason, 'template-call')
  } else if (stray !== undefined) {
    const reason = `Unexpected \`${stray}=\` for the label \`${key}\`, which has ${fields.map((name) => `\`{${name}}\``).join(' and ')}; write \`${lacking ?? fields[0]}=\``
    report(node, reason, 'template-call')
  } else if (lacking !== undefined) {
    const reason = `Unexpected label \`${key}\` without a value for its \`{${lacking}}\`, expected one: \`{{label "${key}" ${lacking}=…}}\``
    report(node, reason, 'template-call')
  }
}

export const signature = ({ name, parameters, named }: Helper): string => {
  const written = parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name))
  return `\`${[name, ...written, ...(named ? ['name=value …'] : [])].join(' ')}\``
}

interface Around {
  name: string
  labels: LabelKeys
  report: Report
}

/** Which shapes a kind of parameter takes, and how a message calls them. */
const taken: Record<
  Exclude<ParameterKind, 'label' | 'count' | 'facet' | 'field'>,
  { kinds: readonly Shape['kind'][]; called: string }
> = {
  text: { kinds: ['text', 'content'], called: 'a text' },
  word: { kinds: ['text', 'content'], called: 'a text' },
  part: { kinds: ['text', 'content'], called: 'a field’s name in quotation marks' },
  content: { kinds: ['content'], called: 'prose' },
  number: { kinds: ['number'], called: 'a number' },
  list: { kinds: ['list'], called: 'a list' },
  object: { kinds: ['object'], called: 'a value with fields' },
  session: { kinds: ['object'], called: 'the session, `@root`' },
  value: { kinds: ['text', 'content', 'number', 'boolean', 'list', 'object'], called: 'a value' },
}

const fieldsOf = (shape: Shape): Fields => (shape.kind === 'object' ? shape.fields : {})
const parts = [...Object.keys(fieldsOf(sessionShape)), ...Object.keys(fieldsOf(disruptionShape))]

function checkParameter(
  parameter: Parameter,
  { node, known }: Given,
  all: readonly Given[],
  around: Around,
): void {
  if (parameter.kind === 'label') checkKey(node, around.labels.words, 'label', around.report)
  else if (parameter.kind === 'count') checkKey(node, around.labels.counts, 'label of a count', around.report)
  else if (parameter.kind === 'facet') checkKey(node, facetNames, 'facet', around.report)
  else if (parameter.kind === 'field') checkField(node, all, around)
  else if (parameter.kind === 'part' && node.type === 'StringLiteral')
    checkName((node as hbs.AST.StringLiteral).value, parts, node, around.report)
  else checkShape(parameter, parameter.kind, known, node, around)
}

function checkShape(
  parameter: Parameter,
  kind: keyof typeof taken,
  known: Known,
  node: hbs.AST.Expression,
  around: Around,
): void {
  const { kinds, called } = taken[kind]
  const { shape } = known
  if (shape.kind === 'anything') return
  if (!kinds.includes(shape.kind) || (parameter.kind === 'session' && known.key !== '@root')) {
    const reason = `Unexpected ${describe(shape)} for \`${parameter.name}\` of \`${around.name}\`, expected ${called}`
    around.report(node, reason, 'template-call')
  } else if (shape.optional && !parameter.nullable) {
    const reason = `Unexpected ${nameOf(known)}, which may be missing, for \`${around.name}\`; put an \`{{#if}}\` around it`
    around.report(node, reason, 'template-unguarded')
  }
}

function checkKey(node: hbs.AST.Expression, keys: readonly string[], what: string, report: Report): void {
  const { value } = node as Partial<hbs.AST.StringLiteral>
  if (typeof value !== 'string') {
    report(node, unquoted(node, `a ${what}’s key`), 'template-label')
  } else if (!keys.includes(value)) {
    report(node, `Unexpected ${what} \`${value}\`; ${hint(value, keys)}`, 'template-label')
  }
}

function unquoted(node: hbs.AST.Expression, expected: string): string {
  const { original } = node as Partial<hbs.AST.PathExpression>
  const written = original === undefined ? '' : `: \`"${original}"\``
  return `Unexpected ${original === undefined ? 'value' : `\`${original}\``}, expected ${expected} in quotation marks${written}`
}

function checkField(node: hbs.AST.Expression, all: readonly Given[], { report }: Around): void {
  const { value } = node as Partial<hbs.AST.StringLiteral>
  const list = all[0]?.known.shape
  const item = list?.kind === 'list' ? list.items() : null
  if (typeof value !== 'string') {
    report(node, unquoted(node, 'a field’s name'), 'template-call')
  } else if (item?.kind === 'object') checkName(value, Object.keys(item.fields), node, report)
}

function checkName(name: string, names: readonly string[], node: hbs.AST.Expression, report: Report): void {
  if (!names.includes(name))
    report(node, `Unexpected field \`${name}\`; ${hint(name, names)}`, 'template-name')
}

const described: Record<Shape['kind'], string> = {
  text: 'text',
  number: 'number',
  boolean: 'true or false',
  content: 'prose',
  list: 'list',
  object: 'value with fields',
  anything: 'value',
}

export const describe = ({ kind }: Shape): string => described[kind]
