import type { VFile } from 'vfile'
import type { HelperContext } from './helpers/helper.ts'
import type { Labels } from './labels.ts'

type Names = Readonly<Record<string, Readonly<Record<string, string>>>>

/**
 * Names of places in a language, those of the template's own labels first. They are read when a template first asks
 * for one; their order is the file's: the Union, the Member States in protocol order (Interinstitutional Style Guide,
 * 7.1.1), then others.
 */
export function placeNames(file: VFile | null, labels: Labels): HelperContext['place'] {
  let names: Map<string, { name: string; order: number }> | null = null
  const read = (): NonNullable<typeof names> => {
    const all: Names = file ? JSON.parse(String(file)) : {}
    const shipped = Object.entries(
      all[labels.language] ?? all[labels.language.split('-')[0] ?? ''] ?? all['en'] ?? {},
    )
    return new Map(shipped.map(([code, name], order) => [code, { name, order }]))
  }
  return (code) => {
    names ??= read()
    const known = names.get(code) ?? { name: code, order: names.size }
    return { ...known, name: labels.places?.[code] ?? known.name }
  }
}
