import { formatPointer } from '../../../core/pointer.ts'
import { type Correction, defineRule, type Failure } from '../../../core/rule.ts'
import type { ProgrammeNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import { affordableRate, amber, burdenOf, isPaidInPart, isTooDear, testedRates, testedTerms } from '../margin-test.ts'
import { excludesRedeemed } from '../reward-words.ts'
import type { Programme } from '../schema.ts'

export const programmeEarnVsMargin = defineRule<Programme, ProgrammeNeeds>({
  id: 'programme-earn-vs-margin',
  severity: 'error',
  claim:
    'Rewards take at most 15% of the contribution margin, at the base rate and at the top level, and earn nothing on what they pay.',
  why: 'A rate borrowed from a richer industry gives the profit of the whole base to customers who would have bought anyway.',
  source: 'Method, success criterion: realistic for the budget and the resources; domain model F27, F31',
  message: {
    en: 'Rewards {problem}.',
    ru: 'Вознаграждения {problem}.',
  },
  repair: 'Needed: {expected}.',
  check: (programme, { brief }) => {
    if (programme.type === 'none') return []
    const say = sayIn(brief)
    const rates = testedRates(programme)
    if (rates.length === 0) {
      return { skipped: say('rewards are not a share of the spend', 'вознаграждение не зависит от суммы покупки') }
    }
    const { percent } = say.format
    const dear = rates.flatMap((tested): Failure[] => {
      const { pointer, rate } = tested
      const terms = testedTerms(programme, brief, tested)
      if (terms === null) return []
      const burden = burdenOf(terms)
      const isDear = isTooDear(terms)
      if (!isDear && !(burden > amber)) return []
      const expected = percent(Math.max(0, affordableRate(terms)))
      const taken = percent(burden, 0)
      const limit = percent(amber, 0)
      return [
        {
          pointer,
          params: {
            problem: say(
              `of ${percent(rate)} take ${taken} of the margin (limit ${limit})`,
              `${percent(rate)} забирают ${taken} маржи (предел ${limit})`,
            ),
            expected: say(`a rate of ${expected} or less`, `ставка ${expected} или ниже`),
          },
          expected,
          actual: percent(rate),
          ...(isDear ? {} : { severity: 'warning' as const }),
        },
      ]
    })
    if (!isPaidInPart(programme) || excludesRedeemed(programme)) return dear
    const expected = say(
      'nothing earned on the part paid with rewards',
      'на часть, оплаченную наградами, ничего не начисляется',
    )
    const problem = say(
      'are not barred from earning on the part paid with them',
      'не исключены из начисления на оплаченную ими часть',
    )
    return [
      ...dear,
      { pointer: '/excluded', params: { problem, expected }, expected, actual: programme.excluded.join('; ') || '—' },
    ]
  },
  fix: (draft, { brief }) => {
    const corrections: Correction[] = []
    const tested = testedRates(draft)
    const lower = (rate: number | null, pointer: string) => {
      const known = tested.find((candidate) => candidate.pointer === pointer)
      const terms = known ? testedTerms(draft, brief, known) : null
      if (terms === null || !isTooDear(terms)) return rate
      const after = affordableRate(terms)
      // A margin that carries not even half a percent needs another programme, not a smaller number.
      if (!(after > 0)) return rate
      corrections.push({ pointer, before: String(rate), after: String(after) })
      return after
    }
    const earn = draft.earn.map((rule) => ({
      ...rule,
      rate: lower(rule.rate, formatPointer(['earn', rule.id, 'rate'])),
    }))
    const tiers = draft.tiers.map((tier) => ({
      ...tier,
      earnRate: lower(tier.earnRate, formatPointer(['tiers', tier.id, 'earnRate'])),
    }))
    const excluded = [...draft.excluded]
    if (isPaidInPart(draft) && !excludesRedeemed(draft)) {
      const after = sayIn(brief)('the part of a purchase paid with rewards', 'часть покупки, оплаченная наградой')
      excluded.push(after)
      corrections.push({ pointer: '/excluded', before: draft.excluded.join('; ') || '—', after: excluded.join('; ') })
    }
    return { draft: { ...draft, earn, tiers, excluded }, corrections }
  },
})
