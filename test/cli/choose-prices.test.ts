import { describe, expect, it } from 'vitest'
import { choosePrices, requirePrices } from '../../src/cli/choose-prices.ts'

const none = { user: [], project: [] }
const own = (name: string, input: number) => ({ name, input, cachedInput: null, output: 2 * input })
const listed = { name: 'gpt-4.1', host: 'api.openai.com' }
const local = { name: 'qwen3', host: 'localhost:11434' }
const builtIn = { name: 'playbook', host: null }

describe('choosePrices', () => {
  it('knows list prices, and none for an author that costs nothing', () => {
    expect(choosePrices(none, [listed, local, builtIn, listed])).toMatchObject([{ model: 'gpt-4.1', input: 2 }])
  })

  it('lets the user say better', () => {
    const [price] = choosePrices({ user: [own('gpt-4.1', 1.5)], project: [] }, [listed])
    expect(price).toMatchObject({ input: 1.5, asOf: null, source: "the user's configuration" })
  })

  it('lets a project fill a gap, but not make a limit of money reach further', () => {
    const project = [own('gpt-4.1', 0), own('qwen3', 0.1)]
    expect(choosePrices({ user: [], project }, [listed, local])).toMatchObject([
      { model: 'gpt-4.1', input: 2 },
      { model: 'qwen3', input: 0.1, source: 'loyalty-strategy.yaml' },
    ])
  })

  it('prefers a price for one endpoint', () => {
    const user = [own('qwen3', 1), own('localhost:11434/qwen3', 0.2)]
    expect(choosePrices({ user, project: [] }, [local])).toMatchObject([{ input: 0.2 }])
    expect(choosePrices({ user, project: [] }, [{ ...local, host: 'other.test' }])).toMatchObject([{ input: 1 }])
  })
})

describe('requirePrices', () => {
  it('names the first model without a price, and the endpoint', () => {
    expect(() => requirePrices(choosePrices(none, [listed, local]), [listed, builtIn, local])).toThrow(
      'nobody knows what qwen3 costs at localhost:11434',
    )
  })

  it('is content with prices for all that can cost anything', () => {
    requirePrices(choosePrices(none, [listed]), [listed, builtIn])
  })
})
