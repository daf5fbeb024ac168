/**
 * Patterns that are compiled for Latin letters first.
 *
 * The engine takes one to five milliseconds to compile a pattern with `\p{L}`, which stands for 700 ranges of letters,
 * and twenty microseconds for one with the letters of Latin alone. Most notes have no others, and most runs read one
 * file. The build puts a `LatinFirst` in the place of each such pattern of the sources (`latin-first-plugin.ts`); what it
 * finds is what the pattern itself finds, in every text.
 */
import { classes, latinText } from 'virtual:latin'
import { isReplaceable } from './replaceable.ts'

/** Longer texts are not looked through for letters: compiling takes less. */
const longest = 100_000
/** A pattern that is used so often pays for being compiled in full. */
const often = 2_000

/** A pattern that is put together while the program runs, in the form that is the first to be compiled. */
export function patternOf(source: string, flags = ''): RegExp | LatinFirst {
  return isReplaceable(source, flags)
    ? new LatinFirst(source, flags, formsOf(`/${source}/${flags}`))
    : new RegExp(source, flags)
}

/** Takes the place of a `RegExp` for its own methods and for those of texts. */
export class LatinFirst {
  readonly source: string
  readonly flags: string
  readonly global: boolean
  lastIndex = 0
  private readonly forms: Forms

  constructor(source: string, flags: string, forms: Forms = newForms()) {
    this.source = source
    this.flags = flags
    this.global = flags.includes('g')
    this.forms = forms
  }

  /** The same pattern with a `lastIndex` of its own, as each evaluation of a pattern in a source gives. */
  anew(): LatinFirst {
    return new LatinFirst(this.source, this.flags, this.forms)
  }

  exec(text: string): RegExpExecArray | null {
    const form = this.formFor(text)
    if (!this.global) return form.exec(text)
    form.lastIndex = this.lastIndex
    const match = form.exec(text)
    this.lastIndex = form.lastIndex
    return match
  }

  test(text: string): boolean {
    return this.global ? this.exec(text) !== null : this.formFor(text).test(text)
  }

  [Symbol.match](text: string): RegExpMatchArray | null {
    this.lastIndex = 0
    return this.formFor(text)[Symbol.match](text)
  }

  [Symbol.matchAll](text: string): RegExpStringIterator<RegExpExecArray> {
    const form = this.formFor(text)
    form.lastIndex = this.lastIndex
    return form[Symbol.matchAll](text)
  }

  [Symbol.replace](text: string, by: Replacement): string {
    this.lastIndex = 0
    return this.formFor(text)[Symbol.replace](text, by)
  }

  [Symbol.search](text: string): number {
    return this.formFor(text)[Symbol.search](text)
  }

  [Symbol.split](text: string, limit?: number): string[] {
    return this.formFor(text)[Symbol.split](text, limit)
  }

  /** The form that finds in a text what the pattern finds. */
  private formFor(text: string): RegExp {
    const { forms } = this
    if (forms.full !== null) return forms.full
    if (text.length <= longest && forms.uses++ < often && isLatin(text)) {
      forms.latin ??= new RegExp(latinSource(this.source, this.flags), this.flags)
      return forms.latin
    }
    forms.full = new RegExp(this.source, this.flags)
    return forms.full
  }
}

/** What a pattern is compiled to, each when it is first needed. */
interface Forms {
  latin: RegExp | null
  full: RegExp | null
  /** How often the pattern was asked for. */
  uses: number
}

const newForms = (): Forms => ({ latin: null, full: null, uses: 0 })

/** Of patterns that are put together again and again. */
const known = new Map<string, Forms>()

function formsOf(pattern: string): Forms {
  const forms = known.get(pattern) ?? newForms()
  if (known.size < 500) known.set(pattern, forms)
  return forms
}

/** What texts may be replaced by. */
type Replacement = string & ((found: string, ...parts: unknown[]) => string)

/** The same line is asked by many patterns. */
let lastText = ''
let lastIsLatin = true

function isLatin(text: string): boolean {
  if (text === lastText) return lastIsLatin
  lastText = text
  lastIsLatin = latinText.test(text)
  return lastIsLatin
}

/** The pattern with the letters that a Latin text can have in the place of all there are. */
function latinSource(source: string, flags: string): string {
  const { [flags.includes('i') ? 'anyCase' : 'asWritten']: ranges } = classes
  let isClass = false
  return source.replaceAll(/\\([pP])\{(\w+)\}|\\.|[[\]]/gs, (sign, kind?: string, name = '') => {
    if (sign === '[') isClass = true
    else if (sign === ']') isClass = false
    if (kind === undefined) return sign
    return isClass ? `${ranges[name]}` : `[${kind === 'P' ? '^' : ''}${ranges[name]}]`
  })
}
