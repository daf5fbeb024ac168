import { toString as plainText } from 'mdast-util-to-string'
import { deadLink } from '../../notes/messages.ts'
import type { SessionRule } from '../rule.ts'
import { linksOf } from './link-text.ts'

export const linkDead: SessionRule = {
  id: 'link-dead',
  ...deadLink,
  check: ({ passages }) =>
    linksOf(passages).flatMap((link) => {
      const problem = problemOf(link.url)
      if (problem === null) return []
      return [
        {
          start: link.position?.start.offset ?? 0,
          end: link.position?.end.offset ?? 0,
          reason: `Unexpected link “${plainText(link).trim()}” ${problem}, expected an address that begins with https://`,
          note: 'Give the full address, or take the link away',
        },
      ]
    }),
}

/** What is wrong with an address, or null. Nothing is fetched: whether a server answers is not known. */
function problemOf(url: string): string | null {
  const address = url.trim()
  // The reader reports these, and keeps only their words.
  if (address === '' || address === '#') return null
  if (/^https?:\/*$/iu.test(address)) return `to \`${address}\`, which is no address`
  if (/^(?:file:|[a-z]:[\\/]|\\\\|https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?=[:/]|$))/iu.test(address))
    return `to \`${address}\`, which works on one machine only`
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/iu.test(address)) return null
  if (address.startsWith('#')) return `to \`${address}\`, a place of the notes that a brief does not have`
  return `to \`${address}\`, a file that a brief does not take along`
}
