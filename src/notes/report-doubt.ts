import type { Position } from 'unist'
import type { VFile } from 'vfile'
import type { Assigned, Doubt } from './assign.ts'
import type { Two } from './draft.ts'
import type { Role } from './grammar.ts'
import { say } from './messages.ts'
import { span } from './tree/content.ts'
import { slicePhrasing } from './tree/phrasing.ts'

/** What a unit is read as, and how to write it so that it is that for sure. */
interface Said {
  name: string
  sure: string
}

const said: Readonly<Record<Role, (one: Assigned) => Said>> = {
  name: () => ({ name: 'a name of the session', sure: 'set it as a heading above all others' }),
  head: ({ key }) => ({ name: `“${key}” of the session`, sure: 'put it above the first section' }),
  section: ({ key }) => ({ name: `the section “${key}”`, sure: 'set it as a heading of the sections' }),
  disruption: () => ({ name: 'the title of a disruption', sure: 'begin it with the word and its number' }),
  named: () => ({ name: 'the title of a disruption', sure: 'put it in the line of the disruption' }),
  listed: () => ({ name: 'a disruption of a list', sure: 'begin it with the word and its number' }),
  bare: () => ({ name: 'the title of a disruption', sure: 'set it as a heading' }),
  group: () => ({ name: 'the disruption that the things below belong to', sure: 'set it as a heading' }),
  field: ({ key }) => ({ name: `“${key}” of a disruption`, sure: 'set its label in bold, with a colon' }),
  kind: ({ key }) => ({ name: `an EU action of “${key}”`, sure: 'put it below the label of the EU actions' }),
  item: ({ key }) => ({ name: key === null ? 'one of several things' : `one ${key}`, sure: 'number it' }),
  other: () => ({ name: 'a field of its own', sure: 'set its label in bold, with a colon' }),
  part: () => ({ name: 'a part of the section', sure: 'set it as a heading below that of the section' }),
  aside: () => ({ name: 'no part of a session', sure: 'put it below all sections' }),
  on: () => ({ name: 'more of what stands before it', sure: 'put it into the same list or paragraph' }),
  under: () => ({ name: 'no part of the field before it', sure: 'part it by a label of its own' }),
}

/** Says of words that two readings are close, which one was taken, and how to make it sure. */
export function reportDoubt({ read, other }: Doubt, file: VFile): void {
  const { leaf, start, end } = read.unit
  const [taken, next] = [said[read.role](read), said[other.role](other)]
  const place = span(slicePhrasing(leaf.nodes, start, end)) ?? leaf.node.position ?? undefined
  const mend = `To make it sure, ${taken.sure}; for the other, ${next.sure}`
  tellUnsure(read.facts.text, { place, read: taken.name, other: next.name, mend }, file)
}

/** Says of words that they are read as one thing and could be another. */
export function tellUnsure(
  text: string,
  { place, read, other, mend }: Two & { place: Position | undefined },
  file: VFile,
): void {
  const words = text.length > 60 ? `${text.slice(0, 57)}…` : text
  say(file, {
    reason: `Unsure of “${words.replaceAll('\n', ' ')}”: it is read as ${read}, it could be ${other}`,
    ruleId: 'reading-unsure',
    place,
    actual: text,
    note: mend,
  })
}
