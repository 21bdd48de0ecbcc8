import { describe, expect, test } from 'vitest'
import { localeOf } from '../../../src/core/locale.ts'
import type { Language } from '../../../src/core/localised.ts'
import type { Initiative } from '../../../src/stages/initiatives/schema.ts'
import { effectText } from '../../../src/stages/initiatives/section/effect.ts'
import { initiativesSection } from '../../../src/stages/initiatives/section.ts'
import { textOf } from '../../support/markdown-skeleton.ts'
import { reportFixture } from '../../support/report-fixture.ts'

function context(language: Language) {
  const { brief, stages } = reportFixture(language)
  return { brief, drafts: { ...stages }, locale: localeOf(language) }
}

function initiative(id: string): Initiative {
  const found = reportFixture('en').stages.initiatives.initiatives.find((it) => it.id === id)
  if (!found) throw new Error(`the fixture has ${id}`)
  return found
}

describe('effectText', () => {
  test('better churn is less churn, better frequency is more', () => {
    expect(effectText(initiative('I1'), context('en'))).toBe(
      'churn −15% among those reached (−7% to −22%), also order frequency +4%; reaches 40% of the base, full effect after 2\u00a0months; evidence: expert estimate, counted at 70%. Half of morning guests leave over the queue.',
    )
  })

  test('a win-back is told by contacts and returns', () => {
    expect(effectText(initiative('I3'), context('en'))).toMatch(
      /^40% of dormant customers may be contacted, 6% return \(2% would return anyway\); waves in months 5, 8 and 11;/,
    )
  })

  test('a foundation claims nothing', () => {
    const { effect, ...rest } = initiative('I1')
    const text = effectText({ ...rest, effect: { ...effect, metric: 'none' }, winback: null }, context('en'))
    expect(text).toBe('no effect of its own: others rest on it.')
  })
})

describe('initiativesSection', () => {
  test('directions without initiatives have no heading, first priority comes first', () => {
    const { initiatives } = reportFixture('en').stages
    const second = { ...initiative('I1'), id: 'I9', title: 'Later', priority: 3 as const }
    const blocks = initiativesSection(
      { ...initiatives, initiatives: [second, ...initiatives.initiatives] },
      context('en'),
    )
    const headings = blocks.flatMap((block) => (block.type === 'heading' && block.depth > 2 ? [textOf(block)] : []))
    expect(headings.slice(0, 4)).toEqual([
      'Proactive service',
      'I1. Pre-order: “ready at 8:45”',
      'I9. Later',
      'Loyalty programme',
    ])
    expect(headings).not.toContain('Staff and motivation')
  })

  test('what stays at half the budget is summed', () => {
    const { initiatives } = reportFixture('ru').stages
    const halfBudget = { keepIds: ['I1', 'I3'], text: 'Так.' }
    const last = initiativesSection({ ...initiatives, halfBudget }, context('ru')).at(-1)
    expect(last ? textOf(last) : '').toMatch(/\(1\u00a0046\u00a0000\u00a0₽\)\. Так\.$/)
  })
})
