/** A thread of a batch: makes the briefs of one file of notes after the other, as it is told to. */
import { parentPort, workerData } from 'node:worker_threads'
import { loadSettings } from '../load-settings.ts'
import { readTemplate } from '../read-template.ts'
import { type MadeNotes, makeNotes, type NotesText } from './make-notes.ts'
import { openKitchen } from './open-kitchen.ts'
import type { WorkerStart } from './workforce.ts'
import { workplaceOf } from './workplace-of.ts'

const { options, sound } = workerData as WorkerStart

const { settings } = loadSettings()
const folder = readTemplate(options.template, settings.limits)
const { kitchen } = openKitchen(options, folder, settings)
const place = workplaceOf({ options, kitchen, folder, sound })

parentPort?.on('message', async (notes: NotesText) => {
  const made = await makeNotes(notes, place)
  parentPort?.postMessage(made, buffersOf(made))
})

/** The bytes go over to the other thread, and are not copied. */
const buffersOf = ({ briefs }: MadeNotes): ArrayBuffer[] =>
  briefs.flatMap(({ written }) =>
    (written ?? []).flatMap(({ data, beside }) =>
      [data, ...beside.map((file) => file.data)].map((bytes) => bytes.buffer as ArrayBuffer),
    ),
  )
