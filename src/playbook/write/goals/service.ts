import { addMonths, laterDate } from '../../../core/date.ts'
import { npsMargin } from '../../../finance/sample-size.ts'
import type { PlannedInitiative } from '../../plan.ts'
import { capital } from '../../words.ts'
import type { Facts } from '../facts.ts'
import { type DraftGoal, type DraftKpi, inYear, sourceOf, today, toMeasure } from './draft-goal.ts'

/** Points a year that service fixes are asked to bring; above the error bar of 400 answers. */
const npsLift = 8
const npsAnswers = 400

function answersPlanned({ known }: Facts): number {
  return known.customers === null || known.customers < 1500 ? 60 : npsAnswers
}

/** NPS the plan promises: never above what the client asks for. */
export function npsTarget(facts: Facts): { from: number; to: number } | null {
  const { known, brief } = facts
  if (known.nps === null) return null
  const asked = brief.goals.find(({ metric, relative }) => metric === 'nps' && !relative)?.target ?? null
  const lift = Math.round(known.nps + npsLift)
  return { from: known.nps, to: asked !== null && asked > known.nps ? Math.min(asked, lift) : lift }
}

export function npsKpi(facts: Facts): DraftKpi | null {
  const { words, team, end } = facts
  const target = npsTarget(facts)
  if (!target) return null
  return {
    metric: 'nps',
    name: 'NPS',
    unit: words.say({ ru: 'пункты', en: 'points' }),
    ...today(target.from, 'brief'),
    target: target.to,
    direction: 'up',
    by: end,
    period: 'none',
    formula: words.say({
      ru: `доля оценок 9–10 минус доля 0–6; ${answersPlanned(facts)} ответов, погрешность ±${words.number(npsMargin(answersPlanned(facts)), 0)}`,
      en: `share of 9-10 minus share of 0-6; ${answersPlanned(facts)} answers, error ±${words.number(npsMargin(answersPlanned(facts)), 0)}`,
    }),
    dataSource: sourceOf(facts, 'survey'),
    cadence: 'half-yearly',
    owner: team.owner('crm'),
    segmentId: null,
  }
}

/** The initiative whose own number shows that the first complaint shrinks: the first one that has an absolute target. */
function proofOf({ plan, first }: Facts): PlannedInitiative | null {
  const ordered = [first, ...plan.initiatives.filter(({ painIds }) => painIds.length > 0)]
  const service = (item: PlannedInitiative | null): item is PlannedInitiative =>
    item !== null && ['proactive', 'staff', 'personal'].includes(item.playbook.direction)
  const fits = ordered.filter(service).filter(({ playbook }) => typeof playbook.kpi.target === 'number')
  return fits[0] ?? null
}

