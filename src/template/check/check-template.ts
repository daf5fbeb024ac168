/** Holds a template against the model before it runs: every name, in every branch, whether notes reach it or not. */
import type { VFile } from 'vfile'
import { putOnce } from '../../messages/messages-of.ts'
import { helpers } from '../helpers/helpers.ts'
import type { LabelKeys } from '../labels.ts'
import type { LayeredFiles } from '../layers.ts'
import { templateMessage } from '../messages.ts'
import { isSlotFile } from '../slots.ts'
import { checkCall, checkFields, describe, type Given, isNamed } from './check-call.ts'
import { levelsUp } from './levels-up.ts'
import { hint, meantBy, type Report, reportOn } from './reporter.ts'
import { inner, type Known, loopData, nameOf, resolve, rootScope, type Scope, withPresent } from './scope.ts'
import { booleanShape, numberShape, type Shape, sessionShape, textShape } from './shape.ts'

type Programs = ReadonlyMap<string, hbs.AST.Program | null>

/**
 * Checks parsed template files; messages are on the files.
 *
 * @param borrowed partials that are told to be those of a template that this one does not extend
 */
export function checkTemplate(
  files: LayeredFiles,
  labels: LabelKeys,
  {
    brief,
    partials,
    borrowed,
  }: { brief: hbs.AST.Program | null; partials: Programs; borrowed: ReadonlySet<string> },
): void {
  const template: Checked = {
    ...{ partials, files: files.partials, labels, borrowed },
    ...{ meant: new Set(), seen: new Set(), labelled: new Set([files.matter.type ?? '']) },
  }
  if (brief) new Checker(template, reportOn(files.brief), []).program(brief, rootScope(sessionShape))
  // What a file that cannot be read calls is not known.
  const isWhole = brief !== null && ![...partials.values()].includes(null)
  for (const [name, program] of partials) {
    const file = files.partials.get(name)
    if (!program || !file || [...template.seen].some((call) => call.startsWith(`${name} `))) continue
    const report = reportOn(file)
    // What a template takes over from another it need not use.
    if (isWhole && files.own.has(name) && !isSlotFile(name) && !template.meant.has(name))
      report(program, unused(name), 'template-partial-unused')
    new Checker(template, report, []).program(program, rootScope({ kind: 'anything', optional: false }))
  }
  if (isWhole) for (const file of [...files.labels.values()].flat()) checkLabels(file, template)
}

/** Partials that shipped templates had, and what says the same now. */
const retired: ReadonlyMap<string, string> = new Map([
  ['recommended', ', which is no more; write `{{inCell recommendations}}` in its place, alone in a cell'],
  [
    'inline-children',
    ', which is no more; write `{{inCell …}}` of the whole list, alone in a cell, in place of its loop',
  ],
])

const unused = (name: string): string =>
  `Unexpected partial \`${name}\` that nothing calls; call it with {{> ${name}}} or remove it`

/** A word of the project’s own that nothing prints, under a key that is nearly one of the program’s. */
function checkLabels(file: VFile, { labels, labelled }: Checked): void {
  for (const { key, place } of labels.added(file)) {
    const meant = labelled.has(key) ? undefined : meantBy(key, labels.shipped)
    if (meant === undefined) continue
    const reason = `Unexpected label \`${key}\`, which nothing prints; did you mean \`${meant}\`?`
    putOnce(file, templateMessage('labels-unprinted', { reason, place }))
  }
}

interface Checked {
  partials: Programs
  files: ReadonlyMap<string, VFile>
  labels: LabelKeys
  borrowed: ReadonlySet<string>
  /** Partials that a misspelt name probably means. */
  meant: Set<string>
  /** Keys of labels and counts that something prints. */
  labelled: Set<string>
  /** Partials by the shapes they were checked with. */
  seen: Set<string>
}

const blocks = ['each', 'if', 'unless', 'with'] as const
type BlockName = (typeof blocks)[number]
const isBlockName = (name: string): name is BlockName => (blocks as readonly string[]).includes(name)

class Checker {
  readonly #template: Checked
  readonly #report: Report
  /** The partials that led here, each with what it was given. */
  readonly #within: readonly string[]

  constructor(template: Checked, report: Report, within: readonly string[]) {
    this.#template = template
    this.#report = report
    this.#within = within
  }

  program(program: hbs.AST.Program, scope: Scope): void {
    for (const statement of program.body) this.#statement(statement, scope)
  }

