/** The judges that we did not write: how each is found and run. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, delimiter, join } from 'node:path'
import { projectFolder } from '../support/run-cli.ts'
import { type Structure, withoutDirections } from '../support/word-structure.ts'

const verapdfJar = join(projectFolder, '.judges', 'verapdf.jar')
const ooxmlValidator = join(projectFolder, '.judges', 'node_modules', '@xarsh', 'ooxml-validator')

/** As `--verapdf` takes it. */
export const verapdfCommand = `java -cp ${verapdfJar} org.verapdf.apps.GreenfieldCliWrapper`

const pythonPackages = join(projectFolder, '.judges', 'python')

const browsers = ['chromium', 'chromium-browser', 'google-chrome']

/** What is missing of each judge, or null where it can run. */
export const judges = {
  veraPDF: missingCommand('java') ?? missingFile(verapdfJar),
  qpdf: missingCommand('qpdf'),
  poppler: missingCommand('pdftotext'),
  mutool: missingCommand('mutool'),
  'Open XML SDK': missingFile(ooxmlValidator),
  LibreOffice: missingCommand('soffice'),
  Pandoc: missingCommand('pandoc'),
  Chromium: chromium() === null ? `there is no command ${browsers.join(' or ')}` : null,
  'python-docx': missingCommand('python3') ?? missingFile(join(pythonPackages, 'docx')),
  pySHACL: missingCommand('python3') ?? missingFile(join(pythonPackages, 'pyshacl')),
} satisfies Record<string, string | null>

export type Judge = keyof typeof judges

export interface Verdict {
  status: number | null
  out: string
  err: string
}

export function run(command: string, args: readonly string[]): Verdict {
  const ran = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 })
  return { status: ran.status, out: ran.stdout ?? '', err: ran.stderr ?? '' }
}

export type Flavour = 'ua1' | 'ua2' | '3a'

/** The rules that each file fails by veraPDF, by file: `7.1-3`; what it says instead where it cannot read a file. */
export function verapdfRules(flavour: Flavour, files: readonly string[]): Map<string, string[]> {
  const args = ['-cp', verapdfJar, 'org.verapdf.apps.GreenfieldCliWrapper', '--flavour', flavour]
  const { out, err } = run('java', [...args, '--format', 'text', '-v', ...files])
  const rules = new Map<string, string[]>()
  let last: string[] = []
  for (const line of out.split('\n').filter((text) => text.trim() !== '')) {
    const [, verdict, file] = /^(PASS|FAIL|ERROR) (.+\.pdf) .+$/u.exec(line) ?? []
    if (file) {
      last = verdict === 'ERROR' ? [line] : []
      rules.set(file, last)
    } else last.push(line.trim().replace(/^FAIL /u, ''))
  }
  const unread = files.filter((file) => !rules.has(file))
  for (const file of unread) rules.set(file, [`not read: ${err}`])
  return rules
}

/** The rules that any of the files fails by veraPDF, each with its file. */
export function verapdfFailures(flavour: Flavour, files: readonly string[]): string[] {
  return [...verapdfRules(flavour, files)].flatMap(([file, rules]) => rules.map((rule) => `${file}: ${rule}`))
}

export type OfficeVersion = 'Office2013' | 'Office2016' | 'Office2019' | 'Office2021' | 'Microsoft365'

/** The Open XML SDK's errors for one file; it looks at a copy, as it writes anew the addresses that .NET cannot read. */
export async function ooxmlErrors(file: string, officeVersion: OfficeVersion): Promise<unknown[]> {
  const { validateFile } = await import(join(ooxmlValidator, 'dist', 'src', 'index.js'))
  const folder = mkdtempSync(join(tmpdir(), 'policy-brief-ooxml-'))
  const copy = join(folder, basename(file))
  try {
    copyFileSync(file, copy)
    const { errors } = await validateFile(copy, { officeVersion })
    const rewritten = !readFileSync(copy).equals(readFileSync(file))
    return rewritten ? [...errors, { path: file, description: 'an address that .NET cannot read' }] : errors
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What python-docx reads in each file, without Word's marks of direction. */
export function pythonDocxStructures(files: readonly string[]): Partial<Structure>[] {
  const script = join(projectFolder, 'tests', 'conformance', 'python-docx-structure.py')
  const { status, out, err } = run('env', [`PYTHONPATH=${pythonPackages}`, 'python3', script, ...files])
  if (status !== 0) throw new Error(`Cannot read the Word files with python-docx: ${err}`)
  return JSON.parse(out, (_, value) => (typeof value === 'string' ? withoutDirections(value) : value))
}

/** What of a catalogue is against the shapes of DCAT-AP, as pySHACL finds it. */
export function dcatApViolations(catalogue: string): string[] {
  const folder = join(projectFolder, 'tests', 'conformance')
  const shapes = ['shapes', 'range'].map((name) => join(folder, 'dcat-ap', `${name}.ttl`))
  const script = join(folder, 'dcat-ap-violations.py')
  const { status, out, err } = run('env', [
    `PYTHONPATH=${pythonPackages}`,
    'python3',
    script,
    catalogue,
    ...shapes,
  ])
  if (status !== 0) throw new Error(`Cannot hold the catalogue against its shapes: ${err}`)
  return JSON.parse(out)
}

/** The browser that there is, or null; `CHROMIUM` names one that lies elsewhere. */
export function chromium(): string | null {
  return process.env['CHROMIUM'] ?? browsers.map(findCommand).find((path) => path !== null) ?? null
}

function findCommand(name: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null
}

function missingCommand(name: string): string | null {
  return findCommand(name) === null ? `there is no command ${name}` : null
}

function missingFile(path: string): string | null {
  return existsSync(path)
    ? null
    : `${path.slice(projectFolder.length)} is not there; npm run judges installs it`
}
