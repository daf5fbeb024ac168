import type { VFileMessage } from 'vfile-message'
import type { Settings } from '../../settings/settings.ts'
import { pdfThread } from '../attachments-apart.ts'
import { bounded } from '../bounded.ts'
import type { Options } from '../options.ts'
import type { BriefFiles } from './brief-files.ts'
import { type BriefTrace, proveBrief } from './prove-brief.ts'
import { templateReader } from './template-says.ts'

/** Seconds of computing that reading a PDF may take, with what goes on beside it: a thousand pages take a third of it. */
const secondsForPdf = 60

/** Proves briefs one after the other. Whatever one carries, the others are judged. */
export async function verifyBriefs(
  briefs: readonly BriefFiles[],
  options: Options,
  settings: Settings,
): Promise<{ messages: VFileMessage[]; traces: BriefTrace[] }> {
  const messages: VFileMessage[] = []
  const traces: BriefTrace[] = []
  const pdfs = pdfThread(secondsForPdf)
  const bench = {
    settings,
    notes: options.notes,
    template: options.template,
    language: options.lang,
    templateSays: templateReader(settings.limits),
    pdfs,
  }
  for (const files of briefs) {
    const proof = await bounded(files.paths[0] ?? '', () => proveBrief(files, bench))
    if ('trace' in proof) {
      messages.push(...proof.messages)
      if (proof.trace) traces.push(proof.trace)
    } else messages.push(proof)
  }
  pdfs.end()
  return { messages, traces }
}
