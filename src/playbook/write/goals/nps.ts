import { npsMargin } from '../../../finance/sample-size.ts'
import type { Facts } from '../facts.ts'
import { type DraftGoal, type DraftKpi, sourceOf, today, toMeasure } from './draft-goal.ts'

/** Goals about the recommendation score: what a survey of this size can show, or the survey itself. */

/** Points a year that service fixes are asked to bring at least, and at most: more would be a promise nobody can keep. */
const npsLift = { least: 8, most: 12 }

/** Sizes of a survey; a larger one shows hardly more. */
const surveySizes = [400, 600, 800, 1_000]
/** One customer in twenty answers a survey at best. */
const mostAnswering = 0.05

/** NPS the client asks for; null without a number above today's. */
function askedNps({ known, brief }: Facts): number | null {
  const asked = brief.goals.find(({ metric, relative }) => metric === 'nps' && !relative)?.target ?? null
  return asked !== null && known.nps !== null && asked > known.nps ? asked : null
}

/**
 * Answers of one survey: 400 of a large base, more where the growth the client asks for would not be seen; those of the last survey or three
 * in ten of a small base.
 */
export function answersPlanned(facts: Facts): number {
  const { known, brief } = facts
  const before = brief.metrics.nps?.responses ?? 0
  const customers = known.customers ?? 0
  if (customers < 1_500) return Math.max(60, before, Math.round(customers * 0.3))
  const asked = askedNps(facts)
  const lift = asked === null ? npsLift.least : asked - (known.nps ?? 0)
  const reachable = surveySizes.filter((size, at) => at === 0 || size <= Math.max(before, customers * mostAnswering))
  return reachable.find((size) => npsMargin(size) <= lift) ?? 400
}

/** NPS the plan promises: above the error bar of the survey, never above what the client asks for; null where it could not be seen. */
export function npsTarget(facts: Facts): { from: number; to: number } | null {
  const { known } = facts
  if (known.nps === null) return null
  const error = npsMargin(answersPlanned(facts))
  const asked = askedNps(facts)
  if (asked !== null && asked - known.nps < Math.round(error)) return null
  const lift = Math.max(npsLift.least, Math.ceil(error))
  if (lift > npsLift.most) return null
  const to = Math.round(known.nps + lift)
  return { from: known.nps, to: asked === null ? to : Math.min(asked, to) }
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

/** The score the client knows, raised by what a survey can show; null where it is not known or could not be seen to grow. */
export function npsGoal(facts: Facts): DraftGoal | null {
  const { words, end, plan } = facts
  const target = npsTarget(facts)
  const kpi = npsKpi(facts)
  const helpers = plan.initiatives.filter(({ playbook }) => ['proactive', 'staff'].includes(playbook.direction))
  if (!target || !kpi || helpers.length === 0) return null
  const answers = answersPlanned(facts)
  const list = words.list(helpers.map(({ id }) => id))
  return {
    type: 'service',
    title: words.say({
      ru: `Поднять NPS с ${words.number(target.from, 0)} до ${words.number(target.to, 0)} к ${words.date(end)} по опросу на ${words.count(answers, 'answer')}`,
      en: `Raise NPS from ${words.number(target.from, 0)} to ${words.number(target.to, 0)} by ${words.date(end)} in a survey of ${words.count(answers, 'answer')}`,
    }),
    achievable: words.say({
      ru: `Несут ${list}; рост меньше погрешности ±${words.number(npsMargin(answers), 0)} не отличить от случайности, поэтому цель стоит выше неё. Число экспертное: к середине года второй опрос подтверждает его или меняет.`,
      en: `Carried by ${list}; growth below the error of ±${words.number(npsMargin(answers), 0)} could not be told from chance, so the goal stands above it. The number is an expert estimate: a second survey at mid-year confirms or changes it.`,
    }),
    relevant: words.say({
      ru: 'Оценка показывает раньше продаж, замечают ли клиенты исправления; причины низких оценок называют следующее.',
      en: 'The score shows before sales do whether customers notice the fixes; the reasons for low scores name the next one.',
    }),
    deadline: end,
    segmentIds: [],
    kpis: [kpi],
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
    refs: ['brief.metrics.nps'],
    serves: ['nps', 'csat', 'other', 'retention', 'churn', 'revenue'],
  }
}

/** Where the service number cannot be set: measure NPS with its error bar. */
export function measureNpsGoal(facts: Facts): DraftGoal {
  const { words, team, day, known } = facts
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
      ru: 'Причины низких оценок показывают, из-за чего теряются клиенты и выручка и верно ли выбрана первая инициатива.',
      en: 'The reasons behind low scores show what costs customers and revenue, and whether the first initiative is the right one.',
    }),
    deadline: due,
    segmentIds: [],
    kpis: [
      {
        metric: 'nps',
        name: 'NPS',
        unit: words.say({ ru: 'пункты', en: 'points' }),
        ...(known.nps === null ? toMeasure(facts) : today(known.nps, 'brief')),
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
