import { expectTypeOf, test } from 'vitest'
import type { Session as Shown } from '../../src/api/session.ts'
import type { Session } from '../../src/model/session.ts'

/** The names of a model's fields, as deep as they go, without the nodes that it holds in memory. */
type Fields<T> = T extends readonly (infer Item)[]
  ? Fields<Item>[]
  : T extends object
    ? { [Key in keyof T as Key extends 'nodes' ? never : Key]: Fields<T[Key]> }
    : 'value'

test('the model for programs has the fields of the model, no more and no fewer', () => {
  expectTypeOf<Fields<Session>>().toExtend<Fields<Shown>>()
  expectTypeOf<Fields<Shown>>().toExtend<Fields<Session>>()
})