export function serviceGoal(facts: Facts): DraftGoal | null {
  const { words, cause, day, plan } = facts
  const proof = proofOf(facts)
  const target = proof?.playbook.kpi.target
  if (!proof || typeof target !== 'number') return null
  const percent = proof.playbook.kpi.unit === '%'
  const name = words.say(proof.playbook.kpi.name)
  const shown = percent ? words.percent(target / 100) : words.number(target)
  const earliest = addMonths(proof.launch, proof.playbook.rampMonths)
  const by = inYear(facts, laterDate(earliest, day(6, -1)))
  const nps = npsKpi(facts)
  const short = cause.text.split(/\s+/u).length <= 7
  const helpers = plan.initiatives.filter(({ painIds }) => painIds.includes(cause.id)).map(({ id }) => id)
  return {
    type: 'service',
    title: words.say({
      ru: `Довести показатель ${words.quote(name)} до ${shown} к ${words.date(by)}${short ? `: так видно, что уходит жалоба ${words.quote(cause.text)}` : ''}`,
      en: `Bring ${words.quote(name)} to ${shown} by ${words.date(by)}${short ? `, the sign that ${words.quote(cause.text)} fades` : ''}`,
    }),
    achievable: words.say({
      ru: `Несут ${words.list(helpers.length > 0 ? helpers : [proof.id])}: шаги, часы и деньги посчитаны в плане; исходный уровень измеряется до конца второго месяца, и если он ниже цели больше чем на 40 п. п., срок сдвигается на квартал.`,
      en: `Carried by ${words.list(helpers.length > 0 ? helpers : [proof.id])}: steps, hours and money are in the plan; the level of today is measured by the end of month 2, and if it is over 40 pp short the date moves by a quarter.`,
    }),
    relevant: words.say({
      ru: 'Это исправление первой причины ухода: без него удержание и рост покупок держатся на скидках.',
      en: 'It mends the first reason to leave: without it retention and growth rest on discounts.',
    }),
    deadline: by,
    segmentIds: [],
    kpis: [
      {
        metric: /csat/iu.test(name) ? 'csat' : 'other',
        name: capital(name),
        unit: percent ? '%' : words.say({ ru: 'единиц', en: 'units' }),
        ...toMeasure(facts),
        target: percent ? target / 100 : target,
        direction: proof.playbook.id === 'pro-availability' ? 'down' : 'up',
        by,
        period: 'month',
        formula: words.say({
          ru: 'случаи, где условие выполнено ÷ все случаи месяца',
          en: 'cases that meet the condition ÷ all cases of the month',
        }),
        dataSource: sourceOf(facts, 'service'),
        cadence: 'weekly',
        owner: proof.owner,
        segmentId: null,
      },
      ...(nps ? [nps] : []),
    ],
    guardrails: [
      {
        metric: words.say({ ru: 'Скрытые жалобы', en: 'Hidden complaints' }),
        limit: words.say({
          ru: 'не больше 2 из 20 контрольных звонков в месяц',
          en: '2 of 20 check calls a month at most',
        }),
        why: words.say({
          ru: 'Показатель легко улучшить, не записывая неудачи; звонки это ловят.',
          en: 'The number is easy to improve by not noting failures; calls catch it.',
        }),
      },
    ],
    refs: [`brief.pains.${cause.id}`],
    serves: ['nps', 'csat', 'churn', 'retention', 'other', 'revenue'],
  }
}

/** Where the service number cannot be set: measure NPS with its error bar. */
export function measureNpsGoal(facts: Facts): DraftGoal {
  const { words, team, day } = facts
  const due = day(2, -1)
  const answers = answersPlanned(facts)
  return {
    type: 'measure',
    title: words.say({
      ru: `К ${words.date(due)} измерить NPS на ${words.count(answers, 'answer')} и назвать 3 главные причины низких оценок`,
      en: `By ${words.date(due)} measure NPS on ${words.count(answers, 'answer')} and name the 3 main reasons for low scores`,
    }),
    achievable: words.say({
      ru: `Ответы собирает ${words.role(team.owner('crm'))}; погрешность при таком числе ±${words.number(npsMargin(answers), 0)}, поэтому цель роста ставится только выше неё.`,
      en: `${words.role(team.owner('crm'))} collects the answers; the error at that number is ±${words.number(npsMargin(answers), 0)}, so a target is set only above it.`,
    }),
    relevant: words.say({
      ru: 'Причины низких оценок показывают, верно ли выбрана первая инициатива.',
      en: 'The reasons behind low scores show whether the first initiative is the right one.',
    }),
    deadline: due,
    segmentIds: [],
    kpis: [
      {
        metric: 'nps',
        name: 'NPS',
        unit: words.say({ ru: 'пункты', en: 'points' }),
        ...toMeasure(facts),
        target: null,
        direction: 'up',
        by: due,
        period: 'none',
        formula: words.say({ ru: 'доля оценок 9–10 минус доля 0–6', en: 'share of 9-10 minus share of 0-6' }),
        dataSource: sourceOf(facts, 'survey'),
        cadence: 'half-yearly',
        owner: team.owner('crm'),
        segmentId: null,
      },
    ],
    guardrails: [
      {
        metric: words.say({ ru: 'Отклик на опрос', en: 'Response rate' }),
        limit: words.say({ ru: 'не ниже 10 %', en: 'not below 10%' }),
        why: words.say({
          ru: 'При низком отклике отвечают довольные, и оценка завышена.',
          en: 'With a low response the happy answer and the score is inflated.',
        }),
      },
    ],
    refs: ['brief.pains'],
    serves: ['nps', 'csat', 'other', 'retention', 'churn', 'revenue'],
  }
}
