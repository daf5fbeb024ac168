#!/usr/bin/env node
/** What `policy-brief` runs: in a checkout it first builds anew where `src` is newer than this file, then hands over. */
import { refresh } from './cli/refresh.ts'

refresh(new URL('..', import.meta.url))
const { main } = await import('./cli/main.ts')
process.exitCode = await main(process.argv.slice(2))
