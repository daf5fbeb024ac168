import { readFileSync } from 'node:fs'
import Schema from 'typebox/schema'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { readSessionsOf } from '../../src/compose/read-sessions-of.ts'
import { SessionSchema } from '../../src/model/session.ts'
import { toJson } from '../../src/model/to-json.ts'
import { caseFolders } from '../support/cases.ts'

const schema: object = JSON.parse(JSON.stringify(SessionSchema))

describe('the JSON Schema of the model', () => {
  test.each(caseFolders())('holds the model of case $name', ({ notes }) => {
    const sessions = readSessionsOf(new VFile({ path: notes, value: readFileSync(notes) }), 'en').value ?? []
    for (const session of sessions) expect(Schema.Errors(schema, toJson(session))[1]).toEqual([])
  })

  test('refuses a field that is left out, made up or of another kind', () => {
    const [path] = caseFolders().map(({ notes }) => notes)
    const { value } = readSessionsOf(new VFile({ path: path ?? '', value: readFileSync(path ?? '') }), 'en')
    const [session] = (value ?? []).map(toJson)
    const { title: _, ...untitled } = session as Record<string, unknown>
    expect(Schema.Check(schema, session)).toBe(true)
    expect(Schema.Check(schema, untitled)).toBe(false)
    expect(Schema.Check(schema, { ...(session as object), mood: 'good' })).toBe(false)
    expect(Schema.Check(schema, { ...(session as object), framework: [{ title: 3 }] })).toBe(false)
  })
})
