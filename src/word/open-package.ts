import { strFromU8 } from 'fflate'
import type { WordRule } from './messages.ts'
import { TooMuch, unzip } from './unzip.ts'
import { usualNames } from './usual-names.ts'
import { xmlText } from './xml-text.ts'

/** Why a file is no Word file that this program opens; `reason` says what was found and what was expected. */
export interface Refusal {
  ruleId: WordRule
  reason: string
}

export type Opened = { parts: ReadonlyMap<string, Uint8Array> } | { refusal: Refusal }

const megabyte = 1024 * 1024
/** Bounds that no honest brief comes near: all parts unpacked, one part, and their number. */
const limits = { total: 64 * megabyte, part: 32 * megabyte, parts: 4000, ratio: 400, ratioFrom: 4 * megabyte }

/** Tags of all parts: a report of 500 pages has some 300,000, and each costs half a kilobyte of memory once parsed. */
const mostTags = 400_000

/** Opens a Word file's package, and refuses what could do harm before it is unpacked or parsed. */
export function openPackage(data: Uint8Array): Opened {
  if (data[0] === 0xd0 && data[1] === 0xcf) {
    return refuse(
      'docx-encrypted',
      'Unexpected encrypted or old binary Word file, expected a .docx without a password',
    )
  }
  const unpacked = unpackedOf(data)
  if ('refusal' in unpacked) return unpacked
  const stray = namesRefusal(unpacked.files.map(([name]) => name))
  if (stray) return { refusal: stray }
  const packed = new Map(unpacked.files)
  const harm = contentRefusal(packed)
  if (harm) return { refusal: harm }
  const parts = usualNames(packed)
  const missing = partsRefusal(parts)
  return missing ? { refusal: missing } : { parts }
}

function unpackedOf(data: Uint8Array): { files: ReturnType<typeof unzip> } | { refusal: Refusal } {
  try {
    return { files: unzip(data, limits) }
  } catch (error) {
    if (error instanceof TooMuch)
      return refuse(
        'docx-bomb',
        `Unexpected size: ${error.message}, expected a Word file of at most ${limits.total} bytes unpacked, ${limits.part} a part, in ${limits.parts} parts; make its pictures smaller`,
      )
    return refuse(
      'docx-unreadable',
      'Unexpected content, expected a whole Word file (.docx); fetch it again or save it anew in Word',
    )
  }
}

function namesRefusal(names: readonly string[]): Refusal | null {
  const stray = names.find(isStray)
  if (stray !== undefined)
    return {
      ruleId: 'docx-path',
      reason: `Unexpected part “${stray}”, expected names that stay within the package`,
    }
  const known = new Set<string>()
  for (const name of names.map((one) => one.toLowerCase())) {
    if (known.has(name))
      return { ruleId: 'docx-path', reason: `Unexpected second part “${name}”, expected every name once` }
    known.add(name)
  }
  return null
}

const isStray = (name: string): boolean =>
  name.startsWith('/') ||
  name.includes('\\') ||
  name.includes('\0') ||
  /^[A-Za-z]:/.test(name) ||
  name.split('/').includes('..')

function partsRefusal(parts: ReadonlyMap<string, Uint8Array>): Refusal | null {
  if (parts.has('[Content_Types].xml') && parts.has('word/document.xml')) return null
  return {
    ruleId: 'docx-unreadable',
    reason: 'Unexpected package, expected “[Content_Types].xml” and “word/document.xml” as in a Word file',
  }
}

function contentRefusal(parts: ReadonlyMap<string, Uint8Array>): Refusal | null {
  const types = strFromU8(parts.get('[Content_Types].xml') ?? new Uint8Array())
  if (types.includes('macroEnabled') || [...parts.keys()].some((name) => /vba(Project|Data)/i.test(name))) {
    return {
      ruleId: 'docx-macros',
      reason:
        'Unexpected macros, expected a .docx without any: save it as a Word document, not as a macro-enabled one',
    }
  }
  let tags = 0
  for (const [name, data] of parts) {
    if (!/\.(xml|rels)$/.test(name)) continue
    const text = xmlText(data)
    tags += tagsIn(text)
    if (tags > mostTags) {
      return {
        ruleId: 'docx-bomb',
        reason: `Unexpected size: more than ${mostTags} tags, expected a Word file of a few hundred pages; split it`,
      }
    }
    if (/<!(DOCTYPE|ENTITY)/i.test(text)) {
      return {
        ruleId: 'docx-entities',
        reason: `Unexpected document type in “${name}”, expected XML without entities of its own`,
      }
    }
  }
  return null
}

function tagsIn(text: string): number {
  let count = 0
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) count += 1
  return count
}

const refuse = (ruleId: WordRule, reason: string): { refusal: Refusal } => ({ refusal: { ruleId, reason } })
