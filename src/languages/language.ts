/** What the program knows of one language: the shape of `assets/languages/<tag>.yaml`, for its check and its types. */
import Type, { type Static, type TProperties, type TSchema } from 'typebox'
import { activities, ecosystems, terms } from '../model/closed-lists.ts'
import { itemKeys, labelKeys } from './keys.ts'

const object = <const T extends TProperties>(properties: T, description?: string) =>
  Type.Object(properties, {
    additionalProperties: false,
    ...(description === undefined ? {} : { description }),
  })
const text = (description: string) => Type.String({ description, minLength: 1 })
const list = (description?: string) =>
  Type.Array(Type.String({ minLength: 1 }), {
    uniqueItems: true,
    ...(description === undefined ? {} : { description }),
  })
/** Names of things that follow one another, each with its several names. */
const sequence = (least: number, most: number, description: string) =>
  Type.Array(Type.Array(Type.String({ minLength: 1 }), { minItems: 1, uniqueItems: true }), {
    description,
    minItems: least,
    maxItems: most,
  })
/** One schema for each of a list of keys. */
const each = <const K extends string, const T extends TSchema>(keys: readonly K[], schema: T) =>
  Object.fromEntries(keys.map((key) => [key, schema])) as { [key in K]: T }

/** What a language is read by: all of it may be written with or without capitals, accents and punctuation. */
const reading = {
  labels: object(
    each(labelKeys, Type.Array(Type.String({ minLength: 1 }), { minItems: 1, uniqueItems: true })),
    'What notes and briefs call things: the first is written by briefs, all are read in notes',
  ),
  problems: list('Other nouns for a disruption, which stand in prose as well: “problem”'),
  counters: list('Nouns that count whatever they stand before with a number: “topic 1”'),
  fillers: list('Words that a label may have beside those of its name: articles, “main”, “identified”'),
  joiners: list('What joins a noun to what it is about: “of” in “coordination of borders”'),
  genitive: Type.Optional(
    Type.Boolean({
      description: 'A noun may follow what it is about without a word between: “koordynacja granic”',
    }),
  ),
  ordinals: sequence(10, 31, '“first”, “second”, …: what may stand for each number from one'),
  scales: list('What multiplies an amount: “million”'),
  ordinalSuffixes: list('What ends a figure that is an ordinal: “st” in “1st”'),
  ordinalStop: Type.Optional(
    Type.Boolean({ description: 'A stop makes an ordinal of a figure: “1. Liga” is the first of them' }),
  ),
  numberSigns: list('What may stand between a noun and its number: “no”'),
  initials: object(each(itemKeys, list()), '“D” in “D1”'),
  leads: list('Bold words with a colon that lead into prose and are no label: “For example”'),
  shy: list('Labels that lead into prose as well: “Details”'),
  placeholders: Type.Optional(
    list('What says that something is still to be written: in capitals anywhere, else alone or in brackets'),
  ),
  weekdays: sequence(7, 7, 'Monday first'),
  months: sequence(12, 12, 'January first; the first name is the one that stands in a date'),
  dateWords: list('What stands around a date or a time and adds nothing: “at”'),
  dateJoiners: list('What stands between the parts of a date: “of” in “9th of July”, “de” in “9 de julio”'),
  dayHalves: object(each(['morning', 'afternoon'] as const, list()), 'What tells the half of the day: “pm”'),
  hourSigns: list('What stands after or between the figures of a time: “h”, “Uhr”'),
  hourLeads: Type.Optional(list('What stands before an hour without minutes: “ore” in “ore 15”')),
  hourEnds: list('What stands before the hour of the end: “end” in “Start: 14:00, end: 16:15”'),
  timeZones: list('Zones of Europe as their letters: “CET”'),
  and: list('What joins people, places and terms: “and”'),
  or: list('What leaves a choice between them: “or”'),
  to: list('What makes a range of two terms: “to”'),
  from: list('What stands between a person and an organisation: “from”'),
  at: list('What stands between a role and an organisation: “of” in “director of ACCIO”'),
  articles: list('Articles: “the”'),
  smallWords: list('Words without a capital within names: “of” in “Bank of Spain”'),
  particles: list('Small words within the names of people: “van”'),
  personTitles: list('What stands before the name of a person: “Dr”'),
  basedOn: list('What connects “working format” and its name: “is based on”'),
  available: list('What is said of a recording that can be seen: “available”, “here”'),
  none: list('What says that there is nothing: “none”, “n/a”, “no response”'),
  not: list('Words that say no: “no”, “not”'),
  reported: list('Words that stand beside those and add nothing: “was reported”'),
  emphases: list('What only stresses the words for nothing: “none at all”, “absolutely none”'),
  requests: list(
    'What may be asked for: “no requests” under what the Union shall do says that there is nothing',
  ),
  copulas: list('What makes a reason of the words behind “none”: “is” in “none – health law is national”'),
  competences: list(
    'What the reason says of whose task it is: “national” in “none – health law is national”',
  ),
  only: list('After a word for “not” these make it a yes: “only” in “not only Germany”'),
  denials: list('Denies the places and terms that follow it in its clause: “not”, “except”, “outside”'),
  turns: list('Ends what those deny: “but” in “not long but short”'),
  doubts: list('Says that what follows is not sure: “perhaps”'),
  excluded: list('Denies the one that it follows: “excluded” in “Hungary excluded”'),
  terms: object(each(terms, list()), 'Words of a time frame, without the noun: “short”'),
  wholeTerms: object(each(terms, list()), 'Words that are a time frame without a noun: “shortterm”'),
  termNouns: list('What follows a term, or precedes it: “term”'),
  termFillers: list('What may stand beside them: “in the”'),
  activities: object(
    each(activities, Type.Array(Type.String({ minLength: 1 }), { minItems: 1, uniqueItems: true })),
    'Names of Porter’s activities: the first is written, all are read',
  ),
  ecosystems: object(
    each(ecosystems, Type.Array(Type.String({ minLength: 1 }), { minItems: 1, uniqueItems: true })),
    'Names of the industrial ecosystems of 2020: the first is written, all are read',
  ),
  places: Type.Record(
    Type.String({ pattern: '^([A-Z]{2}|World)$' }),
    Type.Array(Type.String({ minLength: 1 }), { minItems: 1, uniqueItems: true }),
    {
      description:
        'Names of places by code, in the order of the Interinstitutional Style Guide (7.1.1): the first is written, all are read; those in capitals only are told by their capitals',
    },
  ),
  roles: list('Words of roles: “director”'),
  organisations: list('Words of organisations: “cluster”'),
  tableHeads: list('Heads of tables that say nothing: “Field”, “Value”'),
  personColumns: Type.Optional(
    object({ name: list(), role: list(), organisation: list() }, 'Heads of the columns of a table of people'),
  ),
  spoke: list('What stands before the names of those who spoke, in a sentence: “we heard from”'),
  selves: list('What those who write call themselves: “me” in “Ana Ruiz, me as a guest” says nothing of Ana'),
  absent: list('Said of one in a list of those who spoke who was not there: “absent”, “excused”'),
  remarks: list('Said of how one took part, which is neither a role nor a body: “by phone”, “joined late”'),
  attended: list('What a clause on that begins or ends with: “joined” in “joined after lunch”'),
  languageKeys: list('What front matter calls the language of the notes: “language”'),
  mailHead: object(
    { from: list(), sent: list(), to: list(), subject: list() },
    'What the lines above an e-mail begin with',
  ),
  closings: list('What says that a meeting ends or when the next one is: “end of the meeting”'),
  categories: list('What files the notes away, in their last line: “Category: …”'),
  nextTimes: list('What leads to the day of the next meeting, and stands in prose as well: “next time”'),
  owners: list('What names who does an action point: “owner”, “action by”'),
  deadlines: list('What says by when: “due”, “deadline”'),
  functionWords: list('The commonest small words, by which the language is found'),
} satisfies TProperties

