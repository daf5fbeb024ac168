/** The thread of the preview, loaded as the program itself is: what V8 has compiled in earlier runs need not be compiled again. */
import { openProgram } from './open-program.ts'

openProgram(import.meta.dirname).load('preview-thread.js')
