import { strFromU8, unzipSync } from 'fflate'
import { usualNames } from './usual-names.ts'
import { xmlText } from './xml-text.ts'

/** Why a file is no Word file that this program opens; `reason` says what was found and what was expected. */
export interface Refusal {
  ruleId: string
  reason: string
}

export type Opened = { parts: ReadonlyMap<string, Uint8Array> } | { refusal: Refusal }

const megabyte = 1024 * 1024
/** Bounds that no honest brief comes near: all parts unpacked, one part, and their number. */
const limits = {
  total: 256 * megabyte,
  part: 128 * megabyte,
  parts: 4000,
  ratio: 400,
  ratioFrom: 4 * megabyte,
}

/** Opens a Word file's package, and refuses what could do harm before it is unpacked or parsed. */
export function openPackage(data: Uint8Array): Opened {
  if (data[0] === 0xd0 && data[1] === 0xcf) {
    return refuse(
      'docx-encrypted',
      'Unexpected encrypted or old binary Word file, expected a .docx without a password',
    )
  }
  const listed = entriesOf(data)
  if (listed === null) return refuse('docx-unreadable', 'Unexpected content, expected a Word file (.docx)')
  const refusal = listingRefusal(listed)
  if (refusal) return { refusal }
  const packed = new Map(Object.entries(unzipSync(data)).filter(([name]) => !name.endsWith('/')))
  const harm = contentRefusal(packed)
  if (harm) return { refusal: harm }
  const parts = usualNames(packed)
  const missing = partsRefusal(parts)
  return missing ? { refusal: missing } : { parts }
}

interface Entry {
  name: string
  size: number
  packed: number
}

/** The package's listing, without unpacking anything. */
function entriesOf(data: Uint8Array): Entry[] | null {
  const entries: Entry[] = []
  try {
    unzipSync(data, {
      filter: ({ name, originalSize, size }) => {
        entries.push({ name, size: originalSize, packed: size })
        return false
      },
    })
  } catch {
    return null
  }
  return entries.length > 0 ? entries : null
}

function listingRefusal(entries: readonly Entry[]): Refusal | null {
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  const bomb = entries.find(
    ({ size, packed }) => size > limits.part || (size > limits.ratioFrom && size > limits.ratio * packed),
  )
  if (bomb || total > limits.total || entries.length > limits.parts) {
    const found = bomb ? `“${bomb.name}” of ${bomb.size} bytes` : `${entries.length} parts of ${total} bytes`
    return {
      ruleId: 'docx-bomb',
      reason: `Unexpected size: ${found}, expected a Word file of at most ${limits.total} bytes unpacked`,
    }
  }
  const stray = entries.find(({ name }) => isStray(name))
  if (stray)
    return {
      ruleId: 'docx-path',
      reason: `Unexpected part “${stray.name}”, expected names that stay within the package`,
    }
  const names = entries.map(({ name }) => name.toLowerCase())
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  return twice === undefined
    ? null
    : { ruleId: 'docx-path', reason: `Unexpected second part “${twice}”, expected every name once` }
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
  for (const [name, data] of parts) {
    if (/\.(xml|rels)$/.test(name) && /<!(DOCTYPE|ENTITY)/i.test(xmlText(data))) {
      return {
        ruleId: 'docx-entities',
        reason: `Unexpected document type in “${name}”, expected XML without entities of its own`,
      }
    }
  }
  return null
}

const refuse = (ruleId: string, reason: string): Opened => ({ refusal: { ruleId, reason } })
