import type { AnalysisAnswer } from '../../../stages/analysis/schema.ts'
import { capital, sentences } from '../../words.ts'
import type { Facts, ToldPain } from '../facts.ts'
import { neededRevenue } from './binding-cause.ts'

type Finding = Omit<AnalysisAnswer['findings'][number], 'id'>

/** The client's words; a complaint already named by them says what is not known about it. */
function complaint({ words }: Facts, { text, tags }: ToldPain): string {
  return tags.length > 0
    ? words.say({ ru: `В брифе: ${words.quote(text)}.`, en: `The brief says: ${words.quote(text)}.` })
    : words.say({
        ru: 'Так это названо в брифе; как часто случается, пока не считали.',
        en: 'The brief puts it in these words; how often it happens has not been counted yet.',
      })
}

function causeFinding(facts: Facts): Finding {
  const { cause, words, first } = facts
  const { voice } = cause
  return {
    title: words.say({
      ru: `Первая причина ухода: ${cause.cause}`,
      en: `First reason to leave: ${cause.cause}`,
    }),
    evidence: complaint(facts, cause),
    implication: sentences(
      words.say({ ru: `Порядок такой: ${words.say(voice.imply)}`, en: `The order: ${words.say(voice.imply)}` }),
      first &&
        words.say({
          ru: `С этого начинает инициатива ${first.id}`,
          en: `Initiative ${first.id} begins with it`,
        }),
    ),
    disproof: words.say(voice.disproof),
    refs: [`brief.pains.${cause.id}`],
  }
}

/** Money of the brief the plan leaves alone, where it is much; null otherwise. */
function unspent({ brief, plan, words }: Facts): string | null {
  const left = brief.budget.total - plan.planned * (1 + brief.budget.contingency)
  if (left < brief.budget.total * 0.3) return null
  return words.say({
    ru: `Из бюджета остаётся около ${words.money(Number(left.toPrecision(2)))}: другие варианты рассмотрены и отклонены с причиной; тратить остаток ради расхода не нужно, он ждёт обзора второго квартала`,
    en: `About ${words.money(Number(left.toPrecision(2)))} of the budget stays unspent: other options were weighed and turned down with a reason; money is not spent for its own sake and waits for the review of quarter 2`,
  })
}

/** How many customers must stay, or how much repeat revenue must come, for the budget to return. */
function moneyFinding(facts: Facts): Finding {
  const { brief, plan, known, words, margin, noun } = facts
  const cost = plan.planned > 0 ? plan.planned : brief.budget.total
  const { monthlyMargin } = known
  const title = words.say({
    ru: 'Сколько удержаний окупают план',
    en: 'How many saves pay for the plan',
  })
  const disproof = words.say({
    ru: 'Вывод неверен, если удержанный клиент тратит вдвое меньше среднего: это видно по чекам через 3 месяца.',
    en: 'Wrong if a saved customer spends half the average: receipts show it after 3 months.',
  })
  // Less than half a unit of money a month pays for nothing: the number of saves would be endless.
  if (monthlyMargin !== null && Math.round(monthlyMargin) > 0) {
    const yearly = Math.round(monthlyMargin) * 12
    // To the nearest whole one: a reader divides what stands there.
    const saves = Math.max(1, Math.round(cost / yearly))
    return {
      title,
      evidence: words.say({
        ru: `План стоит ${words.money(cost)}; клиент приносит ${words.money(Math.round(monthlyMargin))} маржи в месяц, ${words.money(yearly)} за год.`,
        en: `The plan costs ${words.money(cost)}; a customer brings ${words.money(Math.round(monthlyMargin))} of margin a month, ${words.money(yearly)} a year.`,
      }),
      implication: sentences(
        words.say({
          ru: `Денежные затраты плана (без труда команды и стоимости наград) возвращаются, если на весь год останется примерно ещё ${words.count(saves, noun)}; всё, что не удерживает и не увеличивает покупки, в план не входит.`,
          en: `About ${words.count(saves, noun)} kept for the whole year return the plan's cash cost (own work and rewards excluded); what neither keeps customers nor adds purchases stays out.`,
        }),
        unspent(facts),
      ),
      disproof,
      refs: ['brief.budget', 'brief.metrics.averageOrder', 'brief.metrics.grossMargin'],
    }
  }
  const revenue = neededRevenue(cost, margin.value)
  return {
    title: words.say({
      ru: 'Сколько повторной выручки окупает план',
      en: 'How much repeat revenue pays for the plan',
    }),
    evidence: words.say({
      ru: `План стоит ${words.money(cost)}; маржа ${words.percent(margin.value)}${margin.borrowed ? ' (допущение по отрасли)' : ''}.`,
      en: `The plan costs ${words.money(cost)}; margin ${words.percent(margin.value)}${margin.borrowed ? ' (an assumption from the industry)' : ''}.`,
    }),
    implication: sentences(
      !Number.isFinite(revenue) &&
        words.say({
          ru: 'При такой марже повторная выручка план не окупает: сначала пересматриваются цены и затраты',
          en: 'At this margin repeat revenue does not pay for the plan: prices and costs are reviewed first',
        }),
      Number.isFinite(revenue) &&
        words.say({
          ru: `Чтобы вернуть денежные затраты плана (без труда команды), нужно ${words.money(revenue)} повторной выручки за год, которой без плана не было бы; её отмечают отдельно с первого дня.`,
          en: `To return the plan's cash cost (own work excluded) it takes ${words.money(revenue)} of repeat revenue a year that would not come otherwise; it is marked from day one.`,
        }),
      unspent(facts),
    ),
    disproof,
    refs: ['brief.budget', 'industry.grossMargin'],
  }
}

