import { phrasePattern } from '../../../core/phrase-pattern.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import { isBlank } from '../../../text/normalise.ts'
import type { InitiativesNeeds } from '../../shared/needs.ts'
import { type Say, sayIn } from '../../shared/say.ts'
import { deedOf } from '../initiative-text.ts'
import { planScale, teamSize } from '../plan-scale.ts'
import type { Initiative, Initiatives } from '../schema.ts'

const reward = phrasePattern(
  'преми~, бонус~, выплат~, доплат~, надбавк~, вознагражд~, поощр~, подарок, подарки, выходной, сертификат~, право, лимит~, компенсир~, bonus~, reward~, prize~, pay, pays, paid, payout~, gift~, day off, voucher~, commission~, recognition, authority, allowance, limit, compensat~',
)
const payout = phrasePattern(
  'ежемесячно, ежеквартально, еженедельно, раз в месяц, раз в неделю, раз в квартал, в месяц, в неделю, в квартал, за месяц, месяц~, недел~, за смену, каждую смену, после смены, квартал~, monthly, weekly, quarterly, per month, a month, per week, a week, each week, month~, week~, quarter~, per shift, each shift, after the shift',
)
const training = phrasePattern(
  'обуч~, тренир~, тренинг~, инструкт~, инструкц~, памятк~, разбор~, отработ~, train~, coach~, drill~, brief, briefs, briefing~, practi~, rehears~, role-play~, workshop~',
)

/** Numbers of the company: staff cannot move them alone, so a bonus on them is a lottery. */
const companyMetric = phrasePattern(
  'выручк~, прибыл~, маржа, маржи, маржу, LTV, CLV, отток~, доля рынка, NPS компании, revenue, turnover, profit~, margin, LTV, CLV, churn, market share, retention',
)
const people = phrasePattern(
  'сотрудник~, персонал~, смена, смены, смену, смене, сменой, команд~, администратор~, менеджер~, оператор~, кассир~, продав~, бариста, мастер~, специалист~, агент~, instructor~, employee~, staff, shift~, crew, team~, agent~, manager~, cashier~, barista~, rep, reps, administrator~, technician~, master~, everyone on',
)

/**
 * A share of the plan outside of this is either a token or a second payroll. A tiny plan is made of own hands: what it pays is mostly
 * paid to them, so its upper bound says nothing.
 */
const usualShare = { low: 0.01, high: 0.15 }

/** What makes it a motivation at all, and what makes it work; training may stand anywhere in the plan. */
function missingIn(staff: readonly Initiative[], all: readonly Initiative[], say: Say): string[] {
  const text = staff.map(deedOf).join('\n')
  const costs = staff.some(({ oneOff, runPerMonth, costBasis }) => oneOff + runPerMonth > 0 || !isBlank(costBasis))
  const kpis = staff.map(({ kpi }) => kpi.name).filter((name) => !isBlank(name))
  const named = staff.some(({ resources }) => resources.some(({ role }) => !isBlank(role)))
  const missing = [
    !named && !people.test(text) && say('who is rewarded', 'тех, кого поощряют'),
    !(reward.test(text) && /\d/.test(text)) &&
      say('the reward with its amount or rule', 'награды с размером или правилом'),
    kpis.every((name) => companyMetric.test(name)) &&
      say('a metric the staff control', 'показателя, зависящего от сотрудников'),
    !costs && say('its budget', 'бюджета'),
    !payout.test(text) && say('when it is paid', 'срока выплаты'),
    !training.test(all.map(deedOf).join('\n')) && say('training', 'обучения'),
    staff.every(({ limit }) => isBlank(limit)) && say('a rule against gaming', 'правила против накруток'),
  ].filter((part) => part !== false)
  return missing
}

/** The larger of the two sums of an initiative: the place where its share is decided. */
function moneyOf({ id, oneOff, runPerMonth }: Initiative): string {
  return formatPointer(['initiatives', id, runPerMonth * 12 > oneOff ? 'runPerMonth' : 'oneOff'])
}

export const staffMotivation = defineRule<Initiatives, InitiativesNeeds>({
  id: 'staff-motivation',
  severity: 'error',
  claim:
    'The people who meet customers are trained, rewarded by a rule they control and protected from gaming, with money for it.',
  why: 'Loyalty is made or lost by people whom the plan does not mention.',
  source: 'Method, typical mistake: forgetting the motivation of staff',
  message: { en: 'Staff motivation: {problem}.', ru: 'Мотивация сотрудников: {problem}.' },
  repair:
    'Have an initiative with direction staff that says who, which metric they control, the reward, when it is paid, the training and the rule against gaming. Now: {problem}.',
  check: ({ initiatives, budget }, { brief }) => {
    const say = sayIn(brief)
    const size = teamSize(brief)
    if (size !== null && size <= 1 && brief.team.every(({ people }) => people <= 1)) {
      return { skipped: say('the business is one person', 'в компании один человек') }
    }
    const staff = initiatives.filter(({ direction }) => direction === 'staff')
    const [first] = staff
    if (!first) {
      const problem = say('no initiative', 'нет инициативы')
      const expected = say('an initiative with direction staff', 'инициатива с direction staff')
      return [{ pointer: '/initiatives', params: { problem }, expected, actual: '0' }]
    }
    const failures: Failure[] = []
    const pointer = formatPointer(['initiatives', first.id])
    const group = staff.slice(1).map(({ id }) => formatPointer(['initiatives', id]))
    const missing = missingIn(staff, initiatives, say)
    if (missing.length > 0) {
      const list = say.format.list(missing)
      const problem = say(`lacks ${list}`, `нет ${list}`)
      failures.push({
        pointer,
        params: { problem },
        expected: list,
        actual: first.what,
        group,
      })
    }
    const cost = staff.reduce((sum, initiative) => sum + initiative.cost, 0)
    const share = budget.planned > 0 ? cost / budget.planned : 0
    const isSecondPayroll = share > usualShare.high && !planScale(brief).isTiny
    if (cost > 0 && (share < usualShare.low || isSecondPayroll)) {
      const actual = say.format.percent(share, 0)
      const problem = say(`${actual} of the plan, usually 1–15%`, `${actual} плана, обычно 1–15 %`)
      const [dearest, ...others] = staff.toSorted((a, b) => b.cost - a.cost).map(moneyOf)
      failures.push({
        pointer: dearest ?? pointer,
        params: { problem },
        expected: '1–15 %',
        actual,
        severity: 'warning',
        group: others,
      })
    }
    return failures
  },
})
