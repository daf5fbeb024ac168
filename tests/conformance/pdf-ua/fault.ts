import type { Fault } from './condition.ts'
import type { Plant } from './plant.ts'

export const fault = (does: string, told: Fault['told'], plant: Plant): Fault => ({ does, told, plant })

/** A fault in what only the file that holds everything has. */
export const sampleFault = (does: string, told: Fault['told'], plant: Plant): Fault => ({
  ...fault(does, told, plant),
  of: 'sample',
})

/** A fault in the syntax of the file: one piece of it put for another of the same length, or after all objects. */
export const damage = (does: string, told: Fault['told'], from: RegExp, to: string): Fault => ({
  does,
  told,
  damage: (file) => Buffer.from(file.toString('latin1').replace(from, to), 'latin1'),
})
