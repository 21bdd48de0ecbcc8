import type { BusinessCase } from '../../../core/business-case.ts'
import { defineRule } from '../../../core/rule.ts'
import { type Say, sayIn } from '../../shared/say.ts'
import type { CaseNeeds } from '../needs.ts'

type Outcome = NonNullable<BusinessCase['outcome']>

/** Failed payments are known to pay back at once: an early return that comes from them is no exaggeration. */
const paymentRecovery =
  /dunning|failed payment|card (?:expir|updat)|неудачн\p{L}* (?:плат|списан)|повторн\p{L}* списан|просроченн\p{L}* карт/iu

function isPaymentRecovery({ byInitiative }: Outcome, { initiatives: { initiatives } }: CaseNeeds): boolean {
  const recovering = initiatives.filter(({ title, what }) => paymentRecovery.test(`${title} ${what}`))
  const ids = new Set(recovering.map(({ id }) => id))
  const marginOf = (list: Outcome['byInitiative']) => list.reduce((sum, { margin12 }) => sum + margin12, 0)
  const gained = marginOf(byInitiative)
  const recovered = marginOf(byInitiative.filter(({ initiativeId }) => ids.has(initiativeId)))
  return gained > 0 && recovered > gained / 2
}

/** What looks too good, in words (domain model §12, validators case-optimism). */
function exaggerations(outcome: Outcome, say: Say): string[] {
  const base = outcome.scenarios.find(({ name }) => name === 'base')
  const worst = outcome.scenarios.find(({ name }) => name === 'pessimistic')
  if (!base || !worst) return []
  const own = outcome.byInitiative.flatMap(({ roi36 }) => roi36 ?? [])
  const percent = (value: number) => say.format.percent(value, 0)
  const { roi } = base.year
  const worstRoi = worst.year.roi ?? 0
  const { paybackMonth } = base.threeYears
  return [
    roi !== null &&
      roi > 2 &&
      say(`return of ${percent(roi)} within the first year`, `отдача ${percent(roi)} за первый год`),
    paybackMonth !== null &&
      paybackMonth < 3 &&
      say(`money back in month ${paybackMonth}`, `окупаемость в месяце ${paybackMonth}`),
    outcome.breakEvenThreeYears !== null &&
      outcome.breakEvenThreeYears < 0.3 &&
      say(
        `${percent(outcome.breakEvenThreeYears)} of the assumed effects would be enough`,
        `достаточно ${percent(outcome.breakEvenThreeYears)} предположенных эффектов`,
      ),
    outcome.capped && say('the effects together hit their ceiling', 'эффекты вместе упираются в потолок'),
    worstRoi > 0.5 &&
      say(
        `even the pessimistic scenario returns ${percent(worstRoi)} in the first year`,
        `даже пессимистичный сценарий даёт ${percent(worstRoi)} за первый год`,
      ),
    own.length >= 5 &&
      own.every((roi36) => roi36 > 1) &&
      say('every initiative more than doubles its money', 'каждая инициатива более чем удваивает вложенное'),
  ].filter((found) => found !== false)
}

/** Printed, never repaired: the case is computed, so what is too good are the effects or the baseline behind it. */
export const caseOptimism = defineRule<BusinessCase, CaseNeeds>({
  id: 'case-optimism',
  severity: 'warning',
  claim: 'The business case stays within what loyalty work has been seen to bring.',
  why: 'A return that looks too good is one: the board should ask for the baseline and the effects before it signs.',
  source: 'Business case: domain model §12',
  message: {
    en: 'The business case looks too good: {problem}. Check the baseline and the effects first.',
    ru: 'Результат слишком хорош: {problem}. Сначала проверьте исходные данные и эффекты.',
  },
  repair: 'Check the effects and the baseline: {problem}.',
  check: ({ outcome }, { brief, drafts }) => {
    const say = sayIn(brief)
    if (!outcome) return { skipped: say('the business case cannot be computed', 'бизнес-кейс не рассчитать') }
    if (isPaymentRecovery(outcome, drafts)) return []
    return exaggerations(outcome, say).map((problem) => ({
      pointer: '/outcome',
      params: { problem },
      expected: say('a result that leaves room for doubt', 'результат с запасом на сомнения'),
      actual: problem,
    }))
  },
})