  #statement(node: hbs.AST.Statement, scope: Scope): void {
    switch (node.type) {
      case 'MustacheStatement':
        this.#mustache(node as hbs.AST.MustacheStatement, scope)
        break
      case 'BlockStatement':
        this.#block(node as hbs.AST.BlockStatement, scope)
        break
      case 'PartialStatement':
        this.#partial(node as hbs.AST.PartialStatement, scope)
        break
      case 'ContentStatement':
        this.#content(node as hbs.AST.ContentStatement, scope)
        break
      case 'CommentStatement':
        break
      default:
        this.#report(
          node,
          'Unexpected inline partial or decorator, expected a partial in a file of its own',
          'template-syntax',
        )
    }
  }

  #content(node: hbs.AST.ContentStatement, scope: Scope): void {
    const { loc } = node
    // Its types say otherwise.
    const original = String(node.original)
    for (const { 0: written, 1: name = '', index } of original.matchAll(singleBraces)) {
      if (!isField(name, scope)) continue
      const before = original.slice(0, index).split('\n')
      const line = loc.start.line + before.length - 1
      const column = (before.length === 1 ? loc.start.column : 0) + (before.at(-1) ?? '').length
      const at = { loc: { start: { line, column }, end: { line, column: column + written.length } } }
      const reason = `Unexpected \`${written}\`, which prints itself, expected \`{{${name}}}\``
      this.#report(at as hbs.AST.Node, reason, 'template-brace')
    }
  }

  #mustache(node: hbs.AST.MustacheStatement, scope: Scope): void {
    const known = this.#expression(node, scope)
    if (!known) return
    const { shape } = known
    if (shape.kind === 'list' || shape.kind === 'object' || shape.kind === 'boolean') {
      const mend =
        shape.kind === 'list'
          ? 'loop over it with {{#each}}, or print it with `names` or `join`'
          : 'name one of its fields, or ask for it with {{#if}}'
      const reason = `Unexpected ${describe(shape)} ${nameOf(known)}, expected something that prints; ${mend}`
      this.#report(node, reason, 'template-print')
    } else if (shape.optional && node.params.length === 0) {
      const reason = `Unexpected ${nameOf(known)} without a fallback: notes may lack it; put {{#if}} … {{else}} around it`
      this.#report(node, reason, 'template-optional')
    }
  }

  #block(node: hbs.AST.BlockStatement, scope: Scope): void {
    const name = node.path.original
    if (!isBlockName(name)) {
      const names = blocks.map((block) => `#${block}`)
      this.#report(node, `Unexpected block \`#${name}\`; ${hint(`#${name}`, names)}`, 'template-block')
    } else if (node.params.length !== 1) {
      this.#report(
        node,
        `Unexpected ${node.params.length} values for \`#${name}\`, expected one${bracketed(node, name)}`,
        'template-call',
      )
    } else this.#known(node, name, scope)
  }

  #known(node: hbs.AST.BlockStatement, name: BlockName, scope: Scope): void {
    const [subject] = node.params
    if (!subject) return
    const known =
      subject.type === 'StringLiteral' ? this.#quoted(subject, name) : this.#expression(subject, scope)
    const { yes, no } = this.#branches(node, name, known, scope)
    if (node.program) this.program(node.program, yes)
    if (node.inverse) this.program(node.inverse, no)
  }

  /** A block asks of a value; what stands in quotation marks is there whatever the notes hold. */
  #quoted(node: hbs.AST.Expression, block: BlockName): null {
    const { value } = node as hbs.AST.StringLiteral
    const reason = `Unexpected \`"${value}"\` for \`#${block}\`, expected a name without quotation marks: \`{{#${block} ${value}}}\``
    this.#report(node, reason, 'template-call')
    return null
  }

  #branches(
    node: hbs.AST.BlockStatement,
    name: BlockName,
    known: Known | null,
    scope: Scope,
  ): { yes: Scope; no: Scope } {
    const found = known ?? { shape: { kind: 'anything', optional: false } as const, key: '?' }
    const there = withPresent(scope, [found.key])
    if (name === 'if') return { yes: there, no: scope }
    if (name === 'unless') return { yes: scope, no: there }
    const params = (node.program?.blockParams ?? []) as string[]
    if (name === 'with') {
      const context = { ...found, shape: { ...found.shape, optional: false } }
      return { yes: inner(there, context, zip(params, [context])), no: scope }
    }
    const item = { shape: this.#items(node, found), key: `${found.key}[]` }
    const index = { shape: numberShape, key: '@index' }
    return { yes: inner(scope, item, zip(params, [item, index]), loopData), no: scope }
  }

  #items(node: hbs.AST.BlockStatement, { shape, key }: Known): Shape {
    if (shape.kind === 'list') return shape.items()
    if (shape.kind !== 'anything') {
      const reason = `Unexpected ${describe(shape)} ${nameOf({ shape, key })}, expected a list to loop over; use {{#with}} or {{#if}}`
      this.#report(node, reason, 'template-loop')
    }
    return { kind: 'anything', optional: false }
  }

  #partial(node: hbs.AST.PartialStatement, scope: Scope): void {
    const name = node.name.type === 'PathExpression' ? (node.name as hbs.AST.PathExpression).original : null
    if (name === null) {
      this.#report(node, 'Unexpected computed partial, expected a partial’s name', 'template-partial')
      return
    }
    const [given] = node.params
    const context = given ? this.#expression(given, scope) : scope.context
    const named = (node.hash?.pairs ?? []).map(
      ({ key, value }) => [key, this.#expression(value, scope)] as const,
    )
    if (this.#template.borrowed.has(name)) return
    if (!this.#template.partials.has(name)) {
      const names = [...this.#template.partials.keys()].filter((one) => !isSlotFile(one))
      this.#template.meant.add(meantBy(name, names) ?? names.find((one) => name.endsWith(`/${one}`)) ?? '')
      this.#report(
        node,
        `Unexpected partial \`${name}\`${retired.get(name) ?? `; ${names.length === 0 ? `write it as \`partials/${name}.md\`` : hint(name, names)}`}`,
        'template-partial',
      )
      return
    }
    this.#call(node, name, merged(context ?? { shape: anything, key: '?' }, named), scope)
  }

  #call(node: hbs.AST.Node, name: string, context: Known, scope: Scope): void {
    const program = this.#template.partials.get(name)
    const file = this.#template.files.get(name)
    const same = context.key === scope.context.key
    const within: Scope = { ...(same ? scope : inner(scope, context, [])), blockParams: new Map() }
    // What is the same for both is the same for all that follow.
    const step = `${name} ${context.key}`
    if (this.#within.includes(step)) {
      const others = this.#within
        .slice(this.#within.indexOf(step) + 1)
        .map((one) => `\`${one.split(' ')[0]}\``)
      const through = others.length === 0 ? '' : ` through ${others.join(', ')}`
      this.#report(
        node,
        `Unexpected call of \`${name}\`, which calls itself${through} without end, expected a call within {{#each}} or {{#with}}; take it away`,
        'template-partial',
      )
      return
    }
    const call = `${name} ${surroundings(within, levelsUp(name, this.#template.partials))}`
    if (!program || !file || this.#template.seen.has(call)) return
    this.#template.seen.add(call)
    new Checker(this.#template, reportOn(file), [...this.#within, step]).program(program, within)
  }

  /** What an expression gives, or null after a message. */
  #expression(node: hbs.AST.Node, scope: Scope): Known | null {
    switch (node.type) {
      case 'PathExpression':
        return this.#path(node as hbs.AST.PathExpression, scope)
      case 'MustacheStatement':
      case 'SubExpression':
        return this.#mustacheOrCall(node as hbs.AST.MustacheStatement, scope)
      case 'StringLiteral':
        return { shape: textShape, key: '"' }
      case 'NumberLiteral':
        return { shape: numberShape, key: '0' }
      case 'BooleanLiteral':
        return { shape: booleanShape, key: 'true' }
      default:
        return { shape: { ...anything, optional: true }, key: 'null' }
    }
  }

  /** A name alone, or a helper with what it is given. */
  #mustacheOrCall(node: hbs.AST.MustacheStatement, scope: Scope): Known | null {
    const path = node.path as hbs.AST.PathExpression
    const pairs = node.hash?.pairs ?? []
    const helper =
      path.type === 'PathExpression' ? helpers.find(({ name }) => name === path.original) : undefined
    if (!helper && node.type === 'MustacheStatement' && node.params.length === 0 && pairs.length === 0) {
      return path.type === 'PathExpression' ? this.#path(path, scope) : this.#expression(path, scope)
    }
    const given = node.params.map((param, index): Given => {
      const parameter = helper?.parameters[index]
      // What names something is no value, quoted or not.
      const known = parameter && isNamed(parameter) ? null : this.#expression(param, scope)
      const { value } = param as Partial<hbs.AST.StringLiteral>
      if (parameter?.kind === 'text' && typeof value === 'string' && isField(value, scope)) {
        const reason = `Unexpected \`"${value}"\` for \`${parameter.name}\` of \`${path.original}\`, which would print this word itself, expected the field without quotation marks: \`${value}\``
        this.#report(node, reason, 'template-call')
      }
      if (parameter?.kind === 'label' || parameter?.kind === 'count')
        this.#template.labelled.add(String(value))
      return { node: param, known: known ?? { shape: anything, key: '?' } }
    })
    for (const pair of pairs) this.#expression(pair.value, scope)
    if (!helper) {
      const names = helpers.map(({ name }) => name)
      this.#report(
        path,
        `Unexpected helper \`${path.original}\`; ${hint(String(path.original), names)}`,
        'template-helper',
      )
      return null
    }
    if (pairs.length > 0 && !helper.named) {
      this.#report(
        node,
        `Unexpected \`${pairs[0]?.key}=\` for \`${helper.name}\`, which takes no named values`,
        'template-call',
      )
    }
    const [key] = node.params as Partial<hbs.AST.StringLiteral>[]
    const { labels } = this.#template
    if (helper.named && typeof key?.value === 'string' && labels.words.includes(key.value))
      checkFields(
        node,
        key.value,
        pairs.map((pair) => pair.key),
        labels,
        this.#report,
      )
    return {
      shape: checkCall(helper, node, given, labels, this.#report),
      key: `(${helper.name})`,
    }
  }

  #path(path: hbs.AST.PathExpression, scope: Scope): Known | null {
    const found = resolve(path, scope)
    if ('names' in found) {
      this.#report(
        path,
        `Unexpected name \`${found.name}\` in ${found.of}; ${hint(found.name, found.names)}`,
        'template-name',
      )
      return null
    }
    if (found.through !== null) {
      const reason = `Unexpected \`${path.original}\`: notes may lack ${found.through}; put {{#if}} or {{#with}} around it`
      this.#report(path, reason, 'template-unguarded')
    }
    return found.known
  }
}