function leverFinding(facts: Facts): Finding {
  const { known, words, kind, intervalDays, lapseDays, brief, returns } = facts
  if (known.dormant !== null && returns !== null && returns > 0) {
    return {
      title: words.say({
        ru: 'Ушедшие клиенты ближе новых',
        en: 'Lost customers are nearer than new ones',
      }),
      evidence: words.say({
        ru: `В базе ${words.count(known.dormant, 'customer')} без покупок; по расчёту за год вернутся ${words.number(returns)} сверх тех, кто пришёл бы без приглашения.`,
        en: `${words.count(known.dormant, 'customer')} in the base do not buy; the estimate above natural return is ${words.number(returns)} a year.`,
      }),
      implication: words.say({
        ru: 'Возврат ведём волнами с контрольной группой и начинаем его после первых исправлений, иначе зовём в те же неудобства.',
        en: 'Win-back goes in waves with a control group and starts after the first fixes; otherwise we invite people to the same trouble.',
      }),
      disproof: words.say({
        ru: 'Вывод неверен, если в первой волне возврат сверх контроля ниже 2 п. п.',
        en: 'Wrong if return above control in the first wave is under 2 pp.',
      }),
      refs: ['brief.metrics.dormantCustomers'],
    }
  }
  const subscription = kind === 'subscription'
  return {
    title: subscription
      ? words.say({ ru: 'Судьба договора решается в первые недели', en: 'The first weeks decide the contract' })
      : words.say({ ru: 'Главный рычаг — вторая покупка', en: 'The second purchase is the lever' }),
    evidence: subscription
      ? words.say({
          ru: `За 12 месяцев в отрасли «${brief.industry.name}» остаётся ${words.percent(brief.industry.retention.low, 0)}–${words.percent(brief.industry.retention.high, 0)} клиентов; доля дошедших до первой пользы в брифе не названа.`,
          en: `${brief.industry.name} keeps ${words.percent(brief.industry.retention.low, 0)}-${words.percent(brief.industry.retention.high, 0)} of customers over 12 months; the share reaching first value is not in the brief.`,
        })
      : words.say({
          ru: `Обычный интервал — ${words.count(intervalDays, 'day')}, после ${words.number(lapseDays)} дней без покупки клиент считается ушедшим; доля вторых покупок в брифе не названа.`,
          en: `The usual interval is ${words.count(intervalDays, 'day')}; after ${words.number(lapseDays)} days a customer counts as lost; the second-purchase share is not in the brief.`,
        }),
    implication: subscription
      ? words.say({
          ru: 'Считаем первую пользу у каждого нового клиента и вмешиваемся до счёта, а не после заявления об уходе.',
          en: 'First value is counted for each new customer, and we step in before the bill, not after the notice.',
        })
      : words.say({
          ru: 'Повод вернуться даём в срок обычного интервала; рекламу для тех, кто и так приходит, не увеличиваем.',
          en: 'The reason to return comes at the usual interval; no more advertising to those who come anyway.',
        }),
    disproof: subscription
      ? words.say({
          ru: 'Вывод неверен, если уход распределён по сроку жизни равномерно: это видно по дате подписания ушедших за год.',
          en: 'Wrong if departures spread evenly over tenure: the signing dates of last year’s leavers show it.',
        })
      : words.say({
          ru: 'Вывод неверен, если сделавшие две покупки уходят так же часто, как сделавшие одну.',
          en: 'Wrong if customers with two purchases leave as often as those with one.',
        }),
    refs: ['industry.retention', 'industry.intervalDays'],
  }
}

