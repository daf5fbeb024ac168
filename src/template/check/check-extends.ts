import { texts } from 'virtual:shipped-templates'
import { VFile } from 'vfile'
import { beginning, put } from '../../messages/messages-of.ts'
import { baseOf, type LayeredFiles } from '../layers.ts'
import { templateMessage } from '../messages.ts'
import { isSlotFile, slotFile } from '../slots.ts'
import { calledBy } from './levels-up.ts'

/** What a template uses of one of the program's own without extending it, told once; the names of all such partials and slots. */
export function checkExtends(
  { matter, brief, partials }: LayeredFiles,
  programs: readonly (hbs.AST.Program | null)[],
  slots: ReadonlySet<string>,
): ReadonlySet<string> {
  const called = programs.flatMap((program) => (program ? [...calledBy(program)] : []))
  const lacking = [
    ...called.filter((name) => !partials.has(name)),
    ...[...partials.keys()].filter((name) => isSlotFile(name) && !slots.has(name.slice(slotFile('').length))),
  ]
  if (matter.extends !== undefined || lacking.length === 0) return new Set()
  const [meant] = Object.keys(texts)
    .map((name) => ({ name, borrowed: lacking.filter((one) => namesIn(name).has(one)) }))
    .sort((a, b) => b.borrowed.length - a.borrowed.length || namesIn(a.name).size - namesIn(b.name).size)
  const [first] = meant?.borrowed ?? []
  if (!meant || first === undefined) return new Set()
  const what = isSlotFile(first) ? `slot \`${first.slice(slotFile('').length)}\`` : `partial \`${first}\``
  const reason = `Unexpected ${what}, which is one of the template \`${meant.name}\`, in a template that extends none; write \`extends: ${meant.name}\` in its front matter, between two lines \`---\``
  put(brief, templateMessage('template-partial', { reason, place: beginning }))
  return new Set(meant.borrowed)
}

/** The partials and slots of one of the program's own templates, with those that it takes over. */
function namesIn(template: string): ReadonlySet<string> {
  const own = texts[template] ?? {}
  const base = baseOf(new VFile({ path: template, value: own[''] ?? '' }))
  const slots = Object.values(own).flatMap((text) =>
    Array.from(text.matchAll(/\{\{#slot "([^"]*)"/gu), ([, name = '']) => slotFile(name)),
  )
  return new Set([...Object.keys(own), ...slots, ...(base === null ? [] : namesIn(base))])
}
