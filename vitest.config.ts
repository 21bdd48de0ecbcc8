import { defineConfig } from 'vitest/config'

/** A file for the counts of a run, named by CI. */
const { VITEST_JSON: counts } = process.env

export default defineConfig({
  test: {
    globalSetup: ['test/support/build.ts'],
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    coverage: { provider: 'v8', include: ['src/**/*.ts'] },
    ...(counts ? { reporters: ['default', 'json'], outputFile: { json: counts } } : {}),
  },
})
