import type { BusinessCase } from '../../../core/business-case.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import { sayIn } from '../../shared/say.ts'
import type { CaseNeeds } from '../needs.ts'

/** Programmes that owe their members something: a promise of the balance sheet, not a discount of the day. */
const owing = ['points', 'tiers', 'cashback', 'rebate'] as const

export const pointsLiability = defineRule<BusinessCase, CaseNeeds>({
  id: 'points-liability',
  severity: 'error',
  claim:
    'A programme that issues points, credits or cash-back shows what it owes: face value, expected value, cost and the accounting value.',
  why: 'Unredeemed rewards are a debt; an auditor will ask for it, and a board that did not know it was misled.',
  source: 'Business case: domain model F33–F37, IFRS 15',
  message: {
    en: 'The points liability is not shown: {problem}.',
    ru: 'Не показано обязательство по баллам: {problem}.',
  },
  repair: 'State breakage and expiry of the programme so that the liability can be computed: {problem}.',
  check: ({ outcome }, { brief, drafts: { programme } }) => {
    const say = sayIn(brief)
    const owes = owing.some((type) => type === programme.type)
    if (!owes && programme.type !== 'punch') return []
    if (!outcome) return { skipped: say('the business case cannot be computed', 'бизнес-кейс не рассчитать') }
    const failure = (problem: string, severity?: 'info'): Failure => ({
      pointer: '/outcome/liability',
      params: { problem },
      expected: say(
        'face value, expected value, cost and accounting value',
        'номинал, ожидание, стоимость и учётная величина',
      ),
      actual: '—',
      ...(severity ? { severity } : {}),
    })
    if (!outcome.liability) {
      if (programme.earn.length === 0) return []
      const problem = say('the case holds no balance of rewards', 'в расчёте нет остатка вознаграждений')
      return [failure(problem, owes ? undefined : 'info')]
    }
    const { breakage } = programme.assumptions
    if (owes && breakage <= 0) {
      return [failure(say('no share of rewards is assumed to lapse', 'доля сгорающих баллов не задана'))]
    }
    return []
  },
})
