/** A process of a batch: makes the briefs of one file of notes after the other, as it is told to. */
import { loadSettings } from '../load-settings.ts'
import { readTemplate } from '../read-template.ts'
import { makeNotes, type NotesText } from './make-notes.ts'
import { openKitchen } from './open-kitchen.ts'
import { ready, type WorkerStart } from './worker-start.ts'
import { workplaceOf } from './workplace-of.ts'

process.once('message', ({ options, sound }: WorkerStart) => {
  const { settings } = loadSettings()
  const folder = readTemplate(options.template, settings.limits)
  const { kitchen } = openKitchen(options, folder, settings)
  const place = workplaceOf({ options, kitchen, folder, sound })
  process.send?.(ready)
  // The next is not begun before the last is done: whatever ends the process is of that one alone.
  let done = Promise.resolve()
  process.on('message', (notes: NotesText) => {
    done = done.then(async () => {
      process.send?.(await makeNotes(notes, place))
    })
  })
})
// The terminal asks all processes to end at once; the one that the others work for ends them.
process.on('SIGINT', () => {})
