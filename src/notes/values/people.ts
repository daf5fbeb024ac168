import { oneOf } from '../../languages/one-of.ts'
import type { Speaker } from '../../model/session.ts'
import { perVocabulary } from '../labels/per-vocabulary.ts'
import type { Vocabulary } from '../labels/vocabulary.ts'
import { fold, phrase, wordsOf } from '../labels/words.ts'
import { evenlyFolded } from './denied.ts'
import { placesIn } from './places.ts'

/**
 * The people of a line, or of an item of a list, with role and organisation where they are told. `oneOfMany`: other
 * lines name others, so this one rather names a person and an organisation than two people.
 */
export function peopleIn(text: string, vocabulary: Vocabulary, oneOfMany = false): Speaker[] {
  const words = text.replaceAll(/\s+/gu, ' ').replaceAll(ofSelf(vocabulary), '').trim()
  // "(reported by Ana Ruiz)": the bracket began before the name.
  const line = withoutStop(words.includes('(') ? words : words.replace(/\)\.?$/u, ''), vocabulary)
  // "Excused: Y. Tanguy" among those who were there was not.
  const name = /^([^:：]{2,40}?)\s?[:：]\s/u.exec(line)?.[1]
  // "Attendees: 14"
  if (!/\p{L}/u.test(line) || (name !== undefined && vocabulary.label(name)?.key === 'aside')) return []
  if (!/\p{Lu}/u.test(line)) return inCapitals(line, vocabulary, oneOfMany)
  // A country behind the second part is that of an organisation: "J. Teles, Portos do Atlântico (PT)".
  const [, pair, country = ''] = /^([^,;()]+,[^,;()]*[^,;()\s])(?:\s?\(([^()]+)\))?$/u.exec(line) ?? []
  const isOne = pair !== undefined && (country === '' || isBodyOf(country, pair, vocabulary))
  if (oneOfMany && isOne && !andPattern(vocabulary).test(line))
    return [person(line, vocabulary)].flatMap((one) => one ?? [])
  return entries(line, vocabulary).flatMap((entry) => person(entry, vocabulary) ?? [])
}

/** "Peter Hric, me as a guest": who writes says that of nobody else. In capitals it may be a name: "EU Alliance". */
const ofSelf = perVocabulary(({ spoken }) => {
  const selves = oneOf(spoken.flatMap((language) => language.selves))
  return new RegExp(String.raw`[,;]\s(?:${selves})(?:\s\p{Ll}[^,;]*)?(?=[,;]|$)`, 'gu')
})

/** Whether a country stands behind a body, and not behind a second person: "Carl Fox, Jane Orr (IT)". */
const isBodyOf = (country: string, pair: string, vocabulary: Vocabulary): boolean =>
  placesIn(country, vocabulary).length > 0 &&
  !/^\p{Lu}\S*\s\p{Lu}\S*$/u.test(pair.split(',', 2)[1]?.trim() ?? '')

