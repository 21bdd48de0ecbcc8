import { defineConfig } from 'vitest/config'

/** A file for the counts of a run, named by CI. */
const { VITEST_JSON: counts } = process.env

const commandLine = 'test/cli/**/*.test.ts'

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    coverage: { provider: 'v8', include: ['src/**/*.ts'] },
    ...(counts ? { reporters: ['default', 'json'], outputFile: { json: counts } } : {}),
    projects: [
      { extends: true, test: { name: 'units', include: ['test/**/*.test.ts'], exclude: [commandLine] } },
      // These alone run the command as it is shipped, so only they wait for a build.
      { extends: true, test: { name: 'command line', include: [commandLine], globalSetup: ['test/support/build.ts'] } },
    ],
  },
})
