import MiniSearch from 'minisearch'
import { escapeScriptData } from '../escape/script-data.ts'
import { searchOptions } from './search-options.ts'
import type { SiteFile } from './site.ts'

export const searchPath = 'assets/search.js'

/** The words of all briefs, put together ahead. */
export interface SearchBook {
  /** @param page the path of the brief's page */
  add(page: string, title: string, words: string): void
  /** The index as a script, which a page opened from a disk can load too; briefs by their places among the pages given. */
  file(pages: readonly string[]): SiteFile
}

export function openSearchBook(): SearchBook {
  const words = new Map<string, { title: string; words: string }>()
  return {
    add: (page, title, all) => void words.set(page, { title, words: all }),
    file(pages) {
      const index = new MiniSearch(searchOptions)
      for (const [id, page] of pages.entries()) {
        const entry = words.get(page)
        if (entry) index.add({ id, ...entry })
      }
      return { path: searchPath, text: `policyBriefSearch(${escapeScriptData(index)})\n` }
    },
  }
}
