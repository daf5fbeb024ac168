/** What the list of notes says of them, whatever becomes of the thread that reads them. */
import { expect, test } from 'vitest'
import { createProofs } from '../../src/preview/proofs.ts'
import type { Listing } from '../../src/preview/protocol.ts'
import type { Job, News } from '../../src/preview/workroom.ts'

const listing: Listing = {
  notes: ['a.md', 'b.md'],
  names: {},
  templates: [],
  languages: [],
  office: false,
  chosen: { notes: 'a.md', session: 0, template: 'mine', language: null },
}

/** Proofs over notes that have only titles, read by a thread that does as `fault` says. */
function proofsOf(titles: Record<string, string>, fault: (path: string) => boolean) {
  const asked: (readonly string[])[] = []
  const run = async (job: Job, hear: (news: News) => void) => {
    if (job.kind !== 'names') return
    asked.push(job.paths)
    for (const path of job.paths) {
      if (fault(path)) throw new Error('its thread has ended')
      hear({ kind: 'named', path, name: { title: titles[path] ?? null, date: null } })
    }
  }
  const proofs = createProofs({ listing: () => listing, workroom: { run, close: async () => {} } })
  const renew = async (changed: boolean) => {
    await proofs.renew(changed)
    await new Promise((resolve) => setTimeout(resolve, 0))
    return Object.values(proofs.listing().names).map(({ title }) => title)
  }
  return { renew, asked, proofs }
}

test('names that a thread did not come to are asked for again', async () => {
  let fails = true
  const { renew, asked } = proofsOf({ 'a.md': 'A', 'b.md': 'B' }, (path) => fails && path === 'b.md')
  expect(await renew(false)).toEqual(['A'])
  fails = false
  expect(await renew(false)).toEqual(['A', 'B'])
  expect(asked).toEqual([['a.md', 'b.md'], ['b.md']])
})

test('names that are as they were are not told again', async () => {
  const { renew, proofs } = proofsOf({ 'a.md': 'A', 'b.md': 'B' }, () => false)
  const told: Listing[] = []
  proofs.follow(listing.chosen, { listing: (one) => void told.push(one), proof() {} })
  await renew(false)
  const before = told.length
  await renew(true)
  expect(told.length).toBe(before)
})

test('notes that changed while nobody looked at them have their new title, and the old one until then', async () => {
  const titles = { 'a.md': 'A', 'b.md': 'B' }
  let fails = false
  const { renew } = proofsOf(titles, () => fails)
  await renew(false)
  titles['b.md'] = 'New'
  fails = true
  expect(await renew(true)).toEqual(['A', 'B'])
  fails = false
  expect(await renew(false)).toEqual(['A', 'New'])
})
