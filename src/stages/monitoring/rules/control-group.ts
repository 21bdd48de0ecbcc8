import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import { isBlank } from '../../../text/normalise.ts'
import { intervalOf } from '../../programme/interval.ts'
import type { MonitoringNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import type { Monitoring } from '../schema.ts'

/** Shares kept out: under the lower one nothing is seen, over the upper one the plan pays for its proof. */
const share = { least: 0.03, most: 0.2 }
/** Customers from which a control group of a tenth says something. */
const holdoutBase = 2000
const daysPerMonth = 365.25 / 12
/** Purchases rarer than a quarter leave no room for two cycles in a plan of twelve months; half a year is then enough. */
const enoughMonths = 6

/** Whether the group is large enough for the expected change is judged by target-verifiable. */
export const controlGroup = defineRule<Monitoring, MonitoringNeeds>({
  id: 'control-group',
  severity: 'warning',
  claim:
    'Rewards and triggered offers are proved against 3–20% of customers kept out, over two purchase cycles at least; a small base or accounts of a B2B company are compared in pairs or with the year before.',
  why: 'Members spend more than others before they join: without a control group that is all a programme proves.',
  source: 'Method, stage 5: analysis of results; domain model §14',
  message: {
    en: 'Effect cannot be proven: {problem}.',
    ru: 'Эффект нельзя доказать: {problem}.',
  },
  repair: 'The experiment needs {expected}. Now: {problem}.',
  check: ({ experiment, proof }, { brief }) => {
    const say = sayIn(brief)
    const { percent, count } = say.format
    const { method, holdout, metric, months } = experiment
    const failures: Failure[] = []
    const fail = (field: string, problem: string, expected: string, actual: string) =>
      failures.push({
        pointer: formatPointer(['experiment', field]),
        params: { problem, expected },
        expected,
        actual,
      })
    if (method === 'hold-out' && (holdout === null || holdout < share.least || holdout > share.most)) {
      const range = `${percent(share.least, 0)}–${percent(share.most, 0)}`
      const expected = say(`${range} of customers kept out`, `контрольная группа ${range} клиентов`)
      const actual = holdout === null ? '—' : percent(holdout, 0)
      const problem =
        holdout === null
          ? say('no control group', 'нет контрольной группы')
          : say(`the control group is ${actual}, usual are ${range}`, `контрольная группа ${actual}, нужно ${range}`)
      fail('holdout', problem, expected, actual)
    }
    if (isBlank(metric)) {
      fail('metric', say('no metric', 'нет показателя'), say('a metric', 'показатель'), '—')
    }
    const least = Math.min(enoughMonths, Math.ceil((2 * intervalOf(brief)) / daysPerMonth))
    if (!(months >= least)) {
      const forms = {
        en: { one: 'month', other: 'months' },
        ru: { one: 'месяц', few: 'месяца', many: 'месяцев', other: 'месяца' },
      }
      const expected = say(
        `two purchase cycles, ${count(least, forms.en)}`,
        `два цикла покупки, ${count(least, forms.ru)}`,
      )
      fail('months', say('it is too short', 'он слишком короткий'), expected, String(months))
    }
    const customers = brief.metrics.customers?.value ?? null
    if (method === 'before-after' && brief.company.model !== 'b2b') {
      if (customers === null) {
        return failures.length > 0
          ? failures
          : { skipped: say('the number of customers is not known', 'число клиентов неизвестно') }
      }
      const isSmall = customers < holdoutBase || (proof.neededPerArm !== null && customers < 2 * proof.neededPerArm)
      if (!isSmall) {
        const problem = say(
          'no control group, although the base allows one',
          'нет контрольной группы, хотя база её позволяет',
        )
        fail('method', problem, 'hold-out', method)
      }
    }
    return failures
  },
})
