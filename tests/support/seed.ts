import fc from 'fast-check'

/** The same cases in every run, so that a green run says the same everywhere; `FC_SEED=… npm test` looks elsewhere. */
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20200709) })
