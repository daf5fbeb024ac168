import type { VFile } from 'vfile'
import { type PreparedTemplate, prepareTemplate } from '../../compose/prepare-template.ts'
import type { Limits } from '../../limits/limits.ts'
import { layered } from '../../template/layers.ts'
import type { Address, Phrase } from '../../verify/faithful/phrase.ts'
import {
  addressesOfTemplate,
  phrasesOfLabels,
  phrasesOfTemplate,
} from '../../verify/faithful/phrases-of-template.ts'
import { indexOf, type PhraseIndex } from '../../verify/faithful/trace.ts'
import { templateDigest } from '../batch/basis.ts'
import { UsageError } from '../options.ts'
import { readTemplate } from '../read-template.ts'

/** What a template says itself, and what it promises. */
export interface TemplateSays {
  prepared: PreparedTemplate
  folder: string
  /** SHA-256 over all that it is made of, as manifests have it. */
  sha256: string
  /** Its own words and those of its labels in a language. */
  index(language: string): PhraseIndex
  addresses: Address[]
  /** Fields of the model that it promises to print in full; null where it says nothing of them. */
  holds: readonly string[] | null
}

/** Reads templates, each once; null where there is none of the name, or one with an error. */
export function templateReader(limits: Limits): (name: string, project: string) => TemplateSays | null {
  const known = new Map<string, TemplateSays | null>()
  return (name, project) => {
    const key = JSON.stringify([name, project])
    const said = known.has(key) ? (known.get(key) ?? null) : readOrNull(name, project, limits)
    known.set(key, said)
    return said
  }
}

/** Made once for each language. */
function indexFor({ template }: PreparedTemplate, own: readonly Phrase[]): TemplateSays['index'] {
  const known = new Map<string, PhraseIndex>()
  return (language) => {
    const labels = template.labels.read(language)
    const index = known.get(language) ?? indexOf([...own, ...(labels ? phrasesOfLabels(labels) : [])])
    known.set(language, index)
    return index
  }
}

/** What a theme itself says at the head and foot of pages. */
const runningWords = ({ theme: { header, footer } }: PreparedTemplate): Phrase[] =>
  [header, footer]
    .flatMap(({ start, end }) => [start, end])
    .flatMap((pattern) => pattern.split(/\{\w+\}/u))
    .map((text) => ({ kind: 'template', text, lines: null }))

function readOrNull(name: string, project: string, limits: Limits): TemplateSays | null {
  try {
    const { folder, files } = readTemplate(name, limits, project)
    const prepared = prepareTemplate(files, limits)
    if (!prepared.sound) return null
    const { brief, partials, matter } = layered(files)
    const texts: VFile[] = [brief, ...partials.values()]
    return {
      prepared,
      folder,
      sha256: templateDigest(files, prepared),
      index: indexFor(prepared, [...phrasesOfTemplate(texts), ...runningWords(prepared)]),
      addresses: addressesOfTemplate(texts),
      holds: matter.holds ?? null,
    }
  } catch (error) {
    if (error instanceof UsageError) return null
    throw error
  }
}
