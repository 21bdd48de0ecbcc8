import { addMonths, laterDate } from '../../../core/date.ts'
import { painTagsOf } from '../../pain-tags.ts'
import { small } from '../../words.ts'
import type { Facts } from '../facts.ts'
import type { PainVoice } from '../voices.ts'
import { type DraftGoal, type DraftKpi, inYear, sourceOf, today, toMeasure } from './draft-goal.ts'
import { npsKpi } from './nps.ts'
import { type StatedShare, statedShares } from './stated.ts'
import { spanOf } from './unpromised.ts'

const wordCount = (text: string) => text.trim().split(/\s+/u).length

/** The share that shows the first fault shrink; where nothing is ordered, the orders give way to visits or contacts. */
function kpiOf({ cause, kind, brief }: Facts): PainVoice['kpi'] {
  const { kpi } = cause.voice
  if ((kind !== 'subscription' && brief.industry.id !== 'beauty') || !/заказ/u.test(kpi.ru)) return kpi
  return cause.tags.includes('queue') || cause.tags.includes('slow-service')
    ? { ...kpi, ru: 'посещений без ожидания дольше 10 минут', en: 'visits without a wait over 10 minutes' }
    : { ...kpi, ru: 'обращений, решённых в обещанный срок', en: 'contacts settled in the promised time' }
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

/** A share the client counts already, on its way to what is asked. */
function statedKpi(facts: Facts, { name, from, target, direction, movers }: StatedShare): DraftKpi {
  const { words, team } = facts
  const last = movers.reduce((day, { launch }) => laterDate(day, launch), facts.day(6, -1))
  return {
    metric: 'other',
    name,
    unit: '%',
    ...today(from, 'brief'),
    target,
    direction,
    by: inYear(facts, laterDate(addMonths(last, 3), facts.day(9, -1))),
    period: 'month',
    formula: words.say({
      ru: 'так же, как посчитано число в цели клиента; способ записывают в первом месяце',
      en: 'counted as for the number in your own goal; the way is written down in month 1',
    }),
    dataSource: sourceOf(facts, 'service'),
    cadence: 'monthly',
    owner: movers[0]?.owner ?? team.owner('lead'),
    segmentId: null,
  }
}

/** At most this many numbers of the client beside the complaint: a goal is read in one breath. */
const mostStated = 2

/** Shares of the brief the service goal takes on; none where the complaint's own share has its level in the brief. */
export function promisedShares(facts: Facts): StatedShare[] {
  return facts.first && statedToday(facts, kpiOf(facts)) === null ? statedShares(facts).slice(0, mostStated) : []
}

/** The goal that shows the first complaint shrink: a share of cases that must be met, or must not be passed. */
export function serviceGoal(facts: Facts): DraftGoal | null {
  const { words, cause, day, plan, first, team } = facts
  const helpers = plan.initiatives.filter(({ painIds }) => painIds.includes(cause.id))
  if (!first || helpers.length === 0) return null
  const kpi = kpiOf(facts)
  const name = words.say(kpi)
  const stated = statedToday(facts, kpi)
  const shares = promisedShares(facts)
  const own = shares.find(({ painIds }) => painIds.includes(cause.id))
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
    title: own
      ? words.say({
          ru: `Довести показатель ${words.quote(own.name)} с ${words.percent(own.from)} до ${words.percent(own.target)} к ${words.date(by)}`,
          en: `Move ${words.quote(own.name)} from ${words.percent(own.from)} to ${words.percent(own.target)} by ${words.date(by)}`,
        })
      : kpi.direction === 'up'
        ? words.say({
            ru: `Довести долю ${small(name)}${name.includes(',') ? ',' : ''} до ${shown} к ${words.date(by)}${sign}`,
            en: `Bring the share of ${name} to ${shown} by ${words.date(by)}${sign}`,
          })
        : words.say({
            ru: `Снизить долю ${small(name)}${name.includes(',') ? ',' : ''} до ${shown} к ${words.date(by)}${sign}`,
            en: `Bring the share of ${name} down to ${shown} by ${words.date(by)}${sign}`,
          }),
    achievable: words.say({
      ru: `${helpers.length > 1 ? 'Несут' : 'Несёт'} ${words.list(helpers.map(({ id }) => id))}: шаги, часы и деньги посчитаны в плане. Число экспертное: ${
        own
          ? 'это половина пути к вашей цели; вторую половину обещаем или снимаем по числу шестого месяца'
          : stated === null
            ? 'исходный уровень измеряется до конца второго месяца, и если до цели больше 40 п. п., срок сдвигается на квартал'
            : 'сегодняшний уровень взят из цели клиента и сверяется в первом месяце'
      }.`,
      en: `Carried by ${words.list(helpers.map(({ id }) => id))}: steps, hours and money are in the plan. The number is an expert estimate: ${
        own
          ? 'half of the way to your goal; the other half is promised or dropped on the number of month 6'
          : stated === null
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
      ...(own ? [{ ...statedKpi(facts, own), by }] : []),
      ...(own
        ? []
        : [
            {
              metric: 'other' as const,
              name: words.say({ ru: `Доля ${small(name)}`, en: `Share of ${name}` }),
              unit: '%',
              ...(stated === null ? toMeasure(facts) : today(stated, 'brief')),
              target: kpi.target,
              direction: kpi.direction,
              by,
              period: 'month' as const,
              formula: words.say({
                ru: 'такие случаи ÷ все случаи месяца',
                en: 'such cases ÷ all cases of the month',
              }),
              dataSource: sourceOf(facts, 'service'),
              cadence: 'weekly' as const,
              owner: first.owner,
              segmentId: null,
            },
          ]),
      ...shares.filter((share) => share !== own).map((share) => statedKpi(facts, share)),
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
