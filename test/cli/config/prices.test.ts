import { describe, expect, it } from 'vitest'
import { readConfig } from '../../../src/cli/config/config.ts'

const read = (prices: unknown) => readConfig({ prices }, 'user')

describe('prices of a configuration', () => {
  it.each(['user', 'project'] as const)('are read in the configuration of the %s', (scope) => {
    const prices = { 'gpt-4.1': { input: 1.8, cachedInput: 0.4, output: 7 }, 'host.test/qwen': { input: 0, output: 1 } }
    expect(readConfig({ prices }, scope)).toMatchObject({
      misplaced: [],
      config: {
        prices: [
          { name: 'gpt-4.1', input: 1.8, cachedInput: 0.4, output: 7 },
          { name: 'host.test/qwen', input: 0, cachedInput: null, output: 1 },
        ],
      },
    })
  })

  it.each([
    ['nothing', null],
    ['an empty list', {}],
  ])('may be %s', (_name, prices) => {
    const { config, misplaced } = read(prices)
    expect(misplaced).toEqual([])
    expect('prices' in config).toBe(false)
  })

  it.each([
    ['no list', 'cheap', 'prices'],
    ['a bare number', { m: 3 }, 'prices.m'],
    ['no price of the output', { m: { input: 1 } }, 'prices.m.output'],
    ['a text', { m: { input: '$1', output: 2 } }, 'prices.m.input'],
    ['less than nothing', { m: { input: -1, output: 2 } }, 'prices.m.input'],
    ['more than anybody pays', { m: { input: 1, output: Number.POSITIVE_INFINITY } }, 'prices.m.output'],
    ['an unknown part', { m: { input: 1, output: 2, cached: 1 } }, 'prices.m.cached'],
  ])('say what is wrong with %s', (_name, prices, path) => {
    expect(read(prices).misplaced.map((one) => one.path.join('.'))).toEqual([path])
  })
})
