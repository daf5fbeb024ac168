import { createHash } from 'node:crypto'
import type { Document } from '../document/document.ts'
import type { Diagnostic } from '../messages/diagnostic.ts'
import { type Choice, type Listing, type NotesName, type Proof, type Source, toQuery } from './protocol.ts'
import type { MadeProof, Workroom } from './workroom.ts'

/** What the server asks of the rest: which choices there are, and the thread that makes briefs of them. */
export interface Workshop {
  listing(): Listing
  workroom: Workroom
}

/** A brief that was made without errors. */
export interface GoodBrief {
  id: string
  /** Of its files, without an ending. */
  name: string
  document: Document
  pdf: Uint8Array
  pages: number
}

/** Told of every change: the listing, or the proof of one choice. */
export interface Listener {
  listing(listing: Listing): void
  proof(proof: Proof): void
}

/** One choice that somebody looks at, or did a short while ago. */
interface Bench {
  choice: Choice
  listeners: Set<Listener>
  good: GoodBrief | null
  proof: Proof | null
  sources: readonly Source[]
  /** What the proof was made of; null where it must be made anew whatever is found. */
  texts: string | null
}

export interface Proofs {
  /** Whether the listing has what a choice names. */
  knows(choice: Choice): boolean
  listing(): Listing
  /** Tells how a choice stands, now and after every change, until the function that it gives is called. */
  follow(choice: Choice, listener: Listener): () => void
  /**
   * Makes everything anew that somebody looks at.
   *
   * @param changed whether something is known to have changed; otherwise only where the texts have
   */
  renew(changed: boolean): Promise<void>
  brief(id: string): GoodBrief | null
  source(path: string): Source | null
}

/** Notes that are read for their titles at a time. */
const mostNamed = 200
/** Choices that are kept with their last good brief when nobody looks at them. */
const kept = 8

/** The state of the preview: what is looked at, and the last good brief of each. */
export function createProofs(workshop: Workshop): Proofs {
  const benches = new Map<string, Bench>()
  const names = new Map<string, NotesName>()
  /** Notes whose names are those of their texts as they are now; others keep the last name until they are read again. */
  let named = new Set<string>()
  let naming: Set<string> | null = null
  const setName = (path: string, name: NotesName, of: Set<string>) => {
    names.set(path, name)
    of.add(path)
  }
  let listing = workshop.listing()
  const tellListing = () => {
    listing = { ...listing, names: Object.fromEntries(names) }
    for (const { listeners } of benches.values()) for (const listener of listeners) listener.listing(listing)
  }
  /** Titles come after what is looked at: reading many notes takes a while. */
  const nameNotes = async (): Promise<void> => {
    const own = named
    const paths = listing.notes.filter((path) => !own.has(path)).slice(0, mostNamed)
    if (naming === own || paths.length === 0) return
    naming = own
    try {
      await workshop.workroom.run({ kind: 'names', paths }, (news) => {
        if (news.kind === 'named') setName(news.path, news.name, own)
      })
    } finally {
      if (naming === own) naming = null
      if (JSON.stringify(listing.names) !== JSON.stringify(Object.fromEntries(names))) tellListing()
    }
  }
  const renew = oneAtATime(async () => {
    const before = JSON.stringify({ ...listing, names: Object.fromEntries(names) })
    for (const bench of [...benches.values()]) {
      if (bench.listeners.size > 0)
        await renewBench(workshop, bench, (name) => setName(bench.choice.notes, name, named))
    }
    listing = { ...listedOr(workshop, listing), names: Object.fromEntries(names) }
    if (JSON.stringify(listing) !== before) tellListing()
    // Where the thread fails, the next save has a new one, which is asked again.
    void nameNotes().catch(() => {})
  })
  return {
    knows: (choice) => knows(listing, choice),
    listing: () => listing,
    follow(choice, listener) {
      const bench = benchOf(benches, choice)
      bench.listeners.add(listener)
      listener.listing(listing)
      if (bench.proof) listener.proof(bench.proof)
      void renew()
      return () => bench.listeners.delete(listener)
    },
    renew(changed) {
      if (changed) {
        named = new Set()
        for (const bench of benches.values()) bench.texts = null
      }
      return renew()
    },
    brief: (id) => [...benches.values()].find(({ good }) => good?.id === id)?.good ?? null,
    source: (path) =>
      [...benches.values()].flatMap(({ sources }) => sources).find((source) => source.path === path) ?? null,
  }
}

/** A template's folder may be gone for a moment while it is renamed. */
function listedOr(workshop: Workshop, before: Listing): Listing {
  try {
    return workshop.listing()
  } catch {
    return before
  }
}

