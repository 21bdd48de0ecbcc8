import { describe, expect, test } from 'vitest'
import { paragraph } from '../../src/core/blocks.ts'
import { localeOf } from '../../src/core/locale.ts'
import type { Language } from '../../src/core/localised.ts'
import { basisOf, capital, estimate, quoted, refsOf, rewardUnits, sentence } from '../../src/stages/words.ts'
import { textOf } from '../support/markdown-skeleton.ts'
import { reportFixture } from '../support/report-fixture.ts'

function context(language: Language) {
  const { brief, stages } = reportFixture(language)
  return { brief, drafts: { ...stages }, locale: localeOf(language) }
}

test.each<[Language, string, string]>([
  ['ru', 'Запуск «Шестой чашки»', '«Запуск „Шестой чашки“»'],
  ['ru', '«Готово»', '«Готово»'],
  ['ru', '«А» и «Б»', '«„А“ и „Б“»'],
  ['en', 'Pre-order', '“Pre-order”'],
  ['en', 'A “nested” one', '“A ‘nested’ one”'],
])('%s %j is quoted as %j', (language, text, expected) => {
  expect(quoted(text, context(language))).toBe(expected)
})

test.each([
  ['open', 'open.'],
  ['done.', 'done.'],
  ['really?', 'really?'],
  ['he said “no.”', 'he said “no.”'],
  [' ', ''],
])('%j closes as %j', (text, expected) => {
  expect(sentence(text)).toBe(expected)
})

test.each([
  [9_533_951, 9_530_000],
  [151_234, 151_000],
  [512, 512],
  [-1_234_567, -1_230_000],
  [0, 0],
])('%i is estimated as %i', (value, expected) => {
  expect(estimate(value)).toBe(expected)
})

describe('rewardUnits', () => {
  test.each<[Language, number, string, string]>([
    ['ru', 1, 'балл', '1\u00a0балл'],
    ['ru', 3, 'баллы', '3\u00a0балла'],
    ['ru', 11, 'Зерно', '11\u00a0зёрен'],
    ['ru', 1.5, 'бонус', '1,5\u00a0бонуса'],
    ['ru', 5, 'искра', '5 × «искра»'],
    ['en', 1, 'points', '1\u00a0point'],
    ['en', 11, 'bean', '11\u00a0beans'],
    ['en', 5, 'spark', '5 × “spark”'],
  ])('%s %d of %j', (language, value, name, expected) => {
    expect(rewardUnits(value, name, context(language))).toBe(expected)
  })
})

test.each<[Language, string[], string]>([
  ['en', ['brief.pains.P2', 'analysis.findings.F1', 'brief.pains.P2'], ' (P2, F1)'],
  ['en', ['brief.metrics.churn', 'industry.churn', 'brief.budget'], ' (churn, industry: churn, budget)'],
  ['ru', ['industry.nps', 'brief.team'], ' (отрасль: NPS, команда)'],
  ['en', ['nonsense'], ''],
  ['en', [], ''],
])('%s refs %j read %j', (language, refs, expected) => {
  expect(textOf(paragraph(refsOf(refs, context(language))))).toBe(expected)
})

test('a basis says paths in words and drops the codes of the model', () => {
  expect(basisOf('F2 from brief.metrics.retention, industry.churn', context('en'))).toBe(
    'from retention, industry: churn',
  )
})

test('capital letters do not depend on the machine', () => {
  expect([capital('istanbul'), capital('ёж'), capital('')]).toEqual(['Istanbul', 'Ёж', ''])
})
