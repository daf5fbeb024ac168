import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { checkFile } from '../../src/check/check-file.ts'
import { defaultLimits } from '../../src/limits/limits.ts'
import { rulesDocument } from '../../src/rules/explain.ts'
import { ruleGroups, ruleIds, ruleOf } from '../../src/rules/rules.ts'
import { projectFolder } from '../support/run-cli.ts'

const before = '# Alliance\n\n## Shared value\n\n## Disruptions\n\n### First disruption: closed quays\n\n'
const linesBefore = before.split('\n').length - 1

/** `rule line:column` of the messages about a piece of notes, with lines of the piece. */
function messagesOf(notes: string, language = 'en'): { rule: string; at: string }[] {
  const file = new VFile({ path: 'notes.md', value: `${before}${notes}\n` })
  const options = { notesLanguage: language, limits: defaultLimits, acronyms: [] }
  return checkFile(file, options).map(({ ruleId, line, column }) => ({
    rule: ruleId ?? '',
    at: `${(line ?? 1) - linesBefore}:${column}`,
  }))
}

/** Line and column of the first such text. */
function placeOf(notes: string, text: string): string {
  expect(notes).toContain(text)
  const lines = notes.slice(0, notes.indexOf(text)).split('\n')
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`
}

const rules = ruleGroups.flatMap((group) => group.rules)

describe.each(rules.filter(({ examples }) => examples !== undefined))(
  'the examples of $id',
  ({ id, examples }) => {
    test.each(examples?.bad ?? [])('are reported at their places: $notes', ({ notes, at }) => {
      const found = messagesOf(notes).filter(({ rule }) => rule === id)
      expect(found.map((message) => message.at)).toEqual(at.map((text) => placeOf(notes, text)))
    })

    test.each(examples?.good ?? [])('are left alone: %s', (notes) => {
      expect(messagesOf(notes).map(({ rule }) => rule)).not.toContain(id)
    })
  },
)

describe('the listing of rules', () => {
  test('has each id once', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  })

  test('has all that any folder may report', async () => {
    const paths = sources(join(projectFolder, 'src')).map(([path]) => path)
    const tables = paths.filter((path) => /(?:\/messages|-rules)\.ts$/u.test(path))
    const all = await Promise.all(
      tables.map((path): Promise<Record<string, object>> => import(join(projectFolder, 'src', path))),
    )
    const rows = all
      .flatMap(Object.entries<object>)
      .flatMap(([name, value]) => (name.endsWith('Rules') && !Array.isArray(value) ? Object.keys(value) : []))
    expect(rows.length).toBeGreaterThan(100)
    expect(rows.filter((id) => ruleOf(id) === undefined)).toEqual([])
  })

  test('says the level of every message: all are made in one place', () => {
    const made = sources(join(projectFolder, 'src')).flatMap(([path, text]) =>
      /new VFileMessage\(|\.fatal = /u.test(text) ? [path] : [],
    )
    // The settings give some rules another level.
    expect(made.sort()).toEqual(['messages/messages-of.ts', 'settings/apply-settings.ts'])
  })

  test('is documented rule by rule', () => {
    for (const id of ruleIds) expect(rulesDocument()).toContain(`### ${id}\n`)
  })
})

/** The text of each file of a folder by its path from there. */
function sources(folder: string): [path: string, text: string][] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')])
}

