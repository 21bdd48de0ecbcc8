import { describe, expect, test } from 'vitest'
import { analysisRules } from '../../../src/stages/analysis/rules.ts'
import { businessCaseOf } from '../../../src/stages/business-case/compute.ts'
import { toldFiguresIn } from '../../../src/stages/business-case/told-figures.ts'
import { initiativesRules } from '../../../src/stages/initiatives/rules.ts'
import type { GoodStrategy } from '../../support/good-drafts.ts'
import { byId, testRule } from '../../support/test-rule.ts'

describe('told figures', () => {
  test.each<[string, unknown[]]>([
    ['ROI of the programme is 38% in the first year.', [{ kind: 'roi', value: 0.38 }]],
    ['Рентабельность инвестиций — 38,5 %.', [{ kind: 'roi', value: 0.385 }]],
    ['The plan pays back in month 12.', [{ kind: 'payback', value: 12 }]],
    ['Программа окупается за 14 месяцев.', [{ kind: 'payback', value: 14 }]],
    ['Окупаемость — 9 мес.', [{ kind: 'payback', value: 9 }]],
    ['NPV is £1.2m over three years.', [{ kind: 'npv', value: 1_200_000 }]],
    ['Чистый приведённый доход — 11,7 млн ₽.', [{ kind: 'npv', value: 11_700_000 }]],
    ['If it has not paid back by month 6, halve it.', []],
    ['Если окупаемость дольше 18 месяцев, сузить охват.', []],
    ['Does it pay back within 12 months?', []],
    ['Churn falls by 12% within 6 months.', []],
  ])('%s', (text, figures) => {
    expect(toldFiguresIn(text)).toMatchObject(figures)
    expect(toldFiguresIn(text)).toHaveLength(figures.length)
  })
})

const inInitiatives = initiativesRules.find(({ id }) => id === 'case-consistent')
const inAnalysis = analysisRules.find(({ id }) => id === 'case-consistent')
if (!inInitiatives || !inAnalysis) throw new Error('case-consistent is not among the rules')

function paybackOf({ brief, drafts }: GoodStrategy): number {
  const scenarios = businessCaseOf(brief, drafts).outcome?.scenarios ?? []
  const month = scenarios.find(({ name }) => name === 'base')?.threeYears.paybackMonth
  if (typeof month !== 'number') throw new Error('The good strategy pays back')
  return month
}

const tell = (month: number) => `Окупаемость: месяц ${month}. Pays back in month ${month}.`

testRule('initiatives', inInitiatives, {
  accepts: {
    'the payback of the case': (draft, strategy) => {
      byId(draft.initiatives, 'I2').what = tell(paybackOf(strategy))
    },
    'what the client wrote': (draft, { brief }) => {
      brief.constraints = ['Окупаемость 7 месяцев. Payback 7 months.']
      byId(draft.initiatives, 'I2').what = 'Окупаемость 7 месяцев. Payback 7 months.'
    },
  },
  rejects: {
    'another month': {
      change: (draft) => {
        byId(draft.initiatives, 'I2').what = tell(2)
      },
      at: '/initiatives/I2/what',
      also: ['/initiatives/I2/what'],
      says: ['The text says month 2', 'В тексте'],
    },
    'a single month where only ranges may be told': {
      change: (draft, strategy) => {
        const { brief } = strategy
        for (const metric of [brief.metrics.churn, brief.metrics.ordersPerMonth, brief.metrics.grossMargin]) {
          if (metric) metric.provenance = 'benchmark'
        }
        byId(draft.initiatives, 'I2').what = tell(paybackOf(strategy))
      },
      at: '/initiatives/I2/what',
      also: ['/initiatives/I2/what'],
      says: ['The text says month', 'В тексте месяц'],
    },
  },
})

testRule('analysis', inAnalysis, {
  rejects: {
    'a return before anything is computed': {
      change: (draft) => {
        draft.summary = 'ROI 45 %.'
      },
      at: '/summary',
      says: ['no figure', 'без цифры'],
    },
  },
})
