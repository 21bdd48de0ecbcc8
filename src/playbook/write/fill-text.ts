import type { Brief } from '../../core/brief.ts'
import { fill, type Localised, type Params } from '../../core/localised.ts'
import { wayOf } from '../channel-words.ts'
import { discountCap } from '../design-programme.ts'
import type { PlannedInitiative } from '../plan.ts'
import { oneOf } from '../role-words.ts'
import { capital, shortened, small, type Words } from '../words.ts'
import type { Facts } from './facts.ts'
import { memberWords } from './member-words.ts'
import { promotableProduct } from './promotable.ts'
import { isWritten } from './roadmap/channel-choice.ts'
import { voiceOf } from './voices.ts'

/** Minutes of the pick-up promise by industry. */
const promiseMinutes: Readonly<Record<string, number>> = { coffee: 6, pharmacy: 7, grocery: 8 }
const usualPromise = 8

/** What a returning customer hears has changed: the first public improvement that is live on `day`, in its own numbers. */
function newsOn(facts: Facts, day: string): string {
  for (const initiative of facts.plan.initiatives) {
    const { news } = voiceOf(initiative)
    if (news && initiative.launch < day) return small(fillText(facts, initiative, news))
  }
  return facts.words.say({
    ru: 'мы разобрали жалобы и закрыли главную',
    en: 'we went through the complaints and closed the main one',
  })
}

/** A usual pause as people say it: nobody comes back "in 176 days". */
function spellText(days: number, words: Words): string {
  return days < 45 ? words.count(days, 'day') : words.count(Math.round(days / 30.4), 'month')
}

/** The count of days in the form its number asks for; after "от" the Russian form never changes. */
function withDays(text: string, days: Readonly<Record<string, number>>, words: Words): string {
  return text.replace(/(?<!от )\{(interval|lapse)\} (?:дней|days)(?!\p{L})/gu, (whole, name: string) => {
    const value = days[name]
    return value === undefined ? whole : words.count(value, 'day')
  })
}

/** Groups of a sentence that say nothing without the average order. */
const orderGroups = /\s?\((?:[^()]*\s)?\{aov\}(?:\s[^()]*)?\)/gu

/** An activation of no days is not "after 0 days". */
function activationText(text: string, days: number | null): string {
  if (days !== null && days > 1) return text
  return text
    .replace(
      /активация через \{activation\} дн\.?/u,
      days === 1 ? 'баллы доступны на следующий день' : 'баллы доступны сразу',
    )
    .replace(/(points )?active after \{activation\} days/u, days === 1 ? '$1usable the next day' : '$1usable at once')
}

/** Rates of the growth rebate from 5, 15 and 25 % of growth: the planned one in the middle. */
function rebateRates({ plan, words }: Facts): { low: string; middle: string; high: string } {
  const { earnRate } = plan.programme
  const share = (factor: number) => words.percent(earnRate * factor, 2)
  return { low: share(0.5), middle: share(1), high: share(1.5) }
}

/** Numbers that a knowledge-base text names as an example give way to those of the design. */
function designed(text: string, facts: Facts, id: string): string {
  const { plan, words } = facts
  const { type, stamps, maxRedeemShare } = plan.programme
  if (type === 'none') {
    return text
      .replace(/ за баллы(?: или подарок)?/gu, ' в подарок')
      .replace(/ for points(?: or a gift)?/gu, ' as a gift')
  }
  if (id === 'loy-points' && maxRedeemShare !== null) {
    return text.replace(/30\s?%(?= покупки| of a purchase)/gu, words.percent(maxRedeemShare, 0))
  }
  if (id === 'loy-punch' && stamps) {
    return text
      .replace(/10(?= ячеек| boxes)/gu, String(stamps.paid + stamps.given))
      .replace(/8(?= покупок| more purchases|-й отметки|th stamp)/gu, String(stamps.paid))
  }
  if (id === 'loy-b2b-rebate') {
    const { low, middle, high } = rebateRates(facts)
    return text
      .replace(/1\s?%(?= от \+5| from \+5)/u, low)
      .replace(/2\s?%(?= от \+15| from \+15)/u, middle)
      .replace(/3\s?%(?= от \+25| from \+25)/u, high)
  }
  return text
}

/** Money back after a fault is no discount; a gift or an offer is measured against the limit. */
const offered =
  /(?<back>(?:вернуть|возврат\S*)\s)?(?<lead>до|в|на|up to|worth)\s(?<share>\d+)\s?%(?=\s(?:среднего чека|обычной покупки|чека)|\sof\s(?:the|an?)\s(?:average order|usual purchase)(?!\s\(\{aov\}\) back))/giu
const discounted = /(?<lead>скидк\S*\sдо|discount\sup\sto)\s(?<share>\d+)\s?%/giu

