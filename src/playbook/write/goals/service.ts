import { addMonths, laterDate } from '../../../core/date.ts'
import { npsMargin } from '../../../finance/sample-size.ts'
import { painTagsOf } from '../../pain-tags.ts'
import { small } from '../../words.ts'
import type { Facts } from '../facts.ts'
import type { PainVoice } from '../voices.ts'
import { type DraftGoal, type DraftKpi, inYear, sourceOf, today, toMeasure } from './draft-goal.ts'
import { spanOf } from './unpromised.ts'

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

function npsKpi(facts: Facts): DraftKpi | null {
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

const wordCount = (text: string) => text.trim().split(/\s+/u).length

/** The share that shows the first fault shrink; where nothing is ordered, the orders give way to visits or contacts. */
function kpiOf({ cause, kind, brief }: Facts): PainVoice['kpi'] {
  const { kpi } = cause.voice
  if ((kind !== 'subscription' && brief.industry.id !== 'beauty') || !/заказ/u.test(kpi.ru)) return kpi
  return cause.tags.includes('queue') || cause.tags.includes('slow-service')
    ? { ...kpi, ru: 'посещения без ожидания дольше 10 минут', en: 'visits without a wait over 10 minutes' }
    : { ...kpi, ru: 'обращения, решённые в обещанный срок', en: 'contacts settled in the promised time' }
}

/** Today's share where a goal of the brief names it: "from 11% to 7%" about the same complaint, in the same direction. */
function statedToday({ brief, cause }: Facts, { direction, target }: PainVoice['kpi']): number | null {
  const spans = brief.goals
    .filter(({ metric, text }) => metric === 'other' && painTagsOf(text).some((tag) => tag === cause.tags[0]))
    .map(spanOf)
  const stated = spans.find((span) => span?.percent && span.to > span.from === (direction === 'up'))
  if (!stated) return null
  const from = stated.from / 100
  return direction === 'up' ? (from < target ? from : null) : from > target ? from : null
}

/** The goal that shows the first complaint shrink: a share of cases that must be met, or must not be passed. */
export function serviceGoal(facts: Facts): DraftGoal | null {
  const { words, cause, day, plan, first, team } = facts
  const helpers = plan.initiatives.filter(({ painIds }) => painIds.includes(cause.id))
  if (!first || helpers.length === 0) return null
  const kpi = kpiOf(facts)
  const name = words.say(kpi)
  const stated = statedToday(facts, kpi)
  const shown = words.percent(kpi.target)
  const by = inYear(facts, laterDate(addMonths(first.launch, Math.max(3, first.playbook.rampMonths)), day(6, -1)))
  const nps = npsKpi(facts)
  // A goal is read in one breath.
  const short = wordCount(cause.text) <= 8 && wordCount(cause.text) + wordCount(name) <= 16
  const sign = short
    ? words.say({
        ru: `: так видно, что уходит боль ${words.quote(cause.text)}`,
        en: `, the sign that ${words.quote(cause.text)} fades`,
      })
    : ''
  return {
    type: 'service',
    title:
      kpi.direction === 'up'
        ? words.say({
            ru: `Довести долю ${words.quote(name)} до ${shown} к ${words.date(by)}${sign}`,
            en: `Bring the share of ${name} to ${shown} by ${words.date(by)}${sign}`,
          })
        : words.say({
            ru: `Снизить долю ${words.quote(name)} до ${shown} к ${words.date(by)}${sign}`,
            en: `Bring the share of ${name} down to ${shown} by ${words.date(by)}${sign}`,
          }),
    achievable: words.say({
      ru: `Несут ${words.list(helpers.map(({ id }) => id))}: шаги, часы и деньги посчитаны в плане. Число экспертное: ${
        stated === null
          ? 'исходный уровень измеряется до конца второго месяца, и если до цели больше 40 п. п., срок сдвигается на квартал'
          : 'сегодняшний уровень взят из цели клиента и сверяется в первом месяце'
      }.`,
      en: `Carried by ${words.list(helpers.map(({ id }) => id))}: steps, hours and money are in the plan. The number is an expert estimate: ${
        stated === null
          ? 'the level of today is measured by the end of month 2, and if it is over 40 pp away the date moves by a quarter'
          : 'the level of today is the one your own goal names and is checked in month 1'
      }.`,
    }),
    relevant: words.say({
      ru: 'Это исправление первой причины ухода: без него удержание и рост покупок держатся на скидках.',
      en: 'It fixes the first reason to leave: without it retention and growth rest on discounts.',
    }),
    deadline: by,
    segmentIds: [],
    kpis: [
      {
        metric: 'other',
        name: words.say({ ru: `Доля: ${small(name)}`, en: `Share of ${name}` }),
        unit: '%',
        ...(stated === null ? toMeasure(facts) : today(stated, 'brief')),
        target: kpi.target,
        direction: kpi.direction,
        by,
        period: 'month',
        formula: words.say({
          ru: 'такие случаи ÷ все случаи месяца',
          en: 'such cases ÷ all cases of the month',
        }),
        dataSource: sourceOf(facts, 'service'),
        cadence: 'weekly',
        owner: first.owner,
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
          ru: `Показатель легко улучшить, не записывая неудачи; звонит ${words.role(team.owner('lead'))} или тот, кого он назначит.`,
          en: `The number is easy to improve by not noting failures; the calls are made by ${team.owner('lead')} or a deputy.`,
        }),
      },
    ],
    refs: [`brief.pains.${cause.id}`],
    serves: ['nps', 'csat', 'churn', 'retention', 'other', 'revenue'],
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
