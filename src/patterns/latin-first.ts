/**
 * Patterns that are compiled for Latin letters first.
 *
 * The engine takes one to five milliseconds to compile a pattern with `\p{L}`, which stands for 700 ranges of letters,
 * and twenty microseconds for one with the letters of Latin alone. Most notes have no others, and most runs read one
 * file. The build puts a `LatinFirst` in the place of each such pattern of the sources (`latin-first-plugin.ts`); what it
 * finds is what the pattern itself finds, in every text.
 */
import { classes, latinText } from 'virtual:latin'

/** Longer texts are not looked through for letters: compiling takes less. */
const longest = 5_000
/** A pattern that is used so often pays for being compiled in full. */
const often = 2_000

/** Takes the place of a `RegExp` for its own methods and for those of texts. */
export class LatinFirst {
  readonly source: string
  readonly flags: string
  lastIndex = 0
  private readonly forms: Forms

  constructor(source: string, flags: string, forms: Forms = { latin: null, full: null, uses: 0 }) {
    this.source = source
    this.flags = flags
    this.forms = forms
  }

  /** The same pattern with a `lastIndex` of its own, as each evaluation of a pattern in a source gives. */
  anew(): LatinFirst {
    return new LatinFirst(this.source, this.flags, this.forms)
  }

  exec(text: string): RegExpExecArray | null {
    const form = this.formFor(text)
    form.lastIndex = this.lastIndex
    const match = form.exec(text)
    this.lastIndex = form.lastIndex
    return match
  }

  test(text: string): boolean {
    const form = this.formFor(text)
    form.lastIndex = this.lastIndex
    const isThere = form.test(text)
    this.lastIndex = form.lastIndex
    return isThere
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
      forms.latin ??= new RegExp(latinSource(this.source), this.flags)
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
function latinSource(source: string): string {
  let isClass = false
  return source.replaceAll(/\\([pP])\{(\w+)\}|\\.|[[\]]/gs, (sign, kind?: string, name = '') => {
    if (sign === '[') isClass = true
    else if (sign === ']') isClass = false
    if (kind === undefined) return sign
    const ranges = classes[name]
    return isClass ? `${ranges}` : `[${kind === 'P' ? '^' : ''}${ranges}]`
  })
}