describe('French notes', () => {
  const french: { notes: string; rule: string; at: string }[] = [
    { notes: '**Données probantes :** Le port a perdu 12.500 emplois.', rule: 'isg-thousands', at: '12.500' },
    { notes: '**Preuves :** Les commandes ont baissé de 3.5 % en mai.', rule: 'isg-decimal', at: '3.5' },
    { notes: '**Preuves :** Le terminal ouvre à 8h30 seulement.', rule: 'isg-time', at: '8h30' },
    { notes: '**Preuves :** Deux quais et 3 grues sont fermés.', rule: 'isg-number-word', at: '3 grues' },
    { notes: '**Preuves :** Le port a perdu EUR 500 par jour.', rule: 'isg-money', at: 'EUR' },
    { notes: '**Preuves :** Fermé le 22/05/2020.', rule: 'isg-date', at: '22' },
    { notes: '**Preuves :** Fermé (à compléter).', rule: 'placeholder', at: 'à compléter' },
    { notes: 'Source : TBC\n\n**Preuves :** Fermé.', rule: 'placeholder', at: 'TBC' },
    { notes: '**Preuves :** Fermé.\n\nQui paie : le port.', rule: 'label-in-value', at: 'Qui paie :' },
  ]
  test.each(french)('$rule: $notes', ({ notes, rule, at }) => {
    const found = messagesOf(notes, 'fr').filter((message) => message.rule === rule)
    expect(found.map((message) => message.at)).toEqual([placeOf(notes, at)])
  })

  test.each([
    '**Recommandation :**\n\n- Les États membres devraient rouvrir les quais.\n- Il faut que les entreprises les rouvrent.',
    '**Preuves :** Le 9 juillet 2020 à 8 h 30, 12 500 emplois et 3,5 % des ventes, soit 500 EUR, le 1er mai.',
    '**Preuves :** Le partenariat catalan de l’eau (PCE) agit. Le PCE grandit.',
  ])('that keep to the guide are left alone: %s', (notes) => {
    const quiet = messagesOf(notes, 'fr').filter(({ rule }) => !rule.endsWith('not-recorded'))
    expect(quiet).toEqual([])
  })
})

describe('what an acronym may stand for', () => {
  test.each([
    { evidence: 'Clusters in PL and LT share drivers.', mend: /^Write its full name where it first stands/ },
    {
      evidence: 'The CWP grows. Catalan Water Partnership.',
      mend: /^Write “Catalan Water Partnership \(CWP\)”/,
    },
  ])('in "$evidence" is said', ({ evidence, mend }) => {
    const file = new VFile({ path: 'notes.md', value: `${before}**Evidence:** ${evidence}\n` })
    const found = checkFile(file, { notesLanguage: 'en', limits: defaultLimits, acronyms: [] })
    expect(found.find(({ ruleId }) => ruleId === 'acronym')?.note).toMatch(mend)
  })
})

describe('a skeleton that nobody filled in', () => {
  const skeletons = join(projectFolder, 'assets', 'skeletons')
  test.each(readdirSync(skeletons).filter((name) => name.endsWith('.md')))(
    '%s is told in one message',
    (name) => {
      const value = readFileSync(join(skeletons, name), 'utf8')
      const options = { notesLanguage: 'en', limits: defaultLimits, acronyms: [] }
      const found = checkFile(new VFile({ path: name, value }), options)
      const lines = value.split('\n')
      const alone = lines.flatMap((line, index) =>
        /^(?:#+ |[^\s<#].*:\*{0,2}[ ])<!--/u.test(line) ? [index + 1] : [],
      )
      const [message, ...others] = found.filter(({ ruleId }) => ruleId === 'skeleton-unfilled')
      expect(others).toEqual([])
      expect(message?.line).toBe(alone[0])
      expect(message?.note).toBe(`${alone.length - 1} more like it in lines ${alone.slice(1).join(', ')}`)
    },
  )
})

describe('the real notes', () => {
  test('get a short report, each line of which is true', () => {
    const [name = ''] = readdirSync(join(projectFolder, 'sources'))
    const value = readFileSync(join(projectFolder, 'sources', name), 'utf8')
    const options = { notesLanguage: 'en', limits: defaultLimits, acronyms: [] }
    const report = checkFile(new VFile({ path: name, value }), options)
    expect(report.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`)).toMatchInlineSnapshot(`
      [
        "3:1 solutions-not-recorded",
        "20:1 link-dead",
        "42:80 acronym",
        "50:1 regulation-not-recorded",
        "50:1 funding-not-recorded",
        "54:147 sentence-length",
        "56:44 isg-number-word",
        "72:3 recommendation-addressee",
        "74:1 empty-bullet",
        "78:1 double-marker",
        "78:6 key-message-length",
      ]
    `)
  })
})
