#!/usr/bin/env node
import * as nodeModule from 'node:module'
import { setFlagsFromString } from 'node:v8'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`loyalty-strategy needs Node 20.19 or newer; this is ${process.versions.node}.\n`)
  process.exitCode = 2
} else {
  // Most runs end before optimised code has repaid its making: ten times the usual budget, a third less work. A version that does not know the flag complains.
  if (major === 20) setFlagsFromString('--interrupt-budget=700000')
  // Compiled code kept from one run to the next, from Node 22 on.
  const { enableCompileCache } = nodeModule as { enableCompileCache?: () => unknown }
  enableCompileCache?.()
  // Imported late: an older Node must read no newer syntax.
  void import('./main.ts').then(({ main }) => main(process.argv.slice(2)))
}
