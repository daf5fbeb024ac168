/**
 * The corpus in each template, measured on the pages as data: nothing may become worse than `setting/figures.json` says,
 * where better figures are written in by hand. Faults are told one by one where there are more of them.
 */
import { expect, test } from 'vitest'
import { programAssets } from '../../src/cli/project.ts'
import { layOut } from '../../src/writers/pdf/lay-out.ts'
import { documentsOf } from '../support/documents-of.ts'
import { corpus } from './setting/corpus.ts'
import recorded from './setting/figures.json' with { type: 'json' }
import { added, type Figures, measured, noFigures } from './setting/measures.ts'

type Recorded = Record<string, Partial<Record<keyof Figures | 'rms', number>>>

/** Figures of a template, and what is wrong where. */
async function figuresOf(template: string): Promise<{ figures: Figures; faults: string[] }> {
  let figures = noFigures
  const faults: string[] = []
  for (const notes of corpus()) {
    for (const document of documentsOf(notes, template)) {
      const { pages, setting } = layOut(document, programAssets, [])
      const tell = (fault: string): unknown => faults.push(`${notes.stem} ${fault}`)
      figures = added(figures, measured(pages, setting.page, tell))
    }
  }
  return { figures, faults }
}

const rmsOf = ({ squares, justified }: Figures): number =>
  justified === 0 ? 0 : Math.round(Math.sqrt(squares / justified) * 100) / 100

test.each(Object.entries(recorded as Recorded))(
  'the corpus is set no worse than it was: %s',
  async (template, limits) => {
    const { figures, faults } = await figuresOf(template)
    const found = { ...figures, rms: rmsOf(figures) }
    console.log(template, found)
    for (const [key, limit] of Object.entries(limits)) {
      const name = key as keyof typeof found
      const which = faults.filter((fault) => fault.includes(` ${name} `)).join('\n')
      expect(found[name], `${name} at most ${limit}:\n${which}`).toBeLessThanOrEqual(limit)
    }
  },
  600_000,
)
