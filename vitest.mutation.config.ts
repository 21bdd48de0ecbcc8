import { defineConfig } from 'vitest/config'

/** The tests that guard rules, language tools and repair, without those that run whole strategies. */
export default defineConfig({
  test: {
    include: ['test/stages/**/*.test.ts', 'test/text/**/*.test.ts', 'test/pipeline/**/*.test.ts'],
    exclude: ['test/stages/damage.test.ts', 'test/stages/pages/**', 'test/stages/words.test.ts'],
    testTimeout: 30_000,
  },
})