/** "The following took part: A. Ruiz, B. Lee": where the names begin behind words that lead to those who spoke; 0 where none do. */
export function namesFrom(text: string, vocabulary: Vocabulary): number {
  const [first] = evenlyFolded(text).matchAll(sentencesOf(vocabulary).spoke)
  if (!first) return 0
  const end = first.index + first[0].length
  const sign =
    /^(?:\s*:)?(?<!\s)\s+(?=\p{Lu}|\p{Ll}{1,2}['’]?\s?\p{Lu})/u.exec(text.slice(end))?.[0].length ?? 0
  return sign > 0 && end < 80 ? end + sign : 0
}

/**
 * "We heard from Marta Keller (Swissmem) and Paweł Gut", "… by video. Present: A. Novak, B. Simic. We …": the people that
 * stand right behind words that lead to those who spoke or were there, up to the end of the sentence.
 */
export function peopleAfter(text: string, vocabulary: Vocabulary): Speaker[] {
  const line = text.replaceAll(/\s+/gu, ' ')
  const { spoke, joint } = sentencesOf(vocabulary)
  const led = [...evenlyFolded(line).matchAll(spoke)].map(({ 0: words, index }) => index + words.length)
  const labelled = [...line.matchAll(/(?<=^|[.!?]\s)(\p{Lu}[^.:!?]{2,40}):\s/gu)].flatMap(
    ({ 0: words, 1: name = '', index }) => (namesPeople(name, vocabulary) ? [index + words.length] : []),
  )
  return [...led, ...labelled].flatMap((start) => {
    const parts = outside(line.slice(start).replace(/^\s*:?\s*/u, ''), joint)
    const end = parts.findIndex((part) => formOf(nameOf(part), vocabulary) === null)
    const last = parts.findIndex((part) => nameOf(part).length + 1 < part.length)
    const ends = [end, last < 0 ? last : last + 1].filter((at) => at >= 0)
    const named = parts.slice(0, Math.min(parts.length, ...ends)).map(nameOf)
    return named.flatMap((part) => person(part, vocabulary) ?? [])
  })
}

function namesPeople(name: string, { label }: Vocabulary): boolean {
  const found = label(name)
  return found?.exact === true && ['speakers', 'participants', 'moderators'].includes(found.key)
}

/** A part up to the stop or bracket that ends the sentence or the name. */
const nameOf = (part: string): string =>
  (
    /^[^().;:]+(?:\.\s?[^().;:]+)*\([^()]*\)/u.exec(part)?.[0] ??
    part.replace(/(?<=\p{L}{3})[.;:](?:\s.*)?$/u, '')
  ).trim()

/** The person of a table's row without a head: the name, and what the other cells tell; null where the first is no name. */
export function personOfCells(
  [name = '', ...others]: readonly string[],
  vocabulary: Vocabulary,
): Speaker | null {
  if (others.length === 0 || formOf(name, vocabulary) !== 'name') return null
  return describe(
    [name],
    others.flatMap((cell) => outside(cell, /[,;]/u)),
    vocabulary,
  )
}

/**
 * "Dr. Sabine Krüger, Hans Obermayr" are two people where both are reporters of their own elsewhere: a body may report
 * too, but hardly with a name like somebody's.
 */
export function apartAsReporters(
  { name, role, organisation }: Speaker,
  reporters: ReadonlySet<string>,
  vocabulary: Vocabulary,
): Speaker[] {
  const isReporter = (text: string) => reporters.has(phrase(text)) && isFullName(text, vocabulary)
  return role === null && organisation !== null && isReporter(name) && isReporter(organisation)
    ? [name, organisation].map((one) => ({ name: one, role: null, organisation: null }))
    : [{ name, role, organisation }]
}

/** "Ana Ruiz, AJ Smith", "Dr. Voss, Smit": whether what is read as a body behind a comma may as well be somebody else. */
export function mayBeTwo({ name, role, organisation }: Speaker, vocabulary: Vocabulary): boolean {
  if (role !== null || organisation === null || isOfPlace(organisation, vocabulary)) return false
  const [own, other] = [name, organisation].map(
    (text) => wordsOf(text).length - titlesOf(text, vocabulary),
  ) as [number, number]
  const areNames = isName(name, vocabulary) && isName(organisation, vocabulary)
  return areNames && (own > 1 ? other > 1 : other === 1 && titlesOf(name, vocabulary) > 0)
}

/** Whether a text is the names of people and what is said of them, and nothing else. */
export function areNames(value: string, vocabulary: Vocabulary): boolean {
  if (value.length > 120 || /\d|[!?]$/u.test(value)) return false
  const people = peopleIn(value, vocabulary)
  return (
    people.length > 0 &&
    people.every(({ name }) =>
      /^(?:\p{Lu}[\p{L}.’'-]*\s+(?:\p{Ll}{1,4}\s+)*){1,3}\p{Lu}[\p{L}.’'-]+$/u.test(name),
    )
  )
}

interface Sentences {
  spoke: RegExp
  joint: RegExp
}

const sentences = new WeakMap<Vocabulary, Sentences>()

function sentencesOf(vocabulary: Vocabulary): Sentences {
  const known = sentences.get(vocabulary)
  if (known) return known
  const words = vocabulary.languages.flatMap((language) => language.spoke)
  const and = andPattern(vocabulary)
  const found = {
    spoke: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${oneOf(words)})(?=\s|:)`, 'giu'),
    joint: new RegExp(`${and.source}|,|;`, and.flags),
  }
  sentences.set(vocabulary, found)
  return found
}

/** "j. maes (agoria), r. de wit": where all is in small letters, a small letter tells nothing. */
function inCapitals(line: string, vocabulary: Vocabulary, oneOfMany: boolean): Speaker[] {
  const raised = line.replaceAll(/(?<![\p{L}\p{M}'’])\p{Ll}/gu, (letter) => letter.toUpperCase())
  if (raised === line) return [{ name: line, role: null, organisation: null }]
  const lowered = (text: string | null) => text?.toLowerCase() ?? null
  return peopleIn(raised, vocabulary, oneOfMany).map(({ name, role, organisation }) => ({
    name: name.toLowerCase(),
    role: lowered(role),
    organisation: lowered(organisation),
  }))
}

/** A line without the stop at its end; that of an abbreviation or initial is its own: "Hajdú-Víz Kft.", "K. Ø." */
function withoutStop(line: string, vocabulary: Vocabulary): string {
  const bare = line.replace(/(?<![;,])[;,]+$/u, '')
  // "Ms Ioana Pop.": three letters that can be said are a name, unless firms are called that.
  const short = /(?<!\p{L})\p{Lu}\p{Ll}{2}(?=\.$)/u.exec(bare)?.[0] ?? ''
  const isName = /[aeiouy]/u.test(fold(short)) && !isOf(vocabulary, 'organisations', fold(short))
  return /(?:\p{L}{4}|\))\.$/u.test(bare) || (short !== '' && isName) ? bare.slice(0, -1) : bare
}

/** The stretches of a line that are about one person each. */
function entries(said: string, vocabulary: Vocabulary): string[] {
  const slashed = outside(said, /\s\/\s/u)
  const forms = slashed.length > 1 ? slashed.map((part) => formOf(part, vocabulary)) : []
  if (forms.includes('closed') && !forms.includes(null)) return slashed
  // "Ann Bo, ACC | Bob Lee (XYZ, chair)": each begins with a name.
  const piped = outside(said, /\s\|\s/u)
  const isPerson = (part: string) =>
    isFullName(outside(part, /\s?\(|,|\s(?:[–—]|-{1,3})\s/u)[0] ?? '', vocabulary)
  if (piped.length > 1 && piped.every(isPerson)) return piped
  // "Ann Bo (ACC) + Bob Lee", but not "Ann Bo, Design + Green Hub": nothing but names and brackets.
  const added = outside(said, /\s\+\s/u)
  const isNamed = (part: string) =>
    isFullName(/^[^(),;]*[^(),;\s](?=(?:\s?\([^()]*\))?$)/u.exec(part)?.[0] ?? '', vocabulary)
  if (added.length > 1 && added.every(isNamed)) return added
  const shared = sharedOrganisation(said, vocabulary)
  if (shared.length > 1) return shared
  return parted(withoutFirmsAnd(said, vocabulary), vocabulary).map((entry) => entry.replaceAll(hidden, '&'))
}

/** Stands for an "&" that is part of a firm's name. */
const hidden = '\uE001'

/** "Smith & Sons": an "&" parts people only where both its sides are full names. */
function withoutFirmsAnd(line: string, vocabulary: Vocabulary): string {
  if (!line.includes('&')) return line
  const isFull = (part: string) => isFullName(part.trim(), vocabulary)
  return line.replaceAll(/&(?<=([^,;&]*)&)(?=([^,;&]*))/gu, (sign, before: string, after: string) =>
    isFull(before.replace(/\([^()]*\)\s*$/u, '')) && isFull(after.replace(/(?<!\s)\s*\([^()]*\).*$/u, ''))
      ? sign
      : hidden,
  )
}

/** "A and B (Port of Antwerp; chairs)", "A and B, ACC": what is said at the end is said of both. */
function sharedOrganisation(line: string, vocabulary: Vocabulary): string[] {
  const bracket = /^([^(),;]+)(\s\([^()]+\))$/u.exec(line)
  const comma = /^([^(),;]+)(,[^(),;]+)$/u.exec(line)
  const [, names = '', said = ''] = bracket ?? comma ?? []
  const people = outside(names, andPattern(vocabulary))
  return people.length > 1 && people.every((name) => isFullName(name, vocabulary))
    ? people.map((name) => `${name}${said}`)
    : []
}

const isFullName = (text: string, vocabulary: Vocabulary): boolean =>
  isName(text, vocabulary) && wordsOf(text).length > 1

/** "FloraHolland": so long a word before a capital is of no "McKay". */
const compoundName = /\p{Lu}\p{Ll}{4,}\p{Lu}\p{Ll}/u

/** "ACC", "Harbour Association": what can hardly be somebody's name. */
export function isOrganisation(text: string, vocabulary: Vocabulary): boolean {
  return (
    /^\p{Lu}[\p{Lu}\d&.-]+$/u.test(text) ||
    compoundName.test(text) ||
    /^["“”„«»‘’'].*["“”«»‘’']$/u.test(text.trim()) ||
    wordsOf(text).some((word) => isOf(vocabulary, 'organisations', word.text))
  )
}

/** "Ann Bo, ACC, Bob Co, director, XYZ": names, and behind each of them what no name looks like. */
function alternating(line: string, vocabulary: Vocabulary): string[] {
  const parts = outside(line, /,/u)
  const isSaid = (part: string) =>
    isOrganisation(part, vocabulary) ||
    hasRole(part, vocabulary) ||
    isSmall(part, vocabulary) ||
    (wordsOf(part).length === 1 && !isOfPlace(part, vocabulary))
  const isStart = parts.map((part) => formOf(part, vocabulary) === 'name')
  const isEach = parts.every((part, index) => (isStart[index] ? isStart[index + 1] === false : isSaid(part)))
  if (!isStart[0] || !isEach || parts.length < 4) return []
  const people: string[] = []
  for (const [index, part] of parts.entries()) {
    if (isStart[index]) people.push(part)
    else people.push(`${people.pop()}, ${part}`)
  }
  return people
}

/** "Ann Bee (Port Authority), Marie Goff (DG AGRI)": names that each have a bracket of their own. */
const areBracketed = (parts: readonly string[], vocabulary: Vocabulary): boolean =>
  parts.length > 1 &&
  parts.every(
    (part) =>
      formOf(part, vocabulary) === 'closed' &&
      isFullName(part.slice(0, part.indexOf('(')).trim(), vocabulary),
  )

/** "Jana Malá (Wood Cluster), Tomáš Hrubý, director, Building Centre": behind a bracket stands a name with a role of its own. */
function isBeforeAnother([first = '', second = '', said = '']: string[], vocabulary: Vocabulary): boolean {
  const [, name = '', body = ''] = /^([^()]*[^()\s])\s*\(([^()]+)\)$/u.exec(first) ?? []
  return (
    isFullName(name, vocabulary) &&
    !hasRole(body, vocabulary) &&
    placesIn(body, vocabulary).length === 0 &&
    isFullName(second, vocabulary) &&
    !isOfPlace(second, vocabulary) &&
    (hasRole(said, vocabulary) || isSmall(said, vocabulary))
  )
}

function parted(line: string, vocabulary: Vocabulary): string[] {
  // In Greek a point above the line is a semicolon.
  const semicolons = outside(line, /;|(?<=\S)[·\u0387]\s/u)
  if (semicolons.length > 1) {
    // Where semicolons part people, a comma parts a name from what is said of it.
    const areMany = (part: string) =>
      outside(part, andPattern(vocabulary)).length > 1 ||
      areBracketed(outside(part, /,/u), vocabulary) ||
      isBeforeAnother(outside(part, /,/u), vocabulary)
    return semicolons.flatMap((part) =>
      areMany(part) ? entries(part.replaceAll(hidden, '&'), vocabulary) : [part],
    )
  }
  const mixed = mixedEntries(line, vocabulary)
  if (mixed.length > 1) return mixed
  const each = alternating(line, vocabulary)
  if (each.length > 1) return each
  const joined = outside(line, andPattern(vocabulary))
  const commas = joined.map((part) => outside(part, /,/u))
  const last = commas.at(-1) ?? []
  if (joined.length > 1 && last.length === 1) {
    const names = commas.flat()
    // "A, B and C"; but an organisation may have an "and" in its name too.
    return names.every((name) => isName(name, vocabulary) || isTheChair(name, vocabulary)) ? names : [line]
  }
  if (joined.length > 1 && commas.every((parts) => parts.length > 1 && isName(parts[0] ?? '', vocabulary)))
    return joined
  const parts = outside(line, /,/u)
  const bracketed = parts.length > 1 && parts.every((part) => /^[^(]*\(.+\)$/u.test(part))
  const areAllNames = parts.length > 1 && parts.every((part) => isName(part, vocabulary))
  const hasTitle = (part: string) => titlesOf(part, vocabulary) > 0
  // No body has a title, but "Dr. Anke Voss, Nord Holz" may be of one.
  const areTitled = parts.length > 2 || parts.slice(1).some(hasTitle)
  const names =
    areAllNames &&
    parts.every((part) => {
      const words = wordsOf(part).length
      return words === 2 || (areTitled && hasTitle(part) && words - titlesOf(part, vocabulary) === 2)
    }) &&
    !isBehindName(parts)
  return bracketed || names ? parts : [line]
}

/** "the chair", "die Vorsitzende": somebody by what they were in the session. */
function isTheChair(text: string, vocabulary: Vocabulary): boolean {
  const [all = ''] = articleStart(vocabulary).exec(text) ?? []
  const label = all === '' ? null : vocabulary.label(text.slice(all.length))
  return label?.exact === true && label.key === 'moderators'
}

const articleStart = perVocabulary(
  ({ spoken }) => new RegExp(`^${leading(spoken.flatMap(({ articles }) => articles))}`, 'iu'),
)

/** "Ivan Horvat, JA Solar": of two, capitals that the first has none of begin the name of a firm. */
const isBehindName = ([person = '', firm = '', ...others]: readonly string[]): boolean =>
  others.length === 0 && /^\p{Lu}{2,}\s/u.test(firm) && !/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/u.test(person)

/** "Prof. Dr. Sabine Krüger" has two; a single letter is rather an initial. */
const titlesOf = (name: string, vocabulary: Vocabulary): number =>
  wordsOf(name).filter(({ text }) => text.length > 1 && isOf(vocabulary, 'personTitles', text)).length

/**
 * "Maria Rossi (Cluster X), Jean Dupont from Y, and Anna Nowak, director, Z": the form of a name tells where each
 * person begins. Nothing where no name but the first has a form that tells.
 */
function mixedEntries(line: string, vocabulary: Vocabulary): string[] {
  const { separator, atEnd, ends } = joints(vocabulary)
  const found: { start: number; form: Form; joined: boolean }[] = []
  // "Rosa Po (director)" begins a person too.
  const isRole = (part: string) =>
    isFullName(/^([^()]*[^()\s])\s*\([^()]+\)$/u.exec(part)?.[1] ?? '', vocabulary)
  let last: Form = 'closed'
  let before = ''
  let bracketed = false
  let at = 0
  for (const part of outside(line, separator)) {
    const start = line.indexOf(part, at)
    const form = formOf(part, vocabulary)
    const joined = atEnd.test(line.slice(at, start))
    at = start + part.length
    // After a person with a bracket, what "and" joins is the next, whatever its form.
    // Where organisations stand in brackets, a name behind a name is another person, but not "Estonian Wood".
    const isNext =
      last === 'closed' ||
      joined ||
      (last === 'name' && !isOfPlace(part, vocabulary)) ||
      (last === null && isOrganisation(before, vocabulary))
    const begins =
      form === 'closed' ||
      isRole(part) ||
      (bracketed && (joined || isSomebody(part, vocabulary))) ||
      (form === 'name' && isNext)
    if (start === 0 && !begins) return []
    if (begins) found.push({ start, form, joined })
    last = isRole(part) ? 'closed' : form
    before = part
    bracketed = form === 'closed' && part.endsWith(')')
  }
  if (!found.some(({ form }) => form === 'closed')) return []
  return found.map(({ start, form }, index) => {
    const next = found[index + 1]
    const entry = `${line.slice(start, next?.start)} `.replace(ends, '')
    // "Bram Smit, and Els Vos (AVG)": where a comma parts them too, the bracket is of the last alone.
    const isShared = form === 'name' && !line.slice(start, next?.start).includes(',')
    const shared = isShared && next?.joined && next.form === 'closed'
    const others = shared ? `${line.slice(next.start, found[index + 2]?.start)} `.replace(ends, '') : ''
    return `${entry}${saidOf(others, vocabulary)}`
  })
}

/** "a person of the agency" behind "Carl Berg (Oil Co),": neither a role nor more of what the bracket says. */
function isSomebody(part: string, vocabulary: Vocabulary): boolean {
  const isSaid =
    hasRole(part, vocabulary) ||
    isSmall(part, vocabulary) ||
    isOrganisation(part, vocabulary) ||
    isOfPlace(part, vocabulary)
  // "+ 2 von Airbus" counts others.
  return /^\p{L}/u.test(part) && wordsOf(part).length > 1 && !isSaid
}

/** "Estonian Wood": the name of a country, or one with letters more. */
const isOfPlace = (text: string, vocabulary: Vocabulary): boolean =>
  wordsOf(text).some(({ start, end }) =>
    [0, 1, 2].some(
      (more) => end - more - start > 3 && placesIn(text.slice(start, end - more), vocabulary).length > 0,
    ),
  )

/** "Els Smit and Bram Smit (Smit Growers)", "… from Smit Growers": what stands at the end of two names. */
function saidOf(entry: string, vocabulary: Vocabulary): string {
  const bracket = /(?<!\s)\s*\([^()]*\)/u.exec(entry)
  if (bracket) return bracket[0]
  const from = fromPattern(vocabulary).exec(entry)
  return from ? entry.slice(from.index) : ''
}

type Form = 'closed' | 'name' | null

/** Whether a part is a name with its organisation, a name alone (of two words or more), or neither. */
function formOf(written: string, vocabulary: Vocabulary): Form {
  const part = withoutArticle(written, vocabulary)
  const led = roleLed(part, vocabulary)
  if (led) return formOf(led.rest, vocabulary) === null ? null : 'closed'
  const bracket = /^([^()]*[^()\s])\s*\(([^()]+)\)(?:\s(?:[–—]|-{1,3})\s[^()]+)?$/u.exec(part)
  if (bracket) {
    const [, name = '', inside = ''] = bracket
    // After a role alone the organisation may follow: "Maria Rossi (director), Cluster X".
    const isAll = !hasRole(inside, vocabulary) || outside(inside, /[,;]/u).length > 1
    return isName(name, vocabulary) && isAll ? 'closed' : null
  }
  const [name = '', ...said] = outside(part, /\s(?:\/|[–—]|-{1,3})\s/u)
  if (said.length === 1 && isName(name, vocabulary)) return 'closed'
  const from = fromPattern(vocabulary).exec(part)
  if (from && isName(part.slice(0, from.index), vocabulary)) return 'closed'
  const of = bodyPattern(vocabulary).exec(part)
  if (of && isFullName(part.slice(0, of.index), vocabulary)) return 'closed'
  return isName(part, vocabulary) && wordsOf(part).length > 1 ? 'name' : null
}

const andPattern = perVocabulary(({ languages }) => {
  // A single letter joins only in its own language: "i" stands in Catalan names, "en" is also Spanish.
  const words = languages.flatMap(({ and }, index) =>
    index === 0 ? and : and.filter((word) => word.length > 1 && word !== 'en'),
  )
  return new RegExp(String.raw`,?\s(?:${[...new Set(words), '&'].join('|')})\s`, 'iu')
})

/** What parts the entries of a line: between two, at the end of a text, and all of it there. */
const joints = perVocabulary((vocabulary) => {
  const { source, flags } = andPattern(vocabulary)
  return {
    separator: new RegExp(`${source}|,`, flags),
    atEnd: new RegExp(`(?:${source})$`, flags),
    ends: new RegExp(`(?:${source}|,|\\s)+$`, flags),
  }
})

/** Cuts a text at what lies outside brackets. */
function outside(text: string, separator: RegExp): string[] {
  const hidden = text.replaceAll(/\([^()]*\)/gu, (part) => '\uE000'.repeat(part.length))
  const parts: string[] = []
  let at = 0
  for (const match of hidden.matchAll(new RegExp(separator.source, `${separator.flags}g`))) {
    parts.push(text.slice(at, match.index))
    at = match.index + match[0].length
  }
  return [...parts, text.slice(at)].map((part) => part.trim()).filter(Boolean)
}

/** Two to four words with capitals, none of them of an organisation or a role. */
function isName(text: string, vocabulary: Vocabulary): boolean {
  const parts = text
    .replace(/(?<!\s)\s*\([^()]*\)$/u, '')
    .split(/\s+/u)
    .filter((part) => !isWithinNames(fold(part).replaceAll('.', ''), vocabulary))
  // "Rui Sá" is no firm: the letters of legal forms have no accents.
  const words = wordsOf(text).flatMap((word) =>
    word.text.length < 4 && text.slice(word.start, word.end).toLowerCase() !== word.text ? [] : [word.text],
  )
  const capitals = parts.every((part) => /^\p{Lu}[\p{L}'’.-]*$/u.test(part))
  const shouting = parts.length === 1 && /^\p{Lu}{2,}$/u.test(parts[0] ?? '')
  return (
    parts.length >= 1 &&
    parts.length <= 4 &&
    capitals &&
    !shouting &&
    !compoundName.test(text) &&
    !words.some(
      (word) => isOf(vocabulary, 'organisations', word) || isOf(spokenOf(vocabulary), 'roles', word),
    )
  )
}

/** "Máire" is a name in Irish notes, whatever it is in French: roles are told in the notes' languages, and in English. */
export const spokenOf = perVocabulary(({ languages, spoken }) => ({
  languages: languages.filter((language) => spoken.includes(language) || language.tag === 'en'),
}))

const folded = new WeakMap<readonly string[], Set<string>>()

type WordKind = 'organisations' | 'roles' | 'particles' | 'personTitles'

function isOf({ languages }: Pick<Vocabulary, 'languages'>, kind: WordKind, word: string): boolean {
  return languages.some((language) => {
    const known = folded.get(language[kind]) ?? new Set(language[kind])
    folded.set(language[kind], known)
    return known.has(word)
  })
}

/** "van", "Dr". */
const isWithinNames = (word: string, vocabulary: Vocabulary): boolean =>
  isOf(vocabulary, 'particles', word) || isOf(vocabulary, 'personTitles', word)

/** "Name, Organisation", "Name (Organisation)", "Name – Organisation", "Name from Organisation", "Name, role, Organisation". */
function person(written: string, vocabulary: Vocabulary): Speaker | null {
  const entry = withoutArticle(written, vocabulary)
  const led = roleLed(entry, vocabulary)
  if (led) {
    const one = person(led.rest, vocabulary)
    return one && { ...one, role: one.role ?? led.role }
  }
  const bracket = /^([^()]*[^()\s])\s*\(([^()]+)\)(?:\s*,)?\s*(.*)$/u.exec(entry)
  if (bracket) {
    const [, name = '', inside = '', after = ''] = bracket
    return describe(
      outside(name, /,|\s(?:[–—|/]|-{1,3})\s/u),
      // "Ann Bo (ACC) – chair"
      [...outside(inside, /[,;]/u), ...outside(` ${after}`, /,|\s(?:[–—|/]|-{1,3})\s/u)],
      vocabulary,
    )
  }
  const parts = outside(entry, /,|\s(?:[–—|/]|-{1,3})\s|:\s/u)
  if (parts.length > 1) return describe(parts.slice(0, 1), parts.slice(1), vocabulary)
  const from = fromPattern(vocabulary).exec(entry)
  if (from && isName(entry.slice(0, from.index), vocabulary)) {
    return describe([entry.slice(0, from.index)], [entry.slice(from.index + from[0].length)], vocabulary)
  }
  const of = bodyPattern(vocabulary).exec(entry)
  if (of && isFullName(entry.slice(0, of.index), vocabulary))
    return describe([entry.slice(0, of.index)], [entry.slice(of.index + of[0].length)], vocabulary)
  return { name: entry, role: null, organisation: null }
}

/** "a Dra. Inês Mora", "l'ing. Ferri": the article before a title is no part of the name. */
function withoutArticle(entry: string, vocabulary: Vocabulary): string {
  const [all = '', title = ''] = articlePattern(vocabulary).exec(entry) ?? []
  return all !== '' && isOf(vocabulary, 'personTitles', fold(title).replaceAll('.', ''))
    ? entry.slice(all.length - title.length)
    : entry
}

const articlePattern = perVocabulary(({ languages }) => {
  const articles = leading(languages.flatMap((language) => language.articles))
  return new RegExp(String.raw`^${articles}(\p{L}[\p{L}.]{0,9})(?=\s)`, 'iu')
})

/** "chair = Carl Dee", "Moderator: Ann Bo (ACC)": a role before the name. */
function roleLed(entry: string, vocabulary: Vocabulary): { role: string; rest: string } | null {
  const [all = '', role = ''] = /^([^,;:=()]{2,40}?)\s*[:=]\s+/u.exec(entry) ?? []
  const isRole = hasRole(role, vocabulary) || vocabulary.label(role)?.key === 'moderators'
  return role !== '' && isRole ? { role, rest: entry.slice(all.length) } : null
}

/** Whether a line of people runs on in the next, which an editor broke: at a comma, before a small letter, within a name. */
export function goesOn(line: string, next: string, vocabulary: Vocabulary): boolean {
  const end = line.trimEnd()
  if (roleLed(next.trim(), vocabulary)) return false
  if (/[,;&]$/u.test(end) || /^\s*[\p{Ll}(]/u.test(next) || andPattern(vocabulary).test(`${end.slice(-12)} `))
    return true
  const [first = ''] = next.trim().split(/(?<!\s)\s*[,;(–—]/u)
  const isWhole = formOf(first, vocabulary) !== null
  return !isWhole && end.length >= 40 && /[,;)]/u.test(end)
}

const fromPattern = perVocabulary(({ languages }) => {
  const words = languages.flatMap(({ from, tag }, index) => (index === 0 || tag === 'en' ? from : []))
  // "Seán Ó Sé": with a capital it is part of a name.
  return new RegExp(String.raw`\s(?:${words.join('|')})\s`, 'u')
})

/**
 * "Anke Vos of NAG", "Ann Smith of the Spa Union": words of the notes' language before a body; those that names have too
 * only where the word of a body and more follow, "von der Firma Holz", but not "von der Heide" or "del Puerto".
 */
const bodyPattern = perVocabulary((vocabulary) => {
  const { at = [], from = [], articles = [], organisations = [] } = vocabulary.languages[0] ?? {}
  const isParticle = (word: string) => isOf(vocabulary, 'particles', fold(word))
  const words = oneOf(at.filter((word) => !isParticle(word)))
  const within = oneOf([...at, ...from].filter(isParticle))
  const article = String.raw`(?:(?:${oneOf(articles.filter((word) => /^\p{L}+$/u.test(word)))})\s)?`
  const bodies = organisations.filter((word) => word.length > 4)
  const body = oneOf(bodies.map((word) => word.replace(/^\p{L}/u, (letter) => letter.toUpperCase())))
  return new RegExp(
    String.raw`\s(?:(?:${words})\s${article}(?=\p{Lu})|(?:${within})\s${article}(?=(?:${body})\s\p{L}))`,
    'u',
  )
})

function describe(names: readonly string[], others: readonly string[], vocabulary: Vocabulary): Speaker {
  const [name = '', ...more] = names
  const told = [...more, ...others].filter(Boolean)
  const said = told
    .filter((part) => told.length < 2 || !isPronoun(part, vocabulary))
    .map((part) => withoutOf(part, vocabulary))
  if (said.length === 0) return { name, role: null, organisation: null }
  const [first = '', ...rest] = said
  if (said.length === 1) {
    const split = roleAt(first, vocabulary)
    if (!split && isSmall(first, vocabulary)) return { name, role: first, organisation: null }
    return { name, role: split?.role ?? null, organisation: split ? split.organisation : first }
  }
  const roles = said.filter((part) => hasRole(part, vocabulary) || isSmall(part, vocabulary))
  // "Ministry of Health, Dept. B2" is one organisation.
  if (roles.length === 0) return { name, role: null, organisation: said.join(', ') }
  const [second = ''] = rest
  const isLast = hasRole(second, vocabulary) || isSmall(second, vocabulary)
  if (!roles.includes(first) && said.length === 2 && isLast) {
    return { name, role: rest[0] ?? null, organisation: first }
  }
  const [role = ''] = roles
  return { name, role, organisation: said.toSpliced(said.indexOf(role), 1).join(', ') }
}

/** "Franco Neri (ANFIA), io": so short a word in small letters is no role. */
const isPronoun = (part: string, vocabulary: Vocabulary): boolean =>
  /^\p{Ll}{2,3}$/u.test(part) && !hasRole(part, vocabulary) && !isOrganisation(part, vocabulary)

/** "do Ministério da Economia": what joins a person to a body is no part of its name. */
const withoutOf = (part: string, vocabulary: Vocabulary): string =>
  isOrganisation(part, vocabulary) ? part.replace(ofPattern(vocabulary), '') : part

const ofPattern = perVocabulary(({ spoken }) => {
  const words = oneOf(spoken.flatMap(({ at, from }) => [...at, ...from]).filter((word) => word.length > 1))
  return new RegExp(String.raw`^(?:${words})\s(?=\p{Lu})`, 'u')
})

/** A role that no vocabulary has is told by its small letter: "architect", but not "the Water Partnership". */
export function isSmall(text: string, vocabulary: Vocabulary): boolean {
  const [word = ''] = text.split(/[\s'’]/u)
  return (
    /^\p{Ll}+(?!\p{Lu})(?!\p{L})/u.test(text) &&
    // "wood.net", but not "prof.ssa"
    (!/^\S+\.\p{L}{2,}$/u.test(text) || isOf(vocabulary, 'personTitles', fold(text).replace(/\..*/u, ''))) &&
    // "gemeente Gent", "työ- ja elinkeinoministeriö"
    !(isOf(vocabulary, 'organisations', fold(word)) && /^\S+\s\p{Lu}/u.test(text)) &&
    !endsAsBody(text, vocabulary) &&
    !vocabulary.languages.some(({ articles }) => articles.includes(word.toLowerCase()))
  )
}

/** Whether the last word is that of a body with something before it in the same word: "elinkeinoministeriö". */
function endsAsBody(text: string, { languages }: Vocabulary): boolean {
  const last = wordsOf(text).at(-1)?.text ?? ''
  return languages.some(({ organisations }) =>
    organisations.some((body) => body.length > 5 && last.length > body.length && last.endsWith(body)),
  )
}

export function hasRole(text: string, vocabulary: Vocabulary): boolean {
  const words = wordsOf(text).map((word) => word.text)
  const [first = '', ...others] = words
  // "DG GROW": what is the name of a body before another word is the role only where it stands alone.
  const isBody = others.length > 0 && isOf(vocabulary, 'organisations', first)
  return (isBody ? others : words).some((word) => isOf(vocabulary, 'roles', word))
}

/** "Director of ACCIO", "CEO at Widgets"; a role alone has no organisation. Null where it is no role. */
function roleAt(text: string, vocabulary: Vocabulary): Pick<Speaker, 'role' | 'organisation'> | null {
  const words = wordsOf(text)
  if (
    !hasRole(text, vocabulary) ||
    words.some((word) => isOf(vocabulary, 'organisations', word.text) && words[0] === word)
  )
    return null
  const at = atPattern(vocabulary).exec(text)
  if (!at)
    return isOf(vocabulary, 'organisations', words.at(-1)?.text ?? '')
      ? null
      : { role: text, organisation: null }
  return { role: text.slice(0, at.index), organisation: text.slice(at.index + at[0].length) }
}

/** What stands between a role and an organisation, before a capital. */
const atPattern = perVocabulary(({ languages }) => {
  const at = leading(languages.flatMap((language) => language.at))
  const articles = leading(languages.flatMap((language) => language.articles))
  return new RegExp(String.raw`\s${at}${articles}?(?=\p{Lu})`, 'u')
})

/** Words before another: a space parts them from it, or an apostrophe joins them to it, "directrice d’Up-tex". */
function leading(words: readonly string[]): string {
  const elided = words.flatMap((word) => /^(.+)['’]$/u.exec(word)?.[1] ?? [])
  const others = words.filter((word) => !/['’]$/u.test(word))
  const joined = elided.length > 0 ? String.raw`|(?:${oneOf(elided)})['’]\s?` : ''
  return String.raw`(?:(?:${oneOf(others)})\s${joined})`
}
