/** The judges that we did not write: how each is found and run. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { projectFolder } from '../support/run-cli.ts'

const verapdfJar = join(projectFolder, '.judges', 'verapdf.jar')
const ooxmlValidator = join(projectFolder, '.judges', 'node_modules', '@xarsh', 'ooxml-validator')

/** What is missing of each judge, or null where it can run. */
export const judges = {
  veraPDF: missingCommand('java') ?? missingFile(verapdfJar),
  qpdf: missingCommand('qpdf'),
  poppler: missingCommand('pdftotext'),
  mutool: missingCommand('mutool'),
  'Open XML SDK': missingFile(ooxmlValidator),
  LibreOffice: missingCommand('soffice'),
  Pandoc: missingCommand('pandoc'),
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

/** veraPDF's lines that are not `PASS`, for one flavour over many files. */
export function verapdfFailures(flavour: 'ua1' | '3a', files: readonly string[]): string[] {
  const args = ['-cp', verapdfJar, 'org.verapdf.apps.GreenfieldCliWrapper', '--flavour', flavour]
  const { out, err } = run('java', [...args, '--format', 'text', '-v', ...files])
  const lines = out.split('\n').filter((line) => line.trim() !== '')
  const passed = lines.filter((line) => line.startsWith('PASS'))
  const others = lines.filter((line) => !line.startsWith('PASS'))
  return passed.length === files.length
    ? others
    : [...others, `${passed.length} of ${files.length} pass`, err]
}

export type OfficeVersion = 'Office2013' | 'Office2016' | 'Office2019' | 'Office2021' | 'Microsoft365'

/** The Open XML SDK's errors for one file. */
export async function ooxmlErrors(file: string, officeVersion: OfficeVersion): Promise<unknown[]> {
  const { validateFile } = await import(join(ooxmlValidator, 'dist', 'src', 'index.js'))
  return (await validateFile(file, { officeVersion })).errors
}

function missingCommand(name: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.some((folder) => existsSync(join(folder, name))) ? null : `there is no command ${name}`
}

function missingFile(path: string): string | null {
  return existsSync(path)
    ? null
    : `${path.slice(projectFolder.length)} is not there; npm run judges installs it`
}
