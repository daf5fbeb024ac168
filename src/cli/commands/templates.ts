import type { VFileMessage } from 'vfile-message'
import { labelLanguages } from '../../template/labels.ts'
import { layered } from '../../template/layers.ts'
import type { TemplateMatter } from '../../template/template-matter.ts'
import { type Options, UsageError } from '../options.ts'
import { readTemplate, templateNames } from '../read-template.ts'
import { reporterFor } from '../reporters/reporter.ts'
import { say, type Terminal } from '../terminal.ts'

/** `policy-brief templates`: the shipped templates and the project's own, what each is, and what it is said in. */
export async function templates(options: Options, terminal: Terminal): Promise<number> {
  if (options.paths.length > 0)
    throw new UsageError(`templates takes no paths, found ${options.paths.join(' ')}`)
  const listed = templateNames().map(entry)
  say(terminal.out, listed.map(({ text }) => text).join('\n'))
  const messages = listed.flatMap(({ faults }) => faults)
  const reporter = reporterFor(options, terminal, terminal.err)
  reporter.print(messages)
  reporter.end()
  return messages.length > 0 ? 1 : 0
}

interface Entry {
  text: string
  /** What hinders a template from saying what it is. */
  faults: VFileMessage[]
}

function entry(name: string): Entry {
  const { folder, files } = readTemplate(name)
  const { matter, labels } = layered(files)
  const lines = [
    `${name}${matter.title === undefined ? '' : `: ${matter.title}`}`,
    ...(matter.description === undefined ? [] : [`  ${matter.description}`]),
    `  ${[budget(matter), extending(matter), folder].filter(Boolean).join(' · ')}`,
    `  ${languages(labelLanguages(labels))}`,
  ]
  const faults = files.brief.messages.filter(({ fatal }) => fatal === true)
  return { text: `${lines.join('\n')}\n`, faults }
}

function budget({ pages }: TemplateMatter): string {
  if (!pages) return 'any number of pages'
  const { from, to } = pages
  const noun = to === 1 ? 'page' : 'pages'
  return from === undefined ? `at most ${to} ${noun}` : `${from} to ${to} ${noun}`
}

const extending = (matter: TemplateMatter): string =>
  matter.extends === undefined ? '' : `extends ${matter.extends}`

const languages = (tags: readonly string[]): string =>
  `${tags.length} languages: ${[...tags].sort().join(' ')}`
