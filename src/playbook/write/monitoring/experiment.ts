import { addDays, addMonths, type IsoDate, planMonth } from '../../../core/date.ts'
import { churnOver, monthlyChurn, monthsIn } from '../../../core/rates.ts'
import { samplePerArm } from '../../../finance/sample-size.ts'
import type { MonitoringAnswer } from '../../../stages/monitoring/schema.ts'
import { sentences } from '../../words.ts'
import type { Facts } from '../facts.ts'
import type { EarlierDrafts, Launch } from '../roadmap/launches.ts'

type Experiment = MonitoringAnswer['experiment']

/** Base from which a control group of a tenth says something; waves of win-back set a fifth of their own list aside. */
const holdoutBase = 2000
const share = 0.1
const months = 6

/** Smallest fall of a rate that `perArm` customers show (domain model §14), whole tenths of a point. */
export function visibleFall(rate: number, perArm: number): number {
  for (let fall = 0.001; fall < rate; fall += 0.001) {
    if (samplePerArm(rate, rate - fall) <= perArm) return Math.round(fall * 1000) / 1000
  }
  return rate
}

/** The main rate over the months of the experiment; one month shows nothing (domain model §14). */
function ratesOf({ goals }: EarlierDrafts): { baseline: number; expected: number } | null {
  const kpi = goals.goals.flatMap(({ kpis }) => kpis).find(({ metric }) => metric === 'churn')
  if (!kpi || kpi.baseline === null || kpi.target === null || kpi.period === 'none') return null
  const over = (rate: number) => churnOver(monthlyChurn(rate, monthsIn[kpi.period as 'month']), months)
  return {
    baseline: Math.round(over(kpi.baseline) * 1000) / 1000,
    expected: Math.round(over(kpi.target) * 1000) / 1000,
  }
}

/** Six months after the comparison can begin: the control group, else the first personal or reward launch; inside the year. */
function readoutDay({ end }: Facts, launches: readonly Launch[]): IsoDate {
  const compared = launches.filter(({ item }) => ['loyalty', 'personal', 'winback'].includes(item.direction))
  const first = launches.find(({ planned }) => planned.playbook.id === 'en-holdout') ?? compared[0] ?? launches[0]
  const day = addMonths(first?.item.launch ?? end, months)
  return day < end ? day : addDays(end, -10)
}

/** `read by A, decided by B`, once where both are one person. */
function readers({ words, team }: Facts): string {
  const reader = team.owner('analyst')
  const lead = team.owner('lead')
  return reader === lead
    ? words.say({ ru: `результат читает и решает ${lead}`, en: `read and decided by the ${lead}` })
    : words.say({
        ru: `результат читает ${reader}, решает ${lead}`,
        en: `read by the ${reader}, decided by the ${lead}`,
      })
}

function holdOut(
  facts: Facts,
  launches: readonly Launch[],
  customers: number,
  rates: ReturnType<typeof ratesOf>,
): Experiment {
  const { words } = facts
  const arm = Math.round(customers * share)
  const day = words.date(readoutDay(facts, launches))
  const fall = rates ? visibleFall(rates.baseline, arm) : null
  const planned = rates ? rates.baseline - rates.expected : null
  const pp = (value: number) => words.format.points(value).replace(/^[+−]/u, '')
  const power =
    fall === null || planned === null
      ? [
          words.say({
            ru: 'Исходная доля ещё не измерена: после замера второго месяца считаем, какую разницу группа покажет',
            en: 'The rate of today is not measured yet: after month 2 we work out which difference the group can show',
          }),
        ]
      : planned >= fall
        ? [
            words.say({
              ru: `Ждём разницу ${pp(planned)}, группа показывает разницу от ${pp(fall)}`,
              en: `We expect ${pp(planned)}; the group shows a difference from ${pp(fall)} on`,
            }),
          ]
        : [
            words.say({
              ru: `Ждём разницу ${pp(planned)}, а группа такого размера уверенно показывает только разницу от ${pp(fall)}`,
              en: `We expect ${pp(planned)}, while a group of this size shows no difference under ${pp(fall)}`,
            }),
            words.say({
              ru: 'Поэтому через полгода видно направление, а продолжать или закрывать решают отклики на отдельные сообщения; замер повторяют за 12 месяцев',
              en: 'So half a year gives the direction, responses to single messages decide what goes on, and the count is repeated over 12 months',
            }),
          ]
  return {
    method: 'hold-out',
    holdout: share,
    metric: words.say({
      ru: `доля ушедших за ${months} месяцев, контрольная группа против остальных`,
      en: `share lost over ${months} months, control group against the rest`,
    }),
    baselineRate: rates?.baseline ?? null,
    expectedRate: rates?.expected ?? null,
    months,
    readout: sentences(
      `${day}: ${readers(facts)}`,
      words.say({
        ru: 'В группу клиенты попадают случайно; они не получают личных предложений и волн, но обслуживаются и вступают в программу наравне с остальными',
        en: 'Customers get into the group at random; they receive no personal offers or waves but are served and may join like anybody else',
      }),
      ...power,
    ),
  }
}

