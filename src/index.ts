/** The interface for programs: notes to briefs, and what is said about both. `docs/api.md` explains it. */
export { extract, verify } from './api/finished-files.ts'
export { composeBriefs, makeBrief, outline, textBlocks, writeBrief } from './api/make-brief.ts'
export { checkNotes, readNotes } from './api/read-notes.ts'
export type * from './api/session.ts'
export { checkTemplate, loadTemplate } from './api/templates.ts'
export type * from './api/types.ts'
