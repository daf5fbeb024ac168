import type { Leaf } from '../segments/leaf.ts'
import type { Leads } from './lead.ts'

/** A stretch of the notes that goes to one place as a whole: a block, or a part of one that begins with a label. */
export interface Unit {
  leaf: Leaf
  start: number
  end: number
  /** Where its words begin, after the sign that parts it from what stands before. */
  at: number
  /** What it may lead with; offsets are those of the leaf's text. */
  leads: Leads
  /** Other labels share its paragraph, list or table. */
  sibling: boolean
  /** It begins with a label that no vocabulary has, and that only its line shows to be one. */
  own: boolean
  /** It is no part of what it stands below: it names the point of the agenda of the next section, or a rule parts it off. */
  apart: boolean
  /** A heading with the number of a problem, beside others that go on counting. */
  counted: boolean
  /** It begins with its title in bold, as all that stands beside it does. */
  titled: boolean
  /** How many fields its list or table has; nothing where it stands in none. */
  fields: number | null
  /** Its list or table begins a disruption, or leads with the name of a section. */
  begins: boolean
  /** It is a cell of a table, which ends what it holds. */
  inTable: boolean
  /** The words of a table's head, or of its numbers: no value, whatever stands around. */
  taken: boolean
}
