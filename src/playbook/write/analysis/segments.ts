import type { Localised } from '../../../core/localised.ts'
import type { AnalysisAnswer } from '../../../stages/analysis/schema.ts'
import { bare } from '../../words.ts'
import type { Facts } from '../facts.ts'
import { isPromotable } from '../promotable.ts'
import { directChannels } from './direct-channels.ts'
import { membershipWords } from './membership.ts'
import { portraitOf } from './portrait.ts'
import { type PlannedSegment, type SegmentKey, segmentPlan } from './segment-plan.ts'
import { askedBack, helpedIn, type Telling } from './telling.ts'

type Segment = AnalysisAnswer['segments'][number]

function tellingOf(facts: Facts, key: Exclude<SegmentKey, 'client'>): Telling {
  const { riskDays, lapseDays, forgottenDays, intervalDays, brief } = facts
  const second = brief.products.slice(1).find((product) => isPromotable(brief, product))
  const nextOffer = second ? facts.words.quote(second.name) : null
  const signed = facts.contract
  const membership = facts.kind === 'subscription' && !signed ? membershipWords(facts) : null
  const told = membership?.segments[key]
  if (told) return told
  switch (key) {
    case 'new':
      return {
        name: signed ? { ru: 'Новые договоры', en: 'New accounts' } : { ru: 'Новые', en: 'Newcomers' },
        rule: signed
          ? { ru: 'дней с подписания ≤ 90', en: 'days since signing <= 90' }
          : { ru: 'дней с первой покупки ≤ 30', en: 'days since first purchase <= 30' },
        goal: signed
          ? {
              ru: 'Первая польза за 14 дней и второй оплаченный месяц',
              en: 'First value in 14 days and a second paid month',
            }
          : {
              ru: `Вторая покупка за ${Math.max(30, intervalDays)} дней`,
              en: `A second purchase within ${Math.max(30, intervalDays)} days`,
            },
        ...helpedIn,
      }
    case 'large':
      return {
        name: { ru: 'Крупные клиенты', en: 'Large accounts' },
        rule: {
          ru: 'входит в 20 % клиентов с наибольшей маржой за 12 месяцев',
          en: 'top 20% by margin of the last 12 months',
        },
        goal: { ru: 'Продление без снижения объёма', en: 'Renewal without loss of volume' },
        value: {
          ru: 'Названный контакт и разбор пользы раз в квартал',
          en: 'A named contact and a review of benefit each quarter',
        },
        stimuli: {
          ru: ['ответ без очереди', 'разбор результата', 'ранний доступ'],
          en: ['an answer without waiting', 'a review of results', 'early access'],
        },
      }
    case 'regular':
      return {
        name: signed ? { ru: 'Действующие договоры', en: 'Core accounts' } : { ru: 'Постоянные', en: 'Regulars' },
        rule: signed
          ? { ru: 'дней с подписания > 90 и признаков риска нет', en: 'days since signing > 90 and no risk sign' }
          : {
              ru: `покупок ≥ 2 и дней с последней покупки ≤ ${riskDays}`,
              en: `purchases >= 2 and days since last purchase <= ${riskDays}`,
            },
        goal: {
          ru: 'Сохранить привычку и добавить один повод для покупки в квартал',
          en: 'Keep the habit and add one occasion a quarter',
        },
        value: {
          ru: 'Привычное получают быстро, ошибки исправляют на месте',
          en: 'The usual comes fast, mistakes are fixed at once',
        },
        stimuli: {
          ru: ['скорость и узнавание', 'личный повод', nextOffer ?? 'новинка раньше других'],
          en: ['speed and recognition', 'an own occasion', nextOffer ?? 'novelty before others'],
        },
      }
    case 'risk':
      return {
        name: { ru: 'Под угрозой ухода', en: 'At risk' },
        rule: signed
          ? {
              ru: 'использование или заказы за 4 недели ≤ 70 % обычного, либо открытых проблем ≥ 2',
              en: 'use or orders of 4 weeks <= 70% of usual, or open problems >= 2',
            }
          : {
              ru: `дней с последней покупки > ${riskDays} и ≤ ${lapseDays}`,
              en: `days since last purchase > ${riskDays} and <= ${lapseDays}`,
            },
        goal: signed
          ? {
              ru: 'Личный контакт за 2 рабочих дня и один исправленный повод',
              en: 'A personal contact in 2 working days and one cause fixed',
            }
          : { ru: 'Покупка до наступления срока ухода', en: 'A purchase before they count as lost' },
        value: { ru: 'Их заметили раньше, чем они решили уйти', en: 'Noticed before they decide to leave' },
        stimuli: {
          ru: ['сообщение без скидки в обычное время', 'исправленная причина'],
          en: ['a message without a discount at the usual time', 'a cause that was fixed'],
        },
      }
    case 'dormant':
      return {
        name: signed ? { ru: 'Ушедшие', en: 'Lost accounts' } : { ru: 'Спящие', en: 'Sleeping' },
        rule: signed
          ? { ru: 'договор закончился и с тех пор ≤ 540 дней', en: 'contract ended and days since <= 540' }
          : {
              ru: `дней с последней покупки > ${lapseDays} и ≤ ${forgottenDays}`,
              en: `days since last purchase > ${lapseDays} and <= ${forgottenDays}`,
            },
        ...askedBack,
      }
  }
}