/** How briefs write the language, beside the first of `labels`, `months`, `activities` and `places`. */
const Written = object(
  {
    date: text('A day in words, of {day}, {month} and {year}'),
    firstDay: Type.Optional(text('How {day} is written on the first of a month')),
    time: text('A time of day, of {hour} and {minute}'),
    and: text('What stands before the last of several names, with its spaces'),
    numbers: object(
      {
        decimal: text('What parts whole from parts: a point or a comma'),
        thousands: text('What stands between groups of three figures'),
        money: text('A sum, of {amount} and {currency}'),
      },
      'How numbers and sums are written',
    ),
    quotes: Type.Array(Type.String(), {
      minItems: 2,
      maxItems: 2,
      description: 'The first level of quotation marks: opening and closing',
    }),
    capitalNouns: Type.Optional(Type.Boolean({ description: 'Whether nouns begin with a capital' })),
    doubleQuotes: Type.Optional(
      Type.Array(Type.String(), {
        minItems: 2,
        maxItems: 2,
        description: 'What double marks of notes become, where the first level is single',
      }),
    ),
    counts: Type.Record(Type.String(), Type.Record(Type.String(), Type.String()), {
      description: 'What `plural` prints by its key: of {count}, by the form that the number asks for',
    }),
    words: Type.Record(Type.String(), Type.String(), {
      description: 'Every label that briefs print and notes do not have, by its key',
    }),
  },
  'How briefs write the language',
)

