/** Reads a YAML file and holds it against a JSON Schema, with a message at the line and column of each fault. */
import type { TSchema } from 'typebox'
import { Default } from 'typebox/value'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { type Document, isMap, LineCounter, type Node } from 'yaml'
import type { Limits } from '../limits/limits.ts'
import { putOnce, type Said } from '../messages/messages-of.ts'
import { parseYaml } from './parse-yaml.ts'
import { keyText, plainValue } from './plain-value.ts'
import { type Belongs, isObject, type Mend, schemaFaults } from './schema-faults.ts'

export interface YamlOptions {
  /** What the file is, in messages: `theme`. */
  what: string
  /** Makes the messages: of what is no YAML, and of what is not as the schema has it. */
  message(kind: 'syntax' | 'value', said: Said): VFileMessage
  /** The text where it is not the whole file, and the lines before it. */
  part?: { text: string; line: number }
  limits?: Limits
  /** Values that hold where the file sets none. */
  under?: object
  /** What was meant by a value that is not as the schema has it. */
  mend?: Mend
  /** Where a key belongs that the schema does not have there. */
  belongs?: Belongs
}

/** The positions of a YAML file's values, by their path. */
export interface YamlPlaces {
  of(path: readonly (string | number)[], what?: 'key' | 'value'): { line: number; column: number }
}

/** The file's value with the schema's defaults (an empty file is `{}`), or null after a fatal message. */
export function readYaml(
  file: VFile,
  schema: TSchema,
  options: YamlOptions,
): { value: unknown; places: YamlPlaces } | null {
  const lines = new LineCounter()
  const text = options.part?.text ?? String(file).replace(/^\uFEFF/u, '')
  const parsed = parseYaml(text, lines)
  const shift = options.part?.line ?? 0
  const point = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: line + shift, column: col }
  }
  const add = (kind: 'syntax' | 'value', reason: string, place: Point) => {
    putOnce(file, options.message(kind, { reason, place }))
  }
  const refuse = (reason: string, offset: number) => add('syntax', reason, point(offset))
  if ('faults' in parsed) {
    for (const { reason, offset } of parsed.faults)
      refuse(`Unexpected YAML: ${reason}; mend the ${options.what}`, offset)
    return null
  }
  const { document } = parsed
  const plain = plainValue(document, 'numbers', options.limits)
  if ('reason' in plain) {
    refuse(`${plain.reason}; ${plain.note.toLowerCase()}`, plain.offset)
    return null
  }
  const value = Default(schema, over(options.under, plain.value ?? {}))
  const places: YamlPlaces = {
    of: (path, what = 'value') => point(offsetOf(document, path, what)),
  }
  const comment = (path: readonly string[]) => commentOf(document, path)
  const faults = schemaFaults(
    schema,
    value,
    (path, found) => options.mend?.(path, found, comment(path)),
    options.belongs,
  )
  for (const { path, what, reason } of faults) {
    add('value', reason, places.of(path, what))
  }
  return faults.length > 0 ? null : { value, places }
}

/** A value over another: objects key by key, anything else as a whole. */
function over(under: unknown, value: unknown): unknown {
  if (!isObject(under) || !isObject(value)) return value
  const merged = Object.entries(value).map(([key, part]) => [key, over(under[key], part)])
  return { ...under, ...Object.fromEntries(merged) }
}

function offsetOf(document: Document, path: readonly (string | number)[], what: 'key' | 'value'): number {
  const parent = document.getIn(path.slice(0, -1), true)
  const last = path.at(-1)
  if (what === 'key' && isMap(parent)) {
    const pair = parent.items.find(({ key }) => keyText(key) === String(last))
    return (pair?.key as Node | undefined)?.range?.[0] ?? 0
  }
  const node = (path.length === 0 ? document.contents : document.getIn(path, true)) as Node | null | undefined
  return node?.range?.[0] ?? (path.length > 0 ? offsetOf(document, path.slice(0, -1), 'value') : 0)
}

/** What stands behind a value after a `#`, which may have been meant as the value. */
function commentOf(document: Document, path: readonly string[]): string | null {
  const node = document.getIn(path, true) as Node | null | undefined
  return node?.comment ?? null
}
