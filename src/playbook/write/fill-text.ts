import { fill, type Localised } from '../../core/localised.ts'
import type { PlannedInitiative } from '../plan.ts'
import { bare } from '../words.ts'
import type { Facts } from './facts.ts'
import { voiceOf } from './voices.ts'

/** Minutes of the pick-up promise by industry. */
const promiseMinutes: Readonly<Record<string, number>> = { coffee: 6, pharmacy: 7, grocery: 8 }
const usualPromise = 8

/** What a returning customer hears has changed: the first public improvement that is live on `day`. */
function newsOn({ plan, words }: Facts, day: string): string {
  const live = plan.initiatives.filter(({ launch }) => launch < day)
  const news = live.map((initiative) => voiceOf(initiative).news).find((text) => text !== undefined)
  return words.say(
    news ?? {
      ru: 'мы разобрали жалобы и закрыли главную',
      en: 'we went through the complaints and closed the main one',
    },
  )
}

/** Groups of a sentence that say nothing without the average order. */
const orderGroups = /\s?\((?:[^()]*\s)?\{aov\}(?:\s[^()]*)?\)/gu

/** An activation of no days is not "after 0 days". */
function activationText(text: string, days: number | null): string {
  if (days !== null && days > 1) return text
  return text
    .replace(
      /активация через \{activation\} дн\./u,
      days === 1 ? 'баллы доступны на следующий день' : 'баллы доступны сразу',
    )
    .replace(
      /points active after \{activation\} days/u,
      days === 1 ? 'points usable the next day' : 'points usable at once',
    )
}

/** Value of one unit of the programme, money: members understand whole units, as designed. */
export function pointValueOf(_brief: Facts['brief']): number {
  return 1
}

/** Name of the channel an initiative speaks through. */
export function channelOf({ brief }: Facts, initiative: PlannedInitiative): string {
  return initiative.channels[0] ?? brief.channels[0]?.name ?? ''
}

/**
 * Fills the places of a knowledge-base text from the plan. A place that stays open is a bug: the text would go to a client.
 */
export function fillText(facts: Facts, initiative: PlannedInitiative, template: Localised): string {
  const { brief, plan, words } = facts
  const { programme } = plan
  const product = words.quote(brief.products[0]?.name ?? brief.company.name)
  let text = words.say(template)
  if (facts.known.order === null) text = text.replace(orderGroups, '')
  text = activationText(text, programme.activationDays).replace(
    /1 (?:единица валюты|currency unit)/u,
    words.money(pointValueOf(brief)),
  )
  const lapse = initiative.playbook.id === 'per-missed-visit' ? facts.intervalDays * 2 : facts.lapseDays
  const filled = fill(text, {
    owner: initiative.owner,
    ch: channelOf(facts, initiative),
    aov:
      facts.known.order === null
        ? words.say({ ru: 'средний чек', en: 'the average order' })
        : words.money(facts.known.order),
    product,
    company: bare(brief.company.name),
    interval: facts.intervalDays,
    lapse,
    earnRate: words.percent(programme.earnRate),
    activation: programme.activationDays ?? 1,
    expiry: programme.expiryDays ?? Math.max(180, facts.intervalDays * 4),
    promise: promiseMinutes[brief.industry.id] ?? usualPromise,
    news: newsOn(facts, initiative.launch),
  })
  const open = /\{\w+\}/u.exec(filled)
  if (open) throw new Error(`unfilled ${open[0]} in ${initiative.playbook.id}`)
  return filled
}
