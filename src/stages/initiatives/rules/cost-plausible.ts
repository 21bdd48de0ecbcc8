import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import type { InitiativesNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import type { Initiatives } from '../schema.ts'
import { appOf, arithmeticOf, bonusOf, messagesOf, platformOf } from '../volume-cost.ts'

const looks = [messagesOf, appOf, platformOf, bonusOf, arithmeticOf]

/**
 * Floors only: what a thing costs too much cannot be told from a text. Judged where the draft gives a volume; the fix raises messages
 * and bonuses, which have one right answer, and leaves apps and platforms to people.
 */
export const costPlausible = defineRule<Initiatives, InitiativesNeeds>({
  id: 'cost-plausible',
  severity: 'warning',
  claim:
    'Where an initiative gives its volume, its cost matches it: messages, apps, platforms and bonuses cost what they cost.',
  why: 'The forgotten invoice arrives in the quarter when the money is already spent.',
  source: 'Method, typical mistake: ignoring the limits of budget and resources; domain model F40',
  message: {
    en: 'Cost of “{initiative}” ({cost}) does not match its volume ({volume}).',
    ru: 'Стоимость «{initiative}» ({cost}) не соответствует объёму ({volume}).',
  },
  repair: 'Set {field} of {id} to what {volume} costs, at least {least}, or say in costBasis what is already paid for.',
  check: ({ initiatives }, { brief }) => {
    const say = sayIn(brief)
    const money = (value: number) => say.format.money(Math.ceil(value), brief.budget.currency)
    let judged = 0
    const failures = initiatives.flatMap((initiative) =>
      looks.flatMap((look): Failure[] => {
        const verdict = look(initiative, brief, say)
        if (verdict === null) return []
        judged += 1
        if (verdict === 'plausible') return []
        const { volume, least, field } = verdict
        const { id, title, cost } = initiative
        return [
          {
            pointer: formatPointer(['initiatives', id, field]),
            params: { id, initiative: title, cost: money(cost), volume, least: money(least), field },
            expected: `≥ ${money(least)}`,
            actual: money(initiative[field]),
          },
        ]
      }),
    )
    if (judged > 0) return failures
    return {
      skipped: say(
        'no initiative gives a volume its cost could be checked by',
        'ни в одной инициативе нет объёма, по которому можно проверить стоимость',
      ),
    }
  },
  fix: (draft, { brief }) => {
    const say = sayIn(brief)
    const initiatives = draft.initiatives.map((initiative) => {
      const found = [messagesOf, bonusOf].map((look) => look(initiative, brief, say))
      const least = Math.max(
        0,
        ...found.map((verdict) => (verdict !== null && verdict !== 'plausible' ? verdict.least : 0)),
      )
      return least > initiative.runPerMonth ? { ...initiative, runPerMonth: Math.ceil(least) } : initiative
    })
    const corrections = draft.initiatives.flatMap(({ id, runPerMonth }, index) => {
      const after = initiatives[index]?.runPerMonth ?? runPerMonth
      return after === runPerMonth
        ? []
        : [
            {
              pointer: formatPointer(['initiatives', id, 'runPerMonth']),
              before: String(runPerMonth),
              after: String(after),
            },
          ]
    })
    return { draft: { ...draft, initiatives }, corrections }
  },
})
