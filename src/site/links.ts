import { escapePath } from '../escape/path.ts'

/** From a page to a file of the site, as any folder on any host takes it; both from the site's folder. */
export const linkFrom = (page: string, to: string): string =>
  '../'.repeat(page.split('/').length - 1) + escapePath(to)

/** The whole address of a page, or its path from the host's root where only that is known; null where neither is. */
export const addressOf = (page: string, base: string | null): string | null =>
  base === null ? null : base + (page === indexPath ? '' : escapePath(page))

/** The same, where only a whole address will do. */
export const wholeAddressOf = (page: string, base: string | null): string | null =>
  base?.startsWith('/') === true ? null : addressOf(page, base)

export const indexPath = 'index.html'
