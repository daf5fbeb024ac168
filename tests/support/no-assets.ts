import type { Assets } from '../../src/writers/writer.ts'

/** For a writer that reads no file. */
export const noAssets: Assets = {
  read: (name) => {
    throw new Error(`Cannot read ${name}, expected no reading at all`)
  },
}
