/** Clauses of PDF/UA-1 that a program can decide and the Matterhorn Protocol does not number. */
import type { Condition } from './condition.ts'
import { fault } from './fault.ts'
import { adopt, both, catalog, set, tag, within, xmp } from './plant.ts'

const namespace = 'http://www.aiim.org/pdfua/ns/id/'
const claim = /(?<=<\/pdfuaid:part>)/u

export const furtherClauses: readonly Condition[] = [
  {
    id: '5',
    fails: 'A claim in the metadata has another prefix than `pdfuaid`.',
    clause: '5',
    met: 'The only property is `pdfuaid:part` (`drawing/xmp.ts`).',
    faults: [
      fault(
        'the part under another prefix',
        'ua1 5-3',
        xmp((text) => text.replaceAll(/pdfuaid(?=:part>|=")/gu, 'ua')),
      ),
      fault(
        'an amendment under another prefix',
        'ua1 5-4',
        xmp((text) => text.replace(claim, `<ua:amd xmlns:ua="${namespace}">1</ua:amd>`)),
      ),
      fault(
        'a corrigendum under another prefix',
        'ua1 5-5',
        xmp((text) => text.replace(claim, `<ua:corr xmlns:ua="${namespace}">1</ua:corr>`)),
      ),
    ],
  },
  {
    id: '6.1',
    fails: 'The file does not begin with a version of PDF 1.',
    clause: '6.1',
    met: '`%PDF-1.7` (`drawing/draw.ts`).',
    faults: [
      fault('PDF 2.0', 'ua1 6.1-1', (pdf) => {
        pdf.header = pdf.header.replace('1.7', '2.0')
      }),
    ],
  },
  {
    id: '6.2',
    fails: 'The file does not say that it is tagged.',
    clause: '6.2',
    met: '`tagged` (`drawing/draw.ts`).',
    faults: [fault('MarkInfo without Marked', 'ua1 6.2-1', set(within('MarkInfo'), 'Marked', null))],
  },
  {
    id: '7.1',
    fails: 'There is no tag tree, or a tag does not name its parent.',
    clause: '7.1',
    met: 'Tags are written from the root on, each with its parent (`drawing/structure.ts`).',
    faults: [
      fault('no tag tree', 'ua1 7.1-11', set(catalog, 'StructTreeRoot', null)),
      fault('a paragraph without its parent', 'ua1 7.1-3', set(tag('P'), 'P', null)),
    ],
  },
  {
    id: '7.2',
    fails: 'A language is no language tag; a table’s foot or rows are irregular.',
    clause: '7.2',
    met: 'Languages are checked when notes and options are read; a table has no foot, and a cell in every column (`boxes/grid-cells.ts`).',
    faults: [
      fault('a language in words', 'ua1 7.2-29', set(catalog, 'Lang', 'plain English')),
      fault(
        'a foot with a paragraph',
        'ua1 7.2-38',
        both(adopt('Table', { S: '/TFoot' }), adopt('TFoot', { S: '/P' })),
      ),
      fault(
        'a row with a cell over too many columns',
        'ua1 7.2-42',
        set(tag('TD'), 'A', { O: '/Table', ColSpan: 3 }),
      ),
    ],
  },
]
