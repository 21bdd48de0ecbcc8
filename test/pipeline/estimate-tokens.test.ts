import { expect, it } from 'vitest'
import { estimateTokens } from '../../src/pipeline/estimate-tokens.ts'

// Counted with the o200k_base tokenizer.
it.each([
  ['English', 'The queue at eight takes ten minutes, and points expire without a word.', 15],
  ['Russian', 'Утром очередь больше десяти минут, а баллы сгорают без предупреждения.', 19],
  ['JSON with Russian inside', '{"id":"I3","title":"Опрос после визита","owner":"Управляющий","hours":12}', 25],
  ['nothing', '', 0],
])('does not fall short of what a tokenizer counts: %s', (_name, text, counted) => {
  const estimated = estimateTokens(text)
  expect(estimated).toBeGreaterThanOrEqual(counted)
  expect(estimated).toBeLessThanOrEqual(counted * 2)
})
