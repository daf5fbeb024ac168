/** The thread in which the preview's briefs are made. */
import { parentPort, workerData } from 'node:worker_threads'
import { checkIngredients, makeProof } from '../preview/make-proof.ts'
import { partOf } from '../preview/part-of.ts'
import type { Job, News } from '../preview/workroom.ts'
import { findOffice } from './find-office.ts'
import type { Options } from './options.ts'
import { nameIn, previewWorkshop } from './preview-workshop.ts'
import { programAssets } from './project.ts'

const { options, paths } = workerData as { options: Options; paths: readonly string[] }
const workshop = previewWorkshop(options, paths)
const office = findOffice()
const tell = (news: News): void => parentPort?.postMessage(news)

parentPort?.on('message', (job: Job) => {
  work(job).then(
    () => tell({ kind: 'done' }),
    (error: unknown) =>
      tell({ kind: 'fault', reason: error instanceof Error ? error.message : String(error) }),
  )
})

async function work(job: Job): Promise<void> {
  if (job.kind === 'part')
    return tell({ kind: 'part', data: await partOf(job.document, job.part, programAssets, office) })
  if (job.kind === 'names') {
    for (const path of job.paths) tell({ kind: 'named', path, name: workshop.nameOf(path) })
    return
  }
  const { ingredients, sources } = workshop.read(job.choice)
  const texts = JSON.stringify([sources, ingredients.settings, ingredients.messages])
  if (texts === job.known) return
  tell({ kind: 'read', texts, sources: [...sources] })
  const { good, sessions, messages } = await makeProof(ingredients, job.choice)
  const name = nameIn(sessions)
  const titles = sessions.map(({ title, series }) => (title ?? series)?.text ?? '')
  const diagnostics = messages.map(workshop.diagnostic)
  tell({ kind: 'made', made: { good, sessions: titles, name, diagnostics } })
  const found = checkIngredients(ingredients).map(workshop.diagnostic)
  tell({ kind: 'checked', diagnostics: [...diagnostics, ...found] })
}
