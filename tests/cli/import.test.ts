import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Session } from '../../src/model/session.ts'
import { runHere } from '../check/run-here.ts'
import { bold, item, p, picture, r, root, table, wordPackage } from '../import/word-package.ts'
import { emptyFolder, realNotes } from '../support/run-cli.ts'

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Notes as a rapporteur writes them in Word. */
const wordNotes = wordPackage(
  [
    p('European Alliance', 'Titel'),
    p('Ports and trains', 'Untertitel'),
    p('Thursday 9 July 2020 at 8:30'),
    p(bold('Speakers:')),
    item('Ana Silva, ACCIO'),
    item('Jan Nowak, CWP'),
    p('1. Conceptual framework', 'berschrift1'),
    p('A port is a gate.'),
    p(picture('a.png', 'A gate')),
    p('2. Disruptions', 'berschrift1'),
    p('First disruption: quays are closed', 'berschrift2'),
    table(
      [p(bold('Source')), p('Ana Silva')],
      [p(bold('Evidence')), p('2.7 tonnes wait.') + p('Trains too:') + item('in Gdynia') + item('in Riga')],
      [p(bold('Geographical impact')), p('Poland, Latvia')],
      [p(bold('Time frame')), p('short term')],
      [p(bold('EU action needed')), item('Coordination: one slot list') + item('Funding: cranes')],
      [p(bold('Recommendation')), item('Open at night.', 2) + item('Share pilots.', 2)],
    ),
    p('3. Needs', 'berschrift1'),
    item('Cranes', 2),
    item('Pilots', 2),
    p('4. Solutions', 'berschrift1'),
    p(bold('Night trains: ') + r('12 a week.')),
  ].join(''),
  {
    'word/media/a.png': png,
    'word/header1.xml': root('w:hdr', p('Not for the press')),
  },
)

function folderWith(files: Record<string, Uint8Array | string>): string {
  const folder = emptyFolder()
  for (const [name, data] of Object.entries(files)) writeFileSync(join(folder, name), data)
  return folder
}

describe('import', () => {
  test('writes notes with their pictures beside, and says what it left out', async () => {
    const folder = folderWith({ 'Session 3.docx': wordNotes })
    const run = await runHere(['import', 'Session 3.docx'], folder)
    expect([run.code, run.out]).toEqual([0, 'sources/Session 3.md\nsources/Session 3-1.png\n'])
    expect(run.err).toBe(
      'Session 3.docx:1:1 warning Unexpected header or footer “Not for the press”, expected all words in the text: left out; write what matters into the text import-running-line\n',
    )
    expect(readFileSync(join(folder, 'sources', 'Session 3-1.png')).equals(png)).toBe(true)
    expect((await runHere(['import', 'Session 3.docx', '--strict'], folder)).code).toBe(1)
  })

  test('gives notes from which the facts are read', async () => {
    const folder = folderWith({ 'a.docx': wordNotes })
    await runHere(['import', 'a.docx'], folder)
    const session: Session = JSON.parse((await runHere(['model', 'sources/a.md'], folder)).out)
    const [disruption] = session.disruptions
    expect(session).toMatchObject({
      series: { text: 'European Alliance' },
      title: { text: 'Ports and trains' },
      date: '2020-07-09',
      time: '08:30',
      speakers: [
        { name: 'Ana Silva', organisation: 'ACCIO' },
        { name: 'Jan Nowak', organisation: 'CWP' },
      ],
      needs: [{ content: { text: 'Cranes' } }, { content: { text: 'Pilots' } }],
      solutions: [{ title: { text: 'Night trains' }, content: { text: '12 a week.' } }],
      unclassified: [],
    })
    expect(disruption).toMatchObject({
      title: { text: 'quays are closed' },
      reportedBy: ['Ana Silva'],
      evidence: { text: '2.7 tonnes wait.\n\nTrains too:\n\nin Gdynia\nin Riga' },
      geographicalImpact: { places: ['PL', 'LV'] },
      timeFrame: { terms: ['short'] },
      recommendations: [{ content: { text: 'Open at night.' } }, { content: { text: 'Share pilots.' } }],
    })
    expect(disruption?.euActions.map(({ kind, content }) => [kind, content.text])).toEqual([
      ['coordination', 'one slot list'],
      ['funding', 'cranes'],
    ])
  })

  test('takes every passage out of a brief that this program made', async () => {
    const folder = emptyFolder()
    await runHere([realNotes, '--to', 'docx'], folder)
    const run = await runHere(['import', `out/${basename(realNotes, '.md')}.docx`], folder)
    expect(run.err).not.toContain('import-words')
    expect(run.out).toBe(`sources/${basename(realNotes)}\n`)
  })

  test('overwrites neither notes nor pictures', async () => {
    const folder = folderWith({ 'a.docx': wordNotes })
    mkdirSync(join(folder, 'sources'))
    writeFileSync(join(folder, 'sources', 'a-1.png'), 'mine')
    const run = await runHere(['import', 'a.docx'], folder)
    expect([run.code, run.out]).toEqual([1, ''])
    expect(run.err).toMatch(/^a\.docx:1:1 error Unexpected file sources\/a-1\.png, .* file-exists$/m)
    expect(readdirSync(join(folder, 'sources'))).toEqual(['a-1.png'])
    expect(readFileSync(join(folder, 'sources', 'a-1.png'), 'utf8')).toBe('mine')
  })

  test('tells of a file that is no Word file at that file, and takes the others', async () => {
    const folder = folderWith({
      'text.docx': 'Notes',
      'bomb.docx': wordPackage(p('x'), { 'word/media/a.png': new Uint8Array(40 * 1024 * 1024) }),
      'a.docx': wordNotes,
    })
    const run = await runHere(['import', 'missing.docx', 'text.docx', 'bomb.docx', 'a.docx'], folder)
    expect(run.code).toBe(1)
    expect(run.err).toMatch(/^missing\.docx:1:1 error Cannot read: .* import-unreadable$/m)
    expect(run.err).toMatch(/^text\.docx:1:1 error .* docx-unreadable$/m)
    expect(run.err).toMatch(/^bomb\.docx:1:1 error .* docx-bomb$/m)
    expect(readdirSync(join(folder, 'sources'))).toEqual(['a-1.png', 'a.md'])
  })

  test('asks for a file', async () => {
    expect(await runHere(['import'], emptyFolder())).toMatchObject({ code: 2, out: '' })
  })
})

describe('build and check of a Word file', () => {
  test.each(['build', 'check'])('%s says to import it', async (command) => {
    const folder = folderWith({ 'my notes.docx': wordNotes })
    const run = await runHere([command, 'my notes.docx'], folder)
    expect(run.code).toBe(1)
    expect(run.out + run.err).toMatch(
      /^my notes\.docx:1:1 error .*; run policy-brief import "my notes\.docx", then build what it writes notes-kind$/m,
    )
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })

  test('of the old kind says to save it anew', async () => {
    const folder = folderWith({
      'a.doc': Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]),
      'b.rtf': strToU8('{\\rtf1}'),
    })
    const { err } = await runHere(['a.doc', 'b.rtf'], folder)
    expect(err.match(/save it as \.docx in a word processor, then run policy-brief import/g)).toHaveLength(2)
  })
})
