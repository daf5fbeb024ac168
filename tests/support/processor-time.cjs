/** Loaded before a program: when it ends, writes the processor time that all its threads took, in ms, where it is told to. */
const { writeFileSync } = require('node:fs')

process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  writeFileSync(process.env.PROCESSOR_TIME_FILE, String((user + system) / 1000))
})
