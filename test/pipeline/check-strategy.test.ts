import { describe, expect, it } from 'vitest'
import type { AnyStage } from '../../src/core/stage.ts'
import { checkDraft } from '../../src/pipeline/check-draft.ts'
import { checkStrategy } from '../../src/pipeline/check-strategy.ts'
import { strategySchema } from '../../src/pipeline/strategy-schema.ts'
import { smallBrief } from '../support/small-brief.ts'
import { type Ideas, idea1, idea2, ideas, ideasStage, sentenceStage } from '../support/small-stages.ts'

const stages = [ideasStage, sentenceStage('roadmap', ['ideas']), sentenceStage('launch', ['ideas'])]
const brief = smallBrief()
const good: Ideas = { ...ideas(), total: 90 }
const check = (drafts: Record<string, unknown>, language: 'en' | 'ru' = 'en') =>
  checkStrategy({ brief: smallBrief(language), stages: drafts }, stages)

describe('checkStrategy', () => {
  it('finds nothing in a sound strategy, whatever the order of its fields', () => {
    const reordered = { total: 90, ideas: good.ideas, note: good.note }
    expect(check({ ideas: reordered, roadmap: { text: 'r' } }).findings).toEqual([])
    expect(check({ ideas: good }).skipped).toEqual([{ rule: 'idea-season', stage: 'ideas', reason: 'brief.country' }])
  })

  it('judges what an edit means, and names computed values that no longer follow', () => {
    const edited = { ...good, ideas: [idea1({ cost: 95 }), idea2()] }
    expect(check({ ideas: edited }).findings).toEqual([
      {
        rule: 'computed',
        severity: 'error',
        stage: 'ideas',
        pointer: '/total',
        message: 'A computed value no longer follows from what it is computed from: /total.',
        expected: '125',
        actual: '90',
      },
      expect.objectContaining({ rule: 'idea-budget', actual: '125', message: 'The ideas cost 125, over by 25.' }),
    ])
  })

  it('speaks the language of the brief', () => {
    const messages = check({ ideas: { ...good, total: 9 } }, 'ru').findings.map(({ message }) => message)
    expect(messages).toEqual(['Расчётное значение не следует из исходных данных: /total.'])
  })

  it('reports a broken shape and skips the rules it would mislead', () => {
    const { findings, skipped } = check({ ideas: { ...good, note: 1 }, roadmap: { text: 'r' } })
    expect(findings).toMatchObject([{ rule: 'schema-valid', pointer: '/note', expected: 'text', actual: '1' }])
    expect(findings[0]).not.toHaveProperty('repair')
    const reasons = skipped.map(({ reason }) => reason)
    expect(reasons).toEqual(ideasStage.rules.map(() => 'the stage does not have its shape'))
  })
})

describe('checkDraft', () => {
  it('fills messages and gives place, expectation and what was found', () => {
    const draft = { ...good, ideas: [idea1({ owner: 'Директор' }), idea2()] }
    expect(checkDraft(ideasStage, draft, { brief: smallBrief('ru'), drafts: {} }).findings).toEqual([
      {
        rule: 'idea-owner',
        severity: 'error',
        stage: 'ideas',
        pointer: '/ideas/I1/owner',
        message: 'Идея I1: «Директор» нет в команде.',
        expected: 'CRM manager, Barista',
        actual: 'Директор',
      },
    ])
  })

  it('names the rule that throws', () => {
    const [rule] = ideasStage.rules
    const broken = {
      ...ideasStage,
      rules: [
        {
          ...rule,
          id: 'broken-rule',
          check: () => {
            throw new TypeError('x is undefined')
          },
        },
      ],
    } as unknown as AnyStage
    expect(() => checkDraft(broken, good, { brief, drafts: {} })).toThrow('Rule broken-rule of stage ideas')
  })
})

describe('strategySchema', () => {
  it('demands every stage but the packs', () => {
    const schema = strategySchema(stages).shape.stages
    expect(schema.safeParse({ ideas: good, roadmap: { text: 'r' } }).success).toBe(true)
    expect(schema.safeParse({ ideas: good, roadmap: { text: 'r' }, launch: { text: 'l' } }).success).toBe(true)
    expect(schema.safeParse({ ideas: good }).success).toBe(false)
    expect(schema.safeParse({ ideas: good, roadmap: { text: 'r' }, other: {} }).success).toBe(false)
  })
})
