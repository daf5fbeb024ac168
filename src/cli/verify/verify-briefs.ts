import type { Settings } from '../../settings/settings.ts'
import { inOrder } from '../batch/in-order.ts'
import { processes } from '../batch/workforce.ts'
import { jobsFor } from '../batch/workforce-for.ts'
import { faultOf } from '../bounded.ts'
import type { Options } from '../options.ts'
import { reportEntry } from '../reporters/report-entry.ts'
import type { BriefFiles } from './brief-files.ts'
import { type PlainProof, proofBench } from './proof-bench.ts'

/** Proves briefs, many of them in processes of their own. Whatever one carries, the others are judged. */
export async function verifyBriefs(
  briefs: readonly BriefFiles[],
  options: Options,
  settings: Settings,
): Promise<PlainProof[]> {
  const jobs = jobsFor(options, briefs.length)
  const { briefSeconds, workerMegabytes } = settings.limits
  const force =
    jobs > 1
      ? processes<BriefFiles, PlainProof>(
          jobs,
          { chunk: 'proof.js', start: options, died },
          { seconds: briefSeconds, megabytes: workerMegabytes },
        )
      : proofBench(options, settings)
  const proofs: PlainProof[] = []
  await inOrder(briefs, 4 * jobs, force.make, (proof) => void proofs.push(proof))
  force.end()
  return proofs
}

const died = ({ paths }: BriefFiles, error: unknown): PlainProof => ({
  entries: [reportEntry(faultOf(paths[0] ?? '', error))],
  reports: [],
  trace: null,
})
