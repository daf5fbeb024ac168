import { VFile } from 'vfile'
import { slotFile } from './slots.ts'
import type { TemplateFiles } from './template-files.ts'
import { readFrontMatter, type TemplateMatter } from './template-matter.ts'
import { bodyOf, textOf } from './template-text.ts'

/** A template with what it takes over from those it extends. */
export interface LayeredFiles {
  /** Its own `brief.md`, or where that has only a front matter, that of the template it extends. */
  brief: VFile
  /** The `brief.md` with its own front matter. */
  matterFile: VFile
  matter: TemplateMatter
  partials: ReadonlyMap<string, VFile>
  /** Names of the partials in its own folder; those of files for slots begin with `slots/`. */
  own: ReadonlySet<string>
  /** By language, each file's words over those before it. */
  labels: ReadonlyMap<string, readonly VFile[]>
  budget: Budget | null
}

/** The most pages that a brief should have, and where that is said. */
export interface Budget {
  pages: number
  path: string
  line: number
}

/** The template that a `brief.md` says it extends, or null. */
export function baseOf(brief: VFile): string | null {
  // On a copy: the messages of the front matter come when the template is compiled.
  return readFrontMatter(new VFile({ path: brief.path, value: textOf(brief) })).extends ?? null
}

/** What a template is once those it extends are under it. */
export function layered(files: TemplateFiles): LayeredFiles {
  const under = files.base ? layered(files.base) : null
  const matter = readFrontMatter(files.brief)
  const slots = [...(files.slots ?? [])].map(([name, file]) => [slotFile(name), file] as const)
  const own = new Map([...files.partials, ...slots])
  const isEmpty = bodyOf(textOf(files.brief)).replaceAll(comments, '').trim() === ''
  return {
    brief: isEmpty && under ? under.brief : files.brief,
    matterFile: files.brief,
    matter: { ...under?.matter, ...matter },
    partials: new Map([...(under?.partials ?? []), ...own]),
    own: new Set(own.keys()),
    labels: labelsOver(under?.labels ?? new Map(), files),
    budget: matter.pages ? budgetIn(files.brief, matter.pages.to) : (under?.budget ?? null),
  }
}

function budgetIn(brief: VFile, pages: number): Budget {
  const lines = textOf(brief).split('\n')
  return { pages, path: brief.path, line: lines.findIndex((line) => /^pages\s*:/u.test(line)) + 1 || 1 }
}

/** What says nothing to a reader of the brief; a template of nothing else has no text of its own. */
const comments = /\{\{~?!--.*?--~?\}\}|\{\{~?!.*?\}\}/gsu

/** A template that extends another lays its own words over the other's, and those over the ones of all templates. */
function labelsOver(under: LayeredFiles['labels'], files: TemplateFiles): LayeredFiles['labels'] {
  const shared = files.base ? [] : files.labels
  const labels = new Map(under)
  for (const [name, file] of [...shared, ...(files.ownLabels ?? [])])
    labels.set(name, [...(labels.get(name) ?? []), file])
  return labels
}

/** All files of a template and of those it extends. */
export function filesOf({ brief, theme, partials, slots, labels, ownLabels, base }: TemplateFiles): VFile[] {
  const own = [
    brief,
    ...partials.values(),
    ...(slots?.values() ?? []),
    ...(ownLabels?.values() ?? []),
    ...(theme ? [theme] : []),
  ]
  return base ? [...own, ...filesOf(base)] : [...own, ...labels.map(([, file]) => file)]
}
