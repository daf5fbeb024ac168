/** What a language’s labels are: one definition for the type, the JSON Schema and the check. */
import Type, { type Static } from 'typebox'

const text = (description: string) => Type.String({ description })

/** By the number that asks for it. */
const Forms = Type.Partial(
  Type.Object({
    zero: Type.String(),
    one: Type.String(),
    two: Type.String(),
    few: Type.String(),
    many: Type.String(),
    other: Type.String(),
  }),
  { additionalProperties: false },
)

export const LabelsSchema = Type.Object(
  {
    name: text('The language’s name in itself'),
    reviewed: Type.Boolean({ description: 'Whether a speaker of the language has read this file' }),
    months: Type.Array(Type.String(), {
      minItems: 12,
      maxItems: 12,
      patternErrorMessage: 'twelve names, from January to December',
      description: 'The months as they stand in a date',
    }),
    date: text('A day in words, of {day}, {month} and {year}'),
    firstDay: Type.Optional(text('How {day} is written on the first of a month')),
    time: text('A time of day, of {hour} and {minute}'),
    numbers: Type.Object(
      {
        decimal: text('What parts whole from parts: a point or a comma'),
        thousands: text('What stands between groups of three figures'),
        money: text('A sum, of {amount} and {currency}'),
      },
      { additionalProperties: false, description: 'How numbers and sums are written' },
    ),
    quotes: Type.Array(Type.String(), {
      minItems: 2,
      maxItems: 2,
      patternErrorMessage: 'two marks, the opening and the closing one',
      description: 'The first level of quotation marks: opening and closing',
    }),
    counts: Type.Record(Type.String(), Forms, {
      description: 'What `plural` prints by its key: of {count}, by the form that the number asks for',
    }),
    places: Type.Optional(
      Type.Record(Type.String(), Type.String(), {
        description: 'Other names of places by their code, over those of the program',
      }),
    ),
    and: text('What stands before the last of several names, with its spaces'),
    words: Type.Record(Type.String(), Type.String(), { description: 'Every label by its key' }),
  },
  { additionalProperties: false },
)
export type Labels = Static<typeof LabelsSchema> & { language: string }
