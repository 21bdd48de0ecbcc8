#!/usr/bin/env node
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`loyalty-strategy needs Node 20.19 or newer; this is ${process.versions.node}.\n`)
  process.exitCode = 2
} else {
  // Imported late: an older Node must read no newer syntax.
  void import('./main.ts').then(({ main }) => main(process.argv.slice(2)))
}
