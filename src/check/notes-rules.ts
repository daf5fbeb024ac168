import type { NotesRule } from './rule.ts'
import { placeholder } from './rules/placeholder.ts'
import { skeletonUnfilled } from './rules/skeleton-unfilled.ts'

/** The rules that look at the notes as a whole; a new one is a file and a line. */
export const notesRules: readonly NotesRule[] = [skeletonUnfilled, placeholder]