/** Offers named in a text stay inside the cap on discounts the client set. */
function withinCap(text: string, { brief, words }: Facts): string {
  const cap = discountCap(brief.constraints)
  if (cap === null) return text
  if (cap === 0) return text.replace(/(?:скидка до|discount up to) \d+\s?% (?:или|or) /giu, '')
  const limited = (match: string, lead: string, share: string) =>
    Number(share) / 100 > cap ? `${lead} ${words.percent(cap)}` : match
  return text
    .replace(offered, (match, back: string | undefined, lead: string, share: string) =>
      back ? match : limited(match, lead, share),
    )
    .replace(discounted, (match, lead: string, share: string) => limited(match, lead, share))
}

/** A gift to those who left is worth no more than a month of their margin. */
function withinMonth(text: string, { brief: { metrics }, words }: Facts): string {
  const { ordersPerMonth, grossMargin } = metrics
  if (!ordersPerMonth || !grossMargin) return text
  const most = Math.max(0.01, Math.floor(ordersPerMonth.value * grossMargin.value * 100 + 1e-9) / 100)
  return text.replace(
    /(?<share>\d+)\s?%(?=\s(?:среднего чека|обычной покупки)|\sof\s(?:the|an?|one)\s(?:average order|usual purchase))/giu,
    (match, share: string) => (Number(share) / 100 > most ? words.percent(most) : match),
  )
}

/** Where purchases are rare, eighteen months of silence are no farewell. */
function forgotten(text: string, { forgottenDays }: Facts): string {
  return text.replace(/\b18(?=(?:\s|\+\s)(?:месяцев|months))/gu, String(Math.round(forgottenDays / 30.4)))
}

/** The channel an initiative speaks through: one that can carry a text, where the client has any. */
function channelOf({ brief }: Facts, initiative: PlannedInitiative): Brief['channels'][number] | null {
  const named = initiative.channels.flatMap((name) => brief.channels.filter((channel) => channel.name === name))
  return named.find(isWritten) ?? named[0] ?? brief.channels[0] ?? null
}

function orderText({ known }: Facts, words: Words): string {
  return known.order === null ? words.say({ ru: 'средний чек', en: 'the average order' }) : words.money(known.order)
}

/** Share of the quarters the prize of a crew is expected to be earned in; its running cost holds as much. */
const earned = 0.6

/**
 * Fills the places of a knowledge-base text from the plan. A place that stays open is a bug: the text would go to a client.
 */
export function fillText(facts: Facts, initiative: PlannedInitiative, template: Localised): string {
  const { brief, plan, words, known, intervalDays, lapseDays } = facts
  const { programme } = plan
  const { id } = initiative.playbook
  let text = memberWords(facts, words.say(template))
  if (known.order === null) text = text.replace(orderGroups, '')
  if (id === 'wb-three-waves') text = forgotten(withinMonth(text, facts), facts)
  text = withinCap(designed(activationText(text, programme.activationDays), facts, id), facts)
    .replace(/1 (?:единица валюты|currency unit)/u, words.money(1))
    .replace(/, канал \{ch\}(?:,(?= (?:и|с|со|без) ))?/gu, ' {way}')
    .replace(/(?<!\p{L})(?:by|через(?: канал)?) \{ch\}/gu, '{way}')
    .replace(/(?<=^|(?<!дн|мин|шт)[.!?]\s+)\{owner\}/gu, '{sentenceOwner}')
  // The alarm of a missed visit rings at twice the usual interval, long before a customer counts as lost.
  const lapse = id === 'per-missed-visit' ? intervalDays * 2 : lapseDays
  text = withDays(text, { interval: intervalDays, lapse }, words)
  const owner = oneOf(initiative.owner, words.language)
  const channel = channelOf(facts, initiative)
  const params: Params = {
    owner: words.role(owner),
    sentenceOwner: capital(owner),
    ch: (channel?.name ?? '').replace(/^sms$/iu, 'SMS'),
    way: channel ? wayOf(channel, words) : '',
    aov: orderText(facts, words),
    prize: words.money((initiative.runPerMonth * 3) / earned),
    product: words.quote(shortened(promotableProduct(brief)?.name ?? brief.company.name)),
    company: shortened(brief.company.name),
    interval: intervalDays,
    spell: spellText(intervalDays, words),
    lapse,
    earnRate: words.percent(programme.earnRate),
    activation: programme.activationDays ?? 1,
    expiry: programme.expiryDays ?? Math.max(180, intervalDays * 4),
    promise: promiseMinutes[brief.industry.id] ?? usualPromise,
    news: text.includes('{news}') ? newsOn(facts, initiative.launch) : '',
    boxes: (programme.stamps?.paid ?? 8) + (programme.stamps?.given ?? 2),
    paid: programme.stamps?.paid ?? 8,
    ...rebateRates(facts),
  }
  // Looked for before filling: braces in the client's own names are letters, not places.
  const open = [...text.matchAll(/\{(\w+)\}/gu)].find(([, name]) => !Object.hasOwn(params, name ?? ''))
  if (open) throw new Error(`unfilled ${open[0]} in ${id}`)
  return capital(fill(text, params))
}
