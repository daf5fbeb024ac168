import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '../support/run-cli.ts'
import { archiveClauses } from './pdf-ua/archive-clauses.ts'
import { furtherClauses } from './pdf-ua/further-clauses.ts'
import { humanConditions } from './pdf-ua/human-conditions.ts'
import { machineConditions } from './pdf-ua/machine-conditions.ts'

const all = [...machineConditions, ...furtherClauses, ...archiveClauses]

test('every file that a row names is there', () => {
  const named = all.flatMap(({ met }) =>
    [...met.matchAll(/`([\w/-]+\.ts)`/gu)].map((match) => match[1] ?? ''),
  )
  const roots = ['src/writers/pdf', 'src/document', 'src'].map((root) => join(projectFolder, root))
  expect(named.filter((name) => !roots.some((root) => existsSync(join(root, name))))).toEqual([])
})

test('every row has a fault, so that someone tells of it', () => {
  expect(all.filter(({ faults }) => faults.length === 0)).toEqual([])
})

test('the protocol’s conditions are there once each: 87 for programs and 48 for people', () => {
  const machine = machineConditions.map(({ id }) => id)
  const human = humanConditions.flatMap(({ ids }) => ids)
  expect(new Set([...machine, ...human]).size).toBe(machine.length + human.length)
  expect([machine.length, human.length]).toEqual([87, 48])
})
