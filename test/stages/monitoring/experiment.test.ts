import { expect, test } from 'vitest'
import { localeOf } from '../../../src/core/locale.ts'
import type { Language } from '../../../src/core/localised.ts'
import { experimentBlocks } from '../../../src/stages/monitoring/section/experiment.ts'
import { conditionOf } from '../../../src/stages/monitoring/section/trigger.ts'
import { textOf } from '../../support/markdown-skeleton.ts'
import { reportFixture } from '../../support/report-fixture.ts'

function context(language: Language) {
  const { brief, stages } = reportFixture(language)
  return { brief, drafts: { ...stages }, locale: localeOf(language) }
}

test.each<[Language, number | null, number | null, boolean | null, string]>([
  [
    'en',
    5800,
    9000,
    true,
    'needs at least 5,800\u00a0customers; the smaller group has 9,000\u00a0customers, which is enough.',
  ],
  ['en', 5800, 2000, false, 'which is not enough: read the result as a direction, not as proof.'],
  ['en', 5800, null, null, 'the size of the groups is not known.'],
  ['en', null, 2000, null, 'cannot be checked'],
  ['ru', 21, 2000, true, 'не менее 21\u00a0клиента; в меньшей группе — 2\u00a0000\u00a0клиентов, этого достаточно.'],
  ['ru', 5822, 1001, false, 'не менее 5\u00a0822\u00a0клиентов; в меньшей группе — 1\u00a0001\u00a0клиент, этого мало'],
])('%s proof with %j needed and %j available', (language, neededPerArm, availablePerArm, sufficient, expected) => {
  const { monitoring } = reportFixture(language).stages
  const blocks = experimentBlocks(
    { ...monitoring, proof: { neededPerArm, availablePerArm, sufficient } },
    context(language),
  )
  expect(blocks.map((block) => textOf(block)).join('\n')).toContain(expected)
})

test.each<[Language, number, 'week' | 'month' | 'quarter', string]>([
  ['en', 1, 'week', 'Monthly churn > 6.5% in one week'],
  ['en', 3, 'month', 'Monthly churn > 6.5%, 3\u00a0months in a row'],
  ['ru', 1, 'week', 'Отток в месяц > 6,5\u00a0% за одну неделю'],
  ['ru', 2, 'quarter', 'Отток в месяц > 6,5\u00a0%, 2\u00a0квартала подряд'],
])('%s trigger over %d %s', (language, periods, period, expected) => {
  const [trigger] = reportFixture(language).stages.monitoring.triggers
  if (!trigger) throw new Error('the fixture has a trigger')
  expect(conditionOf({ ...trigger, periods, period }, context(language))).toBe(expected)
})