/** Behind a word or a bracket they are attributes of a directive, in code they are meant. */
const singleBraces = /(?<![\w\]"{\\$`])\{ ?([a-z]\w{1,40}) ?\}(?!\})/gu

/** Whether a text in quotation marks is the name of a field that could stand there. */
function isField(text: string, scope: Scope): boolean {
  const { shape } = scope.context
  const parts = text.split('.')
  if (!('fields' in shape) || !Object.hasOwn(shape.fields, parts[0] ?? '')) return false
  return (
    'known' in
    resolve({ parts, depth: 0, data: false, original: text } as unknown as hbs.AST.PathExpression, scope)
  )
}

const anything: Shape = { kind: 'anything', optional: false }

/** How a helper is called within a block: as one value. */
function bracketed({ params }: hbs.AST.BlockStatement, block: BlockName): string {
  const written = params.map((param) => String((param as hbs.AST.PathExpression).original))
  return helpers.some(({ name }) => name === written[0])
    ? `; write \`{{#${block} (${written.join(' ')})}}\``
    : ''
}

const zip = (names: readonly string[], values: readonly Known[]): [string, Known][] =>
  names.slice(0, values.length).map((name, index) => [name, values[index] as Known])

/** A partial's context with the values named in its call. */
function merged(context: Known, named: readonly (readonly [string, Known | null])[]): Known {
  if (named.length === 0) return context
  // A partial that nothing calls may be called with anything, and those that it calls as well
  if (context.shape.kind === 'anything') return { ...context, key: `${context.key}+` }
  const given = Object.fromEntries(named.map(([name, known]) => [name, () => known?.shape ?? anything]))
  const fields =
    context.shape.kind === 'object' || context.shape.kind === 'content' ? context.shape.fields : {}
  const name = context.shape.kind === 'object' ? context.shape.name : 'this partial'
  return {
    shape: { kind: 'object', optional: false, name, fields: { ...fields, ...given } },
    key: `${context.key}+`,
  }
}

/**
 * What a partial can see where it is called: its context, as many of those around as its `../` lead to, and which of
 * their fields an `if` has found. With the same surroundings it need not be checked twice.
 */
function surroundings(scope: Scope, levels: number): string {
  const own = [...scope.present].flatMap((key) =>
    key.startsWith(`${scope.context.key}.`) ? [key.slice(scope.context.key.length)] : [],
  )
  const here = `${identity(scope.context.shape)} ${own.sort().join()}`
  return levels > 0 && scope.parent ? `${here} < ${surroundings(scope.parent, levels - 1)}` : here
}

/** Shapes that are one to a partial. */
function identity(shape: Shape): string {
  const fields = 'fields' in shape ? Object.keys(shape.fields).join() : ''
  return `${shape.kind} ${shape.optional} ${fields}`
}
