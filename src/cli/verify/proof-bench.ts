import type { Settings } from '../../settings/settings.ts'
import { pdfThread } from '../attachments-apart.ts'
import type { Force } from '../batch/workforce.ts'
import { bounded } from '../bounded.ts'
import { loadSettings } from '../load-settings.ts'
import type { Options } from '../options.ts'
import { type ReportEntry, reportEntries } from '../reporters/report-entry.ts'
import type { Bench } from './bench.ts'
import type { BriefFiles } from './brief-files.ts'
import { type FileReport, proveBrief } from './prove-brief.ts'
import type { BriefTrace } from './prove-words.ts'
import { templateReader } from './template-says.ts'

/** What came of a brief as plain data, so that it can come from another process. */
export interface PlainProof {
  entries: ReportEntry[]
  reports: FileReport[]
  /** Null where it was not asked for, too. */
  trace: BriefTrace | null
}

/** Proves briefs in this process. */
export function proofBench(options: Options, settings: Settings): Force<BriefFiles, PlainProof> {
  const pdfs = pdfThread()
  const bench: Bench = {
    settings,
    notes: options.notes,
    template: options.template,
    language: options.lang,
    standard: options.en301549 ?? '3.2.1',
    trace: options.trace,
    rebuild: options.rebuild,
    templateSays: templateReader(settings.limits),
    settingsOf: (project) => (project === '' ? settings : loadSettings(project).settings),
    pdfs,
  }
  return {
    async make(files) {
      const proof = await bounded(files.paths[0] ?? '', () => proveBrief(files, bench))
      if (!('reports' in proof))
        return { entries: reportEntries([proof], options.debug), reports: [], trace: null }
      const { messages, reports, trace } = proof
      const entries = reportEntries(messages, options.debug)
      return { entries, reports, trace }
    },
    end: pdfs.end,
  }
}