/** What the rules of `check` need to know; a list that is empty, or no `check`, switches its rule off. */
const Check = object(
  {
    daySuffixes: list('What follows a day’s figure and the style guide leaves out: “st”'),
    dayJoiners: list('What may stand between day and month and the guide leaves out: “of”'),
    timeSeparator: Type.Union([Type.String(), Type.Null()], {
      description: 'Between hours and minutes, or null where the guide’s sign is not known',
    }),
    numberWords: Type.Array(Type.Union([Type.String(), Type.Null()]), {
      maxItems: 9,
      description: 'Words for 1 to 9; null where a number’s word depends on what it counts',
    }),
    numbered: list('After these a figure is a number’s name and not an amount: “article”'),
    measures: list('Before these an amount is written in figures: “million”'),
    connecting: list('Before these a figure is one of several or of a range: “and”'),
    abbreviations: list('Abbreviations whose point ends no sentence'),
    publicActors: list('Patterns: whom a recommendation can ask for something, wherever they are named'),
    otherActors: list('Patterns: whom it asks only where it says that they should do something'),
    duties: list('Patterns: what says that somebody should do something, after the actor'),
    appeals: list('Patterns: what says it before the actor: “call on”'),
    emptyLinks: list('Texts of links that do not say where they lead'),
    stopWords: list('Words that connect and name nothing'),
    monthFirst: Type.Optional(
      Type.Boolean({ description: 'Whether the month is found before the day: “July 9, 2020”' }),
    ),
    standsFor: list('What leads to an acronym’s full name: “stands for”'),
  },
  'What the rules of `check` need to know',
)

export const LanguageSchema = object({
  tag: Type.String({ pattern: '^[a-z]{2}$', description: 'BCP 47 tag, which is the file’s name' }),
  name: text('The language’s name in itself'),
  reviewed: object(
    {
      written: Type.Boolean({ description: 'Everything that briefs write' }),
      read: Type.Boolean({ description: 'Everything that notes are read by' }),
    },
    'Whether a speaker of the language has read it',
  ),
  written: Written,
  ...reading,
  check: Type.Optional(Check),
})

/** One language, as its file has it. */
export type Language = Static<typeof LanguageSchema>
