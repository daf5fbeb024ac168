import { execFile } from 'node:child_process'
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, isAbsolute, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { Office } from '../preview/part-of.ts'

/** Milliseconds that LibreOffice may take. */
const longest = 60_000
const names = ['soffice', 'libreoffice', 'soffice.exe']
const usualFolders = [
  '/Applications/LibreOffice.app/Contents/MacOS',
  'C:\\Program Files\\LibreOffice\\program',
]

/** LibreOffice, where it is installed; null where not. */
export function findOffice(): Office | null {
  // What a project's own folder holds is not run.
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...usualFolders].filter(isAbsolute)
  const command = folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram)
  return command === undefined ? null : (docx) => asPdf(command, docx)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** In a profile of its own: a LibreOffice that somebody works with refuses a second one. */
async function asPdf(command: string, docx: Uint8Array): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'policy-brief-'))
  try {
    writeFileSync(join(folder, 'brief.docx'), docx)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const args = [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'brief.docx'),
    ]
    await promisify(execFile)(command, args, { timeout: longest })
    return readFileSync(join(folder, 'brief.pdf'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
