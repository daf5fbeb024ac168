/** A process that works for another, loaded as the program itself is: what V8 has compiled in earlier runs need not be compiled again. */
import { holdBackCompiler } from './hold-back-compiler.ts'
import { openProgram } from './open-program.ts'

holdBackCompiler()
const program = openProgram(import.meta.dirname)
program.load(process.argv[2] ?? 'batch.js')
process.once('disconnect', () => program.keepCode())
