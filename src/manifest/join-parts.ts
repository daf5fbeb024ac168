import { manifestOf, namesIn } from './manifest.ts'
import type { Manifest, ManifestBrief } from './manifest-schema.ts'

/** A manifest of one part of a run, with the path that messages call it by. */
export interface Part {
  path: string
  manifest: Manifest
}

/** What keeps parts from being one, and the manifest that it is about. */
export interface PartProblem {
  path: string
  rule: 'merge-part' | 'merge-missing' | 'merge-twice' | 'merge-differs'
  reason: string
}

/** The parts of a run as one manifest, the same as that of a run in one go; or why they are none. */
export function joinParts(parts: readonly Part[]): { manifest: Manifest } | { problems: PartProblem[] } {
  const problems = [...notParts(parts), ...missing(parts), ...twice(parts), ...differing(parts)]
  if (problems.length > 0) return { problems }
  const briefs = parts.flatMap(({ manifest }) => manifest.briefs)
  const failed = parts.flatMap(({ manifest }) => manifest.failed)
  return { manifest: manifestOf(briefs, failed, null) }
}

function notParts(parts: readonly Part[]): PartProblem[] {
  return parts
    .filter(({ manifest: { shard } }) => shard === null || shard.part > shard.of)
    .map(({ path }) => ({
      path,
      rule: 'merge-part',
      reason: 'Unexpected manifest of a whole run, expected one of a run with --shard',
    }))
}

/** The first part says how many there are. */
function missing(parts: readonly Part[]): PartProblem[] {
  const [first] = parts
  const of = first?.manifest.shard?.of ?? 0
  const there = new Set(parts.map(({ manifest: { shard } }) => shard?.part))
  const lacking = Array.from({ length: Math.min(of, 10_000) }, (_, index) => index + 1).filter(
    (part) => !there.has(part),
  )
  if (first === undefined || lacking.length === 0) return []
  const reason = `Unexpected lack of part ${lacking.slice(0, 10).join(', ')} of ${of}, expected all; name its manifest too`
  return [{ path: first.path, rule: 'merge-missing', reason }]
}

function twice(parts: readonly Part[]): PartProblem[] {
  const seen = new Map<string, string>()
  return parts.flatMap(({ path, manifest }) => {
    const names = [...(manifest.shard ? [`part ${manifest.shard.part}`] : []), ...namesIn(manifest)]
    // Within a part, too
    const [known] = names.filter((name) => {
      const isKnown = seen.has(name)
      if (!isKnown) seen.set(name, path)
      return isKnown
    })
    if (known === undefined) return []
    const reason = `Unexpected ${known} that ${seen.get(known)} has too, expected each once`
    return [{ path, rule: 'merge-twice', reason } as const]
  })
}

/** What all briefs of one run were made with. */
const basisOf = ({ version, template, options }: ManifestBrief): Record<string, string> => ({
  version,
  template: `${template.name} ${template.sha256}`,
  options: JSON.stringify(options),
})

function differing(parts: readonly Part[]): PartProblem[] {
  const shards = parts.flatMap(({ path, manifest: { shard } }) =>
    // Who divides other files may leave one to nobody.
    shard === null
      ? []
      : [
          {
            path,
            basis: { 'number of parts': String(shard.of), 'list of notes and their lengths': shard.files },
          },
        ],
  )
  const briefs = parts.flatMap(({ path, manifest }) =>
    manifest.briefs.map((brief) => ({ path, basis: basisOf(brief) })),
  )
  return [shards, briefs].flatMap((all) => differences(all))
}

function differences(all: readonly { path: string; basis: Record<string, string> }[]): PartProblem[] {
  const [first] = all
  if (first === undefined) return []
  const told = new Set<string>()
  return all.flatMap(({ path, basis }) => {
    const other = Object.keys(basis).find((name) => basis[name] !== first.basis[name])
    if (other === undefined || told.has(path)) return []
    told.add(path)
    const reason = `Unexpected ${other} that is not that of ${first.path}, expected parts of one run; build them again with the same notes, program, template and options`
    return [{ path, rule: 'merge-differs', reason } as const]
  })
}
