import type { Theme } from '../document/theme.ts'
import type { ManifestAbout, ManifestOutput } from '../manifest/manifest-schema.ts'
import type { Labels } from '../template/labels-schema.ts'

/** A finished file beside a brief's page. */
export interface SiteDownload extends Pick<ManifestOutput, 'format' | 'bytes' | 'sha256'> {
  /** From the site's folder, with slashes. */
  path: string
}

/** A brief as the site knows it: what the manifest says of it. */
export interface SiteBrief {
  /** The path of its page, from the site's folder, with slashes. */
  page: string
  title: string
  /** BCP 47 */
  language: string
  /** ISO 8601; null where the notes give none. */
  date: string | null
  about: ManifestAbout
  /** Its other formats. */
  downloads: SiteDownload[]
}

/** What is the same on all pages. */
export interface SiteFrame {
  title: string
  /** Whoever publishes the briefs, as catalogues ask for one. */
  publisher: string
  /** Of the site's own words. */
  labels: Labels
  /** The labels of a brief's language, for the words beside it. */
  labelsOf(language: string): Labels
  theme: Theme
  /** The address or path that the site is published under, with a slash at its end; null where nobody says it. */
  base: string | null
  logo: { path: string; alt: string } | null
  /** What a page is known by where nobody says its address, and no page of another site: an IRI (RFC 4287 4.2.6). */
  idOf(path: string): string
}

/** A site to be written: its briefs with the newest first. */
export interface Site extends SiteFrame {
  briefs: readonly SiteBrief[]
}

/** A file of the site. */
export interface SiteFile {
  /** From the site's folder, with slashes. */
  path: string
  text: string
}

/** The site with its briefs in order: by date, the newest first, those without one last, then by title and page. */
export const siteOf = (frame: SiteFrame, briefs: readonly SiteBrief[]): Site => ({
  ...frame,
  briefs: [...briefs].sort(
    (a, b) => compared(b.date ?? '', a.date ?? '') || compared(a.title, b.title) || compared(a.page, b.page),
  ),
})

/** By code point: the same on every machine, in every locale. */
export const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
