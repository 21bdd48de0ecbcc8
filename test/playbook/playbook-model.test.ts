import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Question } from '../../src/core/model.ts'
import { playbookModel } from '../../src/playbook/playbook-model.ts'
import { analysisSchema } from '../../src/stages/analysis/schema.ts'
import { briefOf } from './write/written.ts'

function question(change: Partial<Question>): Question {
  return {
    stage: 'analysis',
    attempt: 1,
    kind: 'draft',
    system: '',
    prompt: '',
    schema: z.unknown(),
    schemaName: 'analysis',
    brief: briefOf('repair shop, ru'),
    drafts: {},
    findings: [],
    targets: [],
    signal: new AbortController().signal,
    onRetry: () => {},
    ...change,
  }
}

describe('the built-in author', () => {
  test('answers a stage with JSON of its shape, at no cost and without a host', async () => {
    const model = playbookModel()
    const answer = await model.answer(question({}))
    expect(analysisSchema.safeParse(JSON.parse(answer.text)).success).toBe(true)
    expect(answer).toMatchObject({ finish: 'stop', usage: { inputTokens: 0, outputTokens: 0 } })
    expect(model).toMatchObject({ author: 'playbook', name: 'playbook', host: null })
  })

  test('gives the same bytes for the same brief', async () => {
    const [first, second] = await Promise.all([
      playbookModel().answer(question({})),
      playbookModel().answer(question({ brief: briefOf('repair shop, ru') })),
    ])
    expect(second.text).toBe(first.text)
  })

  test('tells two businesses of one trade apart', async () => {
    const model = playbookModel()
    const one = briefOf('repair shop, ru')
    const other = { ...one, products: [{ id: 'PR1', name: 'Чистка ноутбука', price: 3900, description: null }] }
    const first = await model.answer(question({ brief: one }))
    const second = await model.answer(question({ brief: other }))
    expect(second.text).toContain('Чистка ноутбука')
    expect(second.text).not.toContain('Замена масла')
    expect(first.text).not.toContain('Чистка ноутбука')
  })

  test('changes nothing when asked to repair: it would repeat itself', async () => {
    const answer = await playbookModel().answer(question({ kind: 'repair', targets: ['/summary'] }))
    expect(JSON.parse(answer.text)).toEqual({ patches: [] })
  })

  test('says so when it has no words for a stage', async () => {
    await expect(playbookModel().answer(question({ stage: 'weather' }))).rejects.toThrow('weather')
  })
})
