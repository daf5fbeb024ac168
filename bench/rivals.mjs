/** What a user would pick instead: Pandoc for Markdown and Word, Pandoc with Typst for an accessible PDF. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** Commands of the rivals, and what is missing of them; both come from PyPI (`pypandoc_binary`, `typst`) or the system. */
export function findRivals() {
  const python = process.env.PYTHON ?? 'python3'
  const ofPython = said(python, 'import pypandoc; print(pypandoc.get_pandoc_path())')
  const pandoc = [ofPython, 'pandoc'].find((command) => command !== null && knowsTypst(command)) ?? null
  const isTypst = said(python, 'import typst; print("typst")') !== null
  const version = (command, args) => spawnSync(command, args, { encoding: 'utf8' }).stdout?.split('\n')[0]
  return {
    pandoc,
    python,
    missing: [
      ...(pandoc === null ? ['Pandoc that writes Typst'] : []),
      ...(isTypst ? [] : ['Typst as a module of Python']),
    ],
    versions: {
      pandoc: pandoc && version(pandoc, ['--version']),
      typst: isTypst
        ? said(python, 'import importlib.metadata as m; print("typst", m.version("typst"))')
        : null,
    },
  }
}

/** Older versions of Pandoc have no way to an accessible PDF. */
function knowsTypst(pandoc) {
  const { stdout } = spawnSync(pandoc, ['--list-output-formats'], { encoding: 'utf8' })
  return stdout?.split('\n').includes('typst') === true
}

function said(python, program) {
  const run = spawnSync(python, ['-c', program], { encoding: 'utf8' })
  return run.status === 0 ? run.stdout.trim() : null
}

/** The commands that make one brief's worth of files, by format; a process each, as a user would run them. */
export function ofOne({ pandoc, python }, notes, folder) {
  const [gfm, docx, typ, pdf] = ['md', 'docx', 'typ', 'pdf'].map((ending) => join(folder, `rival.${ending}`))
  const asTypst = ['-s', '-V', 'title=Notes', '-M', 'title=Notes', '-M', 'lang=en', '-t', 'typst', '-o', typ]
  return {
    md: [[pandoc, notes, '-f', 'gfm', '-t', 'gfm', '-o', gfm]],
    docx: [[pandoc, notes, '-f', 'gfm', '-t', 'docx', '-o', docx]],
    pdf: [
      [pandoc, notes, '-f', 'gfm', ...asTypst],
      [
        python,
        '-c',
        'import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], pdf_standards=["ua-1"])',
        typ,
        pdf,
      ],
    ],
  }
}

/** The commands for many notes at the rivals' best: one process of Pandoc and one of Typst for all of them. */
export function ofMany({ pandoc, python }, notes, folder) {
  const script = new URL('rivals-batch.lua', import.meta.url).pathname
  const compile =
    'import sys, typst\nfor path in sys.argv[1:]: typst.compile(path, output=path + ".pdf", pdf_standards=["ua-1"])'
  const typ = notes.map((_, i) => join(folder, `rival-${i + 1}.typ`))
  return [
    [pandoc, 'lua', script, folder, ...notes],
    [python, '-c', compile, ...typ],
  ]
}
