import type { VFileMessage } from 'vfile-message'

/** What a hop gives: a value, or null where one of the messages keeps it from having one. */
export interface Result<Value> {
  value: Value | null
  messages: VFileMessage[]
}

export const isFatal = ({ fatal }: VFileMessage): boolean => fatal === true
