/** What a brief may say of money, rights and identity: what its front matter gives, well-formed, and nothing else. */
import { describe, expect, test } from 'vitest'
import type { Publication } from '../../src/model/session.ts'
import type { TracedBlock } from '../../src/verify/faithful/trace.ts'
import type { FinishedRole } from '../../src/verify/finished-text.ts'
import { identifierKinds } from '../../src/verify/lawful/identifiers.ts'
import { unlawful } from '../../src/verify/lawful/lawful.ts'

const words = {
  emblem: 'Emblem of the European Union',
  statement: 'Funded by the European Union',
  disclaimer: 'Views are those of the authors only and not of the European Union or {authority}.',
}

const nothing: Publication = {
  issue: null,
  publisher: null,
  authors: [],
  contact: null,
  keywords: [],
  identifiers: null,
  funding: null,
  copyright: null,
  licence: null,
  other: {},
}

const said = (
  text: string,
  role: FinishedRole = 'text',
  kind: 'notes' | 'template' = 'template',
): TracedBlock => ({
  block: { role, text, links: [] },
  pieces: [{ text, origin: { kind, text, lines: null } }],
})

const told = (blocks: readonly TracedBlock[], given: Publication | null) =>
  unlawful(blocks, given, words).map(({ id }) => id)

const funding = { statement: null, programme: 'COSME', grant: null, authority: null }

describe('the emblem and words on funding', () => {
  const blocks = [
    said(words.emblem, 'picture'),
    said(words.statement),
    said('Views are those of the authors only and not of the European Union or EISMEA.'),
  ]

  test('are told where the front matter gives no funding', () => {
    const all = ['emblem-unfounded', 'funding-unfounded', 'funding-unfounded']
    expect(told(blocks, null)).toEqual(all)
    expect(told(blocks, nothing)).toEqual(all)
  })

  test.each(['programme', 'grant', 'authority'] as const)('are not where it gives the %s', (field) => {
    const given = { ...nothing, funding: { ...funding, programme: null, [field]: 'EISMEA' } }
    expect(told(blocks, given)).toEqual([])
  })

  test('a statement of one’s own gives words, and no emblem', () => {
    const given = { ...nothing, funding: { ...funding, programme: null, statement: 'Paid by all' } }
    expect(told(blocks, given)).toEqual(['emblem-unfounded'])
  })
})

describe('a ©', () => {
  test('is told where neither front matter nor notes give it', () => {
    expect(told([said('© The house, 2020')], nothing)).toEqual(['copyright-unfounded'])
    expect(
      told([said('© The house, 2020')], { ...nothing, copyright: { holder: 'The house', year: 2020 } }),
    ).toEqual([])
    expect(told([said('© The house, 2020', 'text', 'notes')], nothing)).toEqual([])
  })
})

describe('a number that publications are known by', () => {
  const numbers: readonly [name: string, sound: string, misprint: string][] = [
    ['ISBN', '978-92-76-10214-4', '978-92-76-10214-6'],
    ['ISBN', '0-306-40615-2', '0-306-40615-3'],
    ['ISSN', '2443-8030', '2443-8031'],
    ['ISSN', '2434-561X', '2434-5611'],
    ['DOI', '10.2777/123456', '11.2777/123456'],
    ['catalogue number', 'OA-03-20-123-EN-N', 'OA-03-20-123-E-N'],
    ['ORCID', '0000-0002-1825-0097', '0000-0002-1825-0098'],
  ]

  test.each(numbers)('%s %s is sound, and %s is not', (name, sound, misprint) => {
    const kind = identifierKinds.find((one) => one.name === name)
    expect(kind?.isSound(sound)).toBe(true)
    expect(kind?.isSound(misprint)).toBe(false)
  })

  test('is told in the front matter for certain, and in prose for a person', () => {
    const identifiers = { isbn: null, issn: '2443-8031', doi: null, catalogue: null }
    expect(told([said('See ISSN 2443-8031.')], { ...nothing, identifiers })).toEqual([
      'identifier-malformed',
      'identifier-doubtful',
    ])
    expect(told([said('See ISSN 2443-8030.')], nothing)).toEqual([])
  })
})
