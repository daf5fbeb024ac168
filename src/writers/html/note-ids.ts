/** Addresses of a footnote and of each of its calls, from 1. */
export const noteId = (number: number): string => `note-${number}`
export const callId = (number: number, call: number): string => `call-${number}-${call}`
