import type { Session } from './session.ts'

/** The session as `policy-brief model` prints it: plain data, without the mdast nodes that `Content` holds in memory. */
export function toJson(session: Session): unknown {
  return JSON.parse(JSON.stringify(session, (key, value) => (key === 'nodes' ? undefined : value)))
}