function pairs(facts: Facts, launches: readonly Launch[], rates: ReturnType<typeof ratesOf>): Experiment {
  const { words, known } = facts
  const count = known.customers === null ? 20 : Math.max(5, Math.min(60, Math.floor(known.customers * 0.1)))
  const day = words.date(readoutDay(facts, launches))
  return {
    method: 'matched-pairs',
    holdout: null,
    metric: words.say({
      ru: `доля ушедших за ${months} месяцев в ${words.number(count)} парах похожих клиентов`,
      en: `share lost over ${months} months in ${words.number(count)} pairs of similar accounts`,
    }),
    baselineRate: rates?.baseline ?? null,
    expectedRate: rates?.expected ?? null,
    months,
    readout: sentences(
      `${day}: ${readers(facts)}`,
      words.say({
        ru: 'Пара — один размер, один срок договора, одна отрасль; второй клиент пары подключается на квартал позже',
        en: 'A pair has one size, one age of contract and one kind of business; its second account starts a quarter later',
      }),
      words.say({
        ru: 'Пар мало для доказательства, поэтому к числу прилагается причина каждого ухода',
        en: 'The pairs are too few for proof, so the reason of every departure goes with the number',
      }),
    ),
  }
}

function beforeAfter(facts: Facts, launches: readonly Launch[], rates: ReturnType<typeof ratesOf>): Experiment {
  const { words, brief } = facts
  const month = planMonth(brief.start, readoutDay(facts, launches))
  return {
    method: 'before-after',
    holdout: null,
    metric: words.say({
      ru: `доля клиентов, вернувшихся за ${months} месяцев, против того же срока годом раньше`,
      en: `share of customers back within ${months} months, against the same months a year ago`,
    }),
    baselineRate: rates ? Math.round((1 - rates.baseline) * 1000) / 1000 : null,
    expectedRate: rates ? Math.round((1 - rates.expected) * 1000) / 1000 : null,
    months,
    readout: sentences(
      words.say({
        ru: `В конце ${words.number(Math.min(12, Math.max(1, month)))}-го месяца ${readers(facts)}`,
        en: `At the end of month ${words.number(Math.min(12, Math.max(1, month)))}: ${readers(facts)}`,
      }),
      words.say({
        ru: 'Контрольная группа при такой базе ничего не покажет, поэтому сравниваем с прошлым годом и отдельно записываем, что ещё изменилось: цены, сезон, соседи',
        en: 'A control group shows nothing at this size, so we compare with last year and note what else changed: prices, season, competitors',
      }),
    ),
  }
}

/** How the effect is proved at the size of this base. */
export function experimentOf(facts: Facts, launches: readonly Launch[], drafts: EarlierDrafts): Experiment {
  const { known, brief } = facts
  const rates = ratesOf(drafts)
  if (brief.company.model === 'b2b' && !facts.tiny) return pairs(facts, launches, rates)
  if (known.customers !== null && known.customers >= holdoutBase)
    return holdOut(facts, launches, known.customers, rates)
  return beforeAfter(facts, launches, rates)
}
