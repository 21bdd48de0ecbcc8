import { expect, test } from 'vitest'
import { localeOf } from '../../../src/core/locale.ts'
import type { Language } from '../../../src/core/localised.ts'
import type { Programme } from '../../../src/stages/programme/schema.ts'
import { programmeSection } from '../../../src/stages/programme/section.ts'
import { textOf } from '../../support/markdown-skeleton.ts'
import { reportFixture } from '../../support/report-fixture.ts'

function render(language: Language, change: Partial<Programme> = {}): string {
  const { brief, stages } = reportFixture(language)
  const context = { brief, drafts: { ...stages }, locale: localeOf(language) }
  return programmeSection({ ...stages.programme, ...change }, context)
    .map((block) => textOf(block))
    .join('\n')
}

test('the worked example is said in the units of the programme', () => {
  expect(render('ru')).toContain('покупка на 380\u00a0₽ приносит 11\u00a0зёрен — это 11\u00a0₽ при следующей покупке.')
  expect(render('en')).toContain('A purchase of $6 earns 18\u00a0beans, worth $0.18 on a later purchase.')
})

test('no programme: reasons and limits, no mechanics and no arithmetic', () => {
  const text = render('en', { type: 'none', example: null, economics: null, earn: [], burn: [], tiers: [] })
  expect(text).toContain('No programme for now.')
  expect(text).toContain('What the programme will not solve')
  for (const absent of ['Earning', 'Economics', 'Terms', 'Levels']) expect(text.split('\n')).not.toContain(absent)
})

test('a borrowed margin is said to be one', () => {
  const { economics } = reportFixture('en').stages.programme
  if (!economics) throw new Error('the fixture has economics')
  expect(render('en')).not.toContain('the margin is the industry’s')
  expect(render('en', { economics: { ...economics, marginProvenance: 'benchmark' } })).toContain(
    'The margin is the industry’s, not the company’s',
  )
  expect(render('en', { economics: { ...economics, burden: null, breakEvenUplift: null } })).not.toMatch(
    /gives away|pay for themselves/,
  )
})

test('terms that do not exist have no row', () => {
  const text = render('en', { expiryDays: null, minRedeem: null, welcome: null })
  expect(render('en', { activationDays: 0 })).toContain('Rewards become usableat once')
  expect(text).not.toMatch(/Unused rewards lapse|Smallest redemption|Welcome reward/)
})
