import { describe, expect, it } from 'vitest'
import { costOf } from '../../src/core/price.ts'
import lists from '../../src/model/data/prices.json' with { type: 'json' }
import { listPrice } from '../../src/model/prices.ts'

describe('the price lists', () => {
  it('hold plausible prices, each list with its source and date', () => {
    for (const { host, source, asOf, models } of lists) {
      expect(host).toMatch(/^[\w.-]+\.[a-z]{2,}$/)
      expect(source).toContain('.')
      expect(new Date(asOf).toISOString().slice(0, 10)).toBe(asOf)
      for (const [name, { input, cachedInput, output }] of Object.entries(models)) {
        expect(input, name).toBeGreaterThan(0)
        expect(output, name).toBeGreaterThanOrEqual(input)
        if (cachedInput !== null) expect(cachedInput, name).toBeLessThan(input)
      }
    }
  })
})

describe('listPrice', () => {
  it.each([
    ['a model by its name', 'gpt-4.1', { input: 2, cachedInput: 0.5, output: 8 }],
    ['a dated version as its name', 'gpt-4.1-2025-04-14', { input: 2 }],
    ['a dated version with a price of its own', 'gpt-4o-2024-05-13', { input: 5, cachedInput: null }],
  ])('knows %s', (_name, model, expected) => {
    expect(listPrice('api.openai.com', model)).toMatchObject({ ...expected, asOf: expect.stringMatching(/^\d{4}-/) })
  })

  it('knows a name as another endpoint writes it', () => {
    expect(listPrice('generativelanguage.googleapis.com', 'models/gemini-2.5-pro')).toMatchObject({ input: 1.25 })
    expect(listPrice('api.anthropic.com', 'claude-sonnet-4-5-20250929')).toMatchObject({ output: 15 })
  })

  it.each([
    ['the same name elsewhere', 'localhost:11434', 'gpt-4.1'],
    ['a name it has never heard', 'api.openai.com', 'gpt-99'],
    ['a longer name', 'api.openai.com', 'gpt-4.1-turbo'],
    ['a name of every object', 'api.openai.com', 'constructor'],
  ])('does not guess: %s', (_name, host, model) => {
    expect(listPrice(host, model)).toBeNull()
  })
})

describe('costOf', () => {
  const price = { input: 2, cachedInput: 0.5, output: 8, source: 'test', asOf: null }
  const usage = { inputTokens: 10_000, cachedInputTokens: 4000, outputTokens: 2000, reasoningTokens: 1500 }

  it('counts cached tokens apart and thinking once', () => {
    expect(costOf(usage, price)).toBe(0.03)
  })

  it('counts cached tokens in full where no lower price is known', () => {
    expect(costOf(usage, { ...price, cachedInput: null })).toBe(0.036)
  })

  it('bears an endpoint that counts more cached tokens than input', () => {
    expect(costOf({ ...usage, cachedInputTokens: 20_000 }, price)).toBe(0.021)
  })
})