function knows({ notes, templates, languages, chosen }: Listing, choice: Choice): boolean {
  return (
    // Where there are no notes yet, none are chosen.
    (notes.includes(choice.notes) || choice.notes === chosen.notes) &&
    templates.some(({ name }) => name === choice.template) &&
    (choice.language === null || languages.includes(choice.language))
  )
}

/** The bench of a choice, the latest last; the oldest that nobody looks at goes. */
function benchOf(benches: Map<string, Bench>, choice: Choice): Bench {
  const key = toQuery(choice)
  const bench = benches.get(key) ?? {
    choice,
    listeners: new Set(),
    good: null,
    proof: null,
    sources: [],
    texts: null,
  }
  benches.delete(key)
  benches.set(key, bench)
  const idle = [...benches].filter(([, { listeners }]) => listeners.size === 0)
  for (const [old] of idle.slice(0, Math.max(0, benches.size - kept))) if (old !== key) benches.delete(old)
  return bench
}

/** Tells the pages as soon as they are there, and what the checks find after that. */
async function renewBench(
  { workroom }: Workshop,
  bench: Bench,
  named: (name: NotesName) => void,
): Promise<void> {
  let made: MadeProof | null = null
  try {
    await workroom.run({ kind: 'prove', choice: bench.choice, known: bench.texts }, (news) => {
      if (news.kind === 'read') Object.assign(bench, { texts: news.texts, sources: news.sources })
      if (news.kind === 'made') {
        made = news.made
        named(made.name)
        if (made.good) bench.good = goodBrief(made.good, bench.choice)
        tell(bench, proofOf(bench, made, made.diagnostics, false))
      }
      if (news.kind === 'checked' && made) tell(bench, proofOf(bench, made, news.diagnostics, true))
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    tell(bench, proofOf(bench, { good: null, sessions: [] }, [failure(bench.choice, reason)], true))
  }
}

/** That a brief cannot be made, at the beginning of its notes. */
const failure = ({ notes }: Choice, reason: string): Diagnostic => ({
  file: notes,
  line: 1,
  column: 1,
  endLine: null,
  endColumn: null,
  severity: 'error',
  reason: `Cannot make the brief: ${reason}`,
  note: null,
  rule: 'program-fault',
})

function tell(bench: Bench, proof: Proof): void {
  bench.proof = proof
  for (const listener of bench.listeners) listener.proof(proof)
}

function goodBrief(good: NonNullable<MadeProof['good']>, { notes }: Choice): GoodBrief {
  const id = createHash('sha256').update(good.pdf).digest('hex').slice(0, 16)
  const name = notes.replace(/^.*[/\\]/u, '').replace(/\.md$/u, '')
  return { ...good, id, name }
}

function proofOf(
  { good }: Bench,
  made: Pick<MadeProof, 'good' | 'sessions'>,
  diagnostics: readonly Diagnostic[],
  checked: boolean,
): Proof {
  return {
    brief: good && { id: good.id, pages: good.pages, name: good.name },
    stale: made.good === null,
    sessions: made.sessions,
    diagnostics: inOrder(once(diagnostics)),
    checked,
  }
}

/** The reader and the checks may say the same. */
function once(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const known = new Map(
    diagnostics.map((one) => [JSON.stringify([one.file, one.line, one.rule, one.reason]), one]),
  )
  return [...known.values()]
}

const severities: readonly Diagnostic['severity'][] = ['error', 'warning', 'info']

/** Files with the worst first, and in each the worst first, then in the order of the lines. */
function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const rank = ({ severity }: Diagnostic) => severities.indexOf(severity)
  const worst = new Map<string, number>()
  for (const one of diagnostics)
    worst.set(one.file, Math.min(rank(one), worst.get(one.file) ?? severities.length))
  const files = [...worst.keys()].sort()
  const fileRank = ({ file }: Diagnostic) => (worst.get(file) ?? 0) * files.length + files.indexOf(file)
  return diagnostics.toSorted(
    (a, b) => fileRank(a) - fileRank(b) || rank(a) - rank(b) || a.line - b.line || a.column - b.column,
  )
}

/** Runs one at a time; what is asked for during a run is one further run. */
function oneAtATime(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  let next: Promise<void> | null = null
  const start = (): Promise<void> => {
    running = run().finally(() => {
      running = null
    })
    return running
  }
  return () => {
    if (running === null) return start()
    next ??= running
      .catch(() => {})
      .then(() => {
        next = null
        return start()
      })
    return next
  }
}
