/** A test of the tests: a fault for every condition of docs/pdf-ua.md that a program can decide, and who tells of it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { programAssets } from '../../src/cli/project.ts'
import { readPdf } from '../../src/verify/pdf/pdf-objects.ts'
import { pdfWriter } from '../../src/writers/pdf/pdf-writer.ts'
import { casesFolder } from '../support/cases.ts'
import { editPdf, writePdf } from '../support/pdf-editing.ts'
import { projectFolder, runCli } from '../support/run-cli.ts'
import { sampleDocument } from '../support/sample-document.ts'
import { strangeObjects } from '../support/strange-objects.ts'
import { judged } from './judged.ts'
import { type Flavour, judges, verapdfRules } from './judges.ts'
import { archiveClauses } from './pdf-ua/archive-clauses.ts'
import type { Fault } from './pdf-ua/condition.ts'
import { furtherClauses } from './pdf-ua/further-clauses.ts'
import { machineConditions } from './pdf-ua/machine-conditions.ts'

const out = mkdtempSync(join(tmpdir(), 'policy-brief-planted-'))
afterAll(() => rmSync(out, { recursive: true, force: true }))

const conditions = [...machineConditions, ...furtherClauses, ...archiveClauses]
const planted = conditions.flatMap(({ id, faults }) => faults.map((fault, i) => ({ id, fault, i })))
const fileOf = (fault: Fault): string => join(out, `${planted.findIndex((one) => one.fault === fault)}.pdf`)

/** The files that faults are planted in: a brief of notes, and a file that holds everything a brief can. */
const bases = { brief: join(out, 'brief.pdf'), sample: join(out, 'sample.pdf') }

/** What is told of each file, as `Told` has it. */
const told = new Map<string, string[]>()

beforeAll(async () => {
  if (judges.veraPDF !== null) return
  writeFileSync(bases.brief, rewritten(readFileSync(builtBrief())))
  writeFileSync(bases.sample, rewritten(await writtenSample()))
  for (const { fault } of planted) {
    writeFileSync(fileOf(fault), rewritten(readFileSync(bases[fault.of ?? 'brief']), fault))
  }
  tell('ua1')
  tell('3a')
  for (const file of [...Object.values(bases), ...planted.map(({ fault }) => fileOf(fault))])
    told.set(file, [...(told.get(file) ?? []), ...ownLook(file)])
})

function builtBrief(): string {
  const notes = join(casesFolder, 'agri-food', 'notes.md')
  mkdirSync(join(out, 'built'))
  const built = runCli([notes, '--out', join(out, 'built'), '--quiet'], projectFolder)
  if (built.code !== 0) throw new Error(built.err)
  return join(out, 'built', 'notes.pdf')
}

async function writtenSample(): Promise<Uint8Array> {
  const data = new TextEncoder().encode('# Notes\n')
  const notes = { name: 'notes.md', mediaType: 'text/markdown', description: 'The notes', data }
  const document = { ...sampleDocument, attachments: [{ ...notes, relationship: 'Source' as const }] }
  return (await pdfWriter.write(document, programAssets)).data
}

function rewritten(data: Uint8Array, fault?: Fault): Uint8Array {
  const pdf = editPdf(data)
  fault?.plant?.(pdf)
  const written = writePdf(pdf)
  return fault?.damage?.(written) ?? written
}

/** One run of veraPDF over every file whose fault this flavour must tell of. */
function tell(flavour: Flavour): void {
  const faulty = planted.filter(({ fault }) => fault.told.startsWith(`${flavour} `))
  const files = [...Object.values(bases), ...faulty.map(({ fault }) => fileOf(fault))]
  for (const [file, rules] of verapdfRules(flavour, files)) {
    told.set(file, [...(told.get(file) ?? []), ...rules.map((rule) => `${flavour} ${rule}`)])
  }
}

/** A damaged file that cannot be read has nothing strange in it. */
function ownLook(file: string): string[] {
  const fault = planted.find((one) => fileOf(one.fault) === file)?.fault
  if (fault && !fault.told.startsWith('own ')) return []
  return strangeObjects(readPdf(readFileSync(file))).map((object) => `own ${object}`)
}

judged('veraPDF', 'taken apart and written again without a fault, both files pass', () => {
  expect(Object.values(bases).flatMap((file) => told.get(file))).toEqual([])
})

describe.each([
  ['Matterhorn Protocol', machineConditions],
  ['PDF/UA-1', furtherClauses],
  ['PDF/A-3', archiveClauses],
] as const)('%s', (_name, list) => {
  for (const { id, faults } of list) {
    for (const fault of faults) {
      judged('veraPDF', `${id}: ${fault.does} is told by ${fault.told}`, () => {
        expect(told.get(fileOf(fault))).toContain(fault.told)
      })
    }
  }
})