/** What the strategy wants of the client's own segments, in turn, so that no two read alike. */
const clientGoals: Record<'contract' | 'purchase', readonly Localised[]> = {
  contract: [
    { ru: 'Первая польза за 14 дней у каждого нового договора', en: 'First value in 14 days for every new contract' },
    { ru: 'Продление без потери объёма', en: 'Renewal without loss of volume' },
  ],
  purchase: [
    {
      ru: 'Ещё один повод для покупки в квартал без общей скидки',
      en: 'One more occasion to buy a quarter without a general discount',
    },
    {
      ru: 'Сохранить обычный интервал и узнать причину каждой паузы',
      en: 'Keep the usual interval and learn the reason of each pause',
    },
  ],
}

function clientTelling(facts: Facts, at: number): Telling {
  const { brief, lapseDays, words, cause } = facts
  const segment = brief.audience.segments[at]
  const name = bare(segment?.name ?? '')
  const need = brief.audience.needs[at] ?? brief.audience.needs[0]
  const value = need ?? cause.text
  return {
    name: { ru: name, en: name },
    rule: facts.contract
      ? {
          ru: `метка сегмента = ${words.quote(name)} и договор действует`,
          en: `segment tag = ${words.quote(name)} and contract active`,
        }
      : {
          ru: `метка сегмента = ${words.quote(name)} и дней с последней покупки ≤ ${lapseDays}`,
          en: `segment tag = ${words.quote(name)} and days since last purchase <= ${lapseDays}`,
        },
    goal: clientGoals[facts.contract ? 'contract' : 'purchase'][at % 2] ?? { ru: '', en: '' },
    value: need
      ? {
          ru: `То, что этот сегмент ценит: ${words.quote(value)}`,
          en: `What this segment values: ${words.quote(value)}`,
        }
      : {
          ru: `Исправление того, что мешает клиентам: ${words.quote(value)}`,
          en: `A fix for what troubles customers: ${words.quote(value)}`,
        },
    stimuli:
      at % 2 === 0
        ? {
            ru: ['исправленное неудобство', 'повод в их обычный срок'],
            en: ['a trouble removed', 'an occasion at their usual time'],
          }
        : {
            ru: ['личный контакт', 'итог с числом', 'новинка раньше других'],
            en: ['a personal contact', 'a summary with a number', 'novelty before others'],
          },
  }
}

function segmentOf(facts: Facts, planned: PlannedSegment): Segment {
  const { words, brief } = facts
  const telling = planned.key === 'client' ? clientTelling(facts, planned.at ?? 0) : tellingOf(facts, planned.key)
  const direct = directChannels(facts)
  const channels = (direct.length > 0 ? direct : brief.channels.map(({ name }) => name)).slice(0, 3)
  const own = planned.at === null ? null : brief.audience.segments[planned.at]
  return {
    id: planned.id,
    name: words.say(telling.name),
    rule: words.say(telling.rule),
    share: planned.share,
    shareSource: planned.shareSource,
    target: planned.key === 'risk' || planned.key === 'new' || (planned.key === 'client' && planned.at === 0),
    portrait: portraitOf(facts, planned, own ?? null),
    goal: words.say(telling.goal),
    valueProposition: words.say(telling.value),
    stimuli: telling.stimuli[words.language],
    channels,
    refs: own ? [`brief.audience.segments.${own.id}`] : ['brief.audience', 'industry.intervalDays'],
  }
}

/** Segments a CRM can select, with a portrait of seven fields each. */
export function segmentsOf(facts: Facts): Segment[] {
  return segmentPlan(facts).map((planned) => segmentOf(facts, planned))
}
