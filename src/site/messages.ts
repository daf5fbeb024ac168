import { ruleTexts } from '../messages/rule.ts'

/** What is reported of a site of briefs. */
export const siteRules = ruleTexts({
  'site-manifest': {
    level: 'error',
    what: 'A manifest does not say what its briefs are about.',
    why: 'The site sorts briefs by that; manifests of earlier programs do not have it.',
    mend: 'Build the briefs again with `--force`.',
  },
  'site-empty': {
    level: 'error',
    what: 'No brief of a manifest can be shown.',
    why: 'A site without a page would take those of an earlier one away.',
    mend: 'Build briefs with `--to pdf,docx,md,html`, and mend what else is told.',
  },
  'site-no-html': {
    level: 'error',
    what: 'A brief was not built as HTML.',
    why: 'Its HTML is its page; the other formats lie beside it.',
    mend: 'Build it again with `html` among the formats.',
  },
  'site-html': {
    level: 'error',
    what: 'The HTML of a brief is not as this program writes it.',
    why: 'Where it ends and begins is known of its own files only.',
    mend: 'Build it again.',
  },
  'site-twice': {
    level: 'error',
    what: 'Two files of a site would have one name.',
    why: 'Hosts and disks that know no capitals show one of them only.',
    mend: 'Rename the notes of one of the briefs, and build again.',
  },
  'site-foreign': {
    level: 'error',
    what: 'The folder of a site, or the place of a page, has something that the program did not write.',
    why: 'What somebody else has written is never overwritten or taken away.',
    mend: 'Choose another folder with `--site`, or move the files away.',
  },
  'site-without': {
    level: 'warning',
    what: 'Notes that failed have no new page.',
    why: 'The others are published all the same. Nothing is taken out of the folder then: a brief that was published must not vanish because its notes broke since.',
    mend: 'Mend the notes, or take them out of the folder, and build again.',
  },
  'site-licence': {
    level: 'warning',
    what: 'A licence is an address that could run, one that nobody else can open, or a Creative Commons licence that there is not.',
    why: 'Pages, feeds and catalogues lead to addresses that begin with http:, https: or mailto: only, and to licences that there are.',
    mend: 'Name the licence in words, or by the address of its text.',
  },
})
