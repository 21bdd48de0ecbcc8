import { describe, expect, it } from 'vitest'
import { briefTemplateEn } from '../../src/cli/brief-template-en.ts'
import { briefTemplateRu } from '../../src/cli/brief-template-ru.ts'
import { judgeStrategy } from '../../src/cli/judge-strategy.ts'
import { BriefError, checkStrategy, generateStrategy, type Model, renderReport } from '../../src/index.ts'

const now = new Date('2026-11-21T16:00:00Z')

describe('the library', () => {
  it.each([
    ['en', briefTemplateEn],
    ['ru', briefTemplateRu],
  ])('writes, checks and renders a strategy from the template of init (%s)', async (language, brief) => {
    const events: string[] = []
    const strategy = await generateStrategy(brief, { now, onEvent: ({ type }) => events.push(type) })
    expect(strategy).toMatchObject({ version: 1, language, generatedAt: now.toISOString(), model: { byDefault: true } })
    expect(strategy.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(checkStrategy(strategy).findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(renderReport(strategy)).toMatch(/^# /)
    expect(JSON.parse(renderReport(strategy, { format: 'json' }))).toEqual(strategy)
    expect(events.filter((type) => type === 'stage.end')).toHaveLength(Object.keys(strategy.stages).length)
  })

  it('takes the brief as an object and another language', async () => {
    const brief = {
      company: 'Acme Coffee, coffee shops',
      audience: 'Office workers near our shops',
      products: ['Coffee to go', 'Desserts'],
      pains: ['The queue is longer than ten minutes'],
      budget: '£40,000',
      goals: ['Bring customers back more often'],
      channels: ['till', 'email'],
    }
    expect((await generateStrategy(brief, { now, language: 'ru' })).language).toBe('ru')
  })

  it('refuses a brief with every problem, before any call', async () => {
    let calls = 0
    const author: Model = {
      author: 'recorded',
      name: 'counting',
      host: null,
      answer: async () => {
        calls += 1
        throw new Error('asked')
      },
    }
    const refused = await generateStrategy('company: Acme\nbudgett: 1\n', { author, now }).catch(
      (error: unknown) => error,
    )
    expect(refused).toBeInstanceOf(BriefError)
    expect((refused as BriefError).problems.length).toBeGreaterThan(1)
    expect(calls).toBe(0)
  })

  it('follows what a project decided about rules', async () => {
    const reason = 'The founder decided so.'
    const rules = { 'generic-phrases': { severity: 'off', reason } } as const
    const strategy = await generateStrategy(briefTemplateEn, { now, rules })
    expect(strategy.ruleSettings).toEqual([{ rule: 'generic-phrases', severity: 'off', reason }])
    const isOff = ({ rule, reason: said }: { rule: string; reason: string }) =>
      rule === 'generic-phrases' && said.includes(reason)
    expect(strategy.skipped.some(isOff)).toBe(true)
    expect(checkStrategy(strategy, { rules }).skipped.some(isOff)).toBe(true)
    expect(checkStrategy(strategy).skipped.some(isOff)).toBe(false)
    const unknown = { 'generic-phrase': { severity: 'off', reason } } as const
    expect(() => checkStrategy(strategy, { rules: unknown })).toThrow('there is no rule "generic-phrase"')
  })

  it('stops when its signal is aborted', async () => {
    const signal = AbortSignal.abort(new Error('enough'))
    await expect(generateStrategy(briefTemplateEn, { now, signal })).rejects.toThrow('enough')
  })

  it('judges the business case and the presence of stages of a file', async () => {
    const strategy = JSON.parse(JSON.stringify(await generateStrategy(briefTemplateEn, { now })))
    const places = (changes: object) =>
      judgeStrategy({ ...strategy, ...changes })
        .findings.filter(({ severity }) => severity === 'error')
        .map(({ rule, pointer }) => `${rule} ${pointer}`)
    expect(places({})).toEqual([])
    expect(places({ businessCase: null })).toEqual(['computed '])
    const outcome = { ...strategy.businessCase.outcome, weightedNpv36: 1 }
    expect(places({ businessCase: { ...strategy.businessCase, outcome } })).toEqual(['computed /outcome/weightedNpv36'])
    const { goals: _goals, ...rest } = strategy.stages
    expect(places({ stages: rest })).toContain('stage-present /stages/goals')
    expect(places({ stages: {} })).toHaveLength(6)
  })

  it('finds what an edit broke, and refuses what is no strategy', async () => {
    const strategy = await generateStrategy(briefTemplateEn, { now })
    const broken = { ...strategy, stages: { ...strategy.stages, goals: { nothing: true } } }
    expect(checkStrategy(broken).findings).toContainEqual(
      expect.objectContaining({ stage: 'goals', rule: 'schema-valid' }),
    )
    expect(() => checkStrategy({ brief: {}, stages: {} })).toThrow(TypeError)
  })
})