function programmeFinding({ plan, words, brief, pains, cause }: Facts): Finding {
  const service = pains.filter(({ voice }) => voice.service)
  const cured = words.list((service.length > 0 ? service : [cause]).slice(0, 2).map(({ text }) => words.quote(text)))
  const none = plan.programme.type === 'none'
  return {
    title: none
      ? words.say({ ru: 'Программа наград сейчас преждевременна', en: 'A reward programme is premature' })
      : words.say({ ru: 'Программа — усилитель, а не лекарство', en: 'A programme amplifies, it does not cure' }),
    evidence: words.say({
      ru: `Больше 90 % наград обычно уходит на покупки, которые состоялись бы и так (экспертная оценка); награда не снимает того, что мешает клиентам: ${cured}.`,
      en: `Over 90% of rewards usually go to purchases that would have happened anyway (expert estimate); and a reward does not cure what troubles customers: ${cured}.`,
    }),
    implication: none
      ? words.say({
          ru: 'Деньги идут на исправление сервиса и личные поводы вернуться; к вопросу о программе возвращаемся по итогам четвёртого квартала.',
          en: 'The money goes into service and personal reasons to return; the programme question is reopened after quarter 4.',
        })
      : words.say({
          ru: 'Исправления запускаются раньше программы, а её польза считается против контрольной группы.',
          en: 'Fixes launch before the programme, and its benefit is counted against a control group.',
        }),
    disproof: words.say({
      ru: 'Вывод неверен, если участники с наградой покупают чаще контрольной группы без всяких исправлений.',
      en: 'Wrong if members outbuy the control group without any fix.',
    }),
    refs: ['industry.archetypes', ...brief.pains.map(({ id }) => `brief.pains.${id}`)],
  }
}

function secondPain(facts: Facts): Finding | null {
  const { pains, cause, words } = facts
  const pain = pains.find(({ id, tags }) => id !== cause.id && tags.length > 0)
  if (!pain) return null
  return {
    title: words.say({
      ru: `Следом: ${pain.cause}`,
      en: `Next: ${pain.cause}`,
    }),
    evidence: complaint(facts, pain),
    implication: `${capital(words.say(pain.voice.imply))}.`,
    disproof: words.say(pain.voice.disproof),
    refs: [`brief.pains.${pain.id}`],
  }
}

/** What the later stages build on: the cause, the money, the lever, the second pain, the place of the programme. */
export function findingsOf(facts: Facts): AnalysisAnswer['findings'] {
  return [causeFinding(facts), moneyFinding(facts), leverFinding(facts), secondPain(facts), programmeFinding(facts)]
    .filter((finding) => finding !== null)
    .map((finding, index) => ({ id: `F${index + 1}`, ...finding }))
}

/** Ids of the findings by what they say, for the refs of goals and initiatives. */
export function findingRefs(findings: AnalysisAnswer['findings']) {
  const at = (index: number) => `analysis.findings.${findings[index]?.id ?? 'F1'}`
  return {
    cause: at(0),
    money: at(1),
    lever: at(2),
    second: at(findings.length > 4 ? 3 : 0),
    programme: at(findings.length - 1),
  }
}
