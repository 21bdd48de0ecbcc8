import type { Brief } from '../../core/brief.ts'
import { channelKind } from '../../core/channel.ts'
import { isIsoDate, planMonth } from '../../core/date.ts'
import { phrasePattern } from '../../core/phrase-pattern.ts'
import { numbersIn } from '../../text/numbers.ts'
import { sentencesIn } from '../../text/sentences.ts'
import type { Say } from '../shared/say.ts'
import { deedOf } from './initiative-text.ts'
import { floorPrice, messagePrice } from './price-floors.ts'
import type { Initiative } from './schema.ts'
import { statedSums } from './stated-arithmetic.ts'

/** What one look at an initiative gave: null when nothing in it lets the cost be judged. */
export type Verdict = { volume: string; least: number; field: 'oneOff' | 'runPerMonth' } | 'plausible' | null

/** A price below half of the lowest one leaves something out; above it, it may be a good contract. */
const tolerance = 0.5
/** Of those who can earn a bonus at least a quarter does, or it moves nobody. */
const earning = 0.25
/** Rounding of a stated product. */
const rounding = 0.05

const paidAlready = phrasePattern(
  'уже оплач~, уже есть, входит в тариф, входят в тариф, включен~ в тариф, собственн~ платформ~, already paid, already there, included in, in-house, own platform',
)
const appBuilt = phrasePattern(
  'разработ~ мобильн~ приложени~, разработ~ приложени~, создать мобильн~ приложени~, создать приложени~, сделать мобильн~ приложени~, выпустить мобильн~ приложени~, build a mobile app, build an app, develop a mobile app, develop an app, app development, mobile app development, launch our own app',
)
const readyMade = phrasePattern(
  'готов~ сервис~, конструктор~, white-label, no-code, мини-приложени~, mini-app, mini app, чат-бот~, ready-made, template~',
)
const platformBought = phrasePattern(
  'платформ~ лояльности, процессинг~ лояльности, cdp, loyalty platform, loyalty engine, customer data platform, marketing automation platform',
)
const licence = phrasePattern('подписк~, лиценз~, абонентск~, subscription~, licen~')
const perHead = phrasePattern(
  'каждому, каждый, на сотрудника, на человека, per person, per employee, each, every employee',
)
const monthly = phrasePattern('в месяц, ежемесячн~, за месяц, monthly, a month, per month, each month')
const heads = /^\s*(?:сотрудник|человек|бариста|продавц|кассир|мастер|people|persons|employees|staff|baristas)/iu

/** Messages a month (or waves in all) at the lowest price, where every channel is paid per message. */
export function messagesOf(initiative: Initiative, brief: Brief, say: Say): Verdict {
  const { direction, channels, effect, winback, launch } = initiative
  const price = messagePrice(channels.map(channelKind), brief.budget.currency)
  if (price === null || price === 0 || !isIsoDate(launch) || paidAlready.test(initiative.costBasis)) return null
  const { customers, dormantCustomers } = brief.metrics
  const months = Math.max(1, 13 - planMonth(brief.start, launch))
  const volume =
    winback && dormantCustomers
      ? dormantCustomers.value * winback.contactable * winback.waveMonths.length
      : direction === 'personal' && customers
        ? customers.value * effect.reach * months
        : null
  if (volume === null || !(volume > 0)) return null
  if (initiative.cost >= volume * price * tolerance) return 'plausible'
  return {
    volume: say(
      `${say.format.number(volume, 0)} messages in the year`,
      `${say.format.number(volume, 0)} сообщений за год`,
    ),
    least: (volume * price) / months,
    field: 'runPerMonth',
  }
}

/** Development of an app of one's own. */
export function appOf(initiative: Initiative, brief: Brief, say: Say): Verdict {
  const text = [deedOf(initiative), initiative.costBasis].join('\n')
  const least = floorPrice('app', brief.budget.currency)
  if (!appBuilt.test(text) || least === null) return null
  const hasApp =
    brief.channels.some(({ kind }) => kind === 'app') ||
    /приложени|(?<!\p{L})app(?!\p{L})/iu.test(brief.tools.join('\n'))
  if (hasApp || readyMade.test(text) || paidAlready.test(text) || initiative.oneOff >= least) return 'plausible'
  return { volume: say('an app of its own', 'собственное приложение'), least, field: 'oneOff' }
}

/** The licence of a platform, where the cost basis speaks of one. */
export function platformOf(initiative: Initiative, brief: Brief, say: Say): Verdict {
  const text = [deedOf(initiative), initiative.costBasis].join('\n')
  const customers = brief.metrics.customers?.value ?? 0
  // One class below what the size of the base usually takes.
  const least = floorPrice(customers > 100_000 ? 'platform' : 'tool', brief.budget.currency)
  if (!platformBought.test(text) || !licence.test(initiative.costBasis) || least === null) return null
  const enough = initiative.runPerMonth + initiative.oneOff / 12 >= least * tolerance
  if (enough || paidAlready.test(initiative.costBasis)) return 'plausible'
  return { volume: say('the licence of a platform', 'подписка на платформу'), least, field: 'runPerMonth' }
}

/** People × amount a month, where the text says both. */
export function bonusOf(initiative: Initiative, brief: Brief, say: Say): Verdict {
  if (initiative.direction !== 'staff') return null
  const verdicts = sentencesIn([initiative.what, ...initiative.steps].join('\n')).map((sentence): Verdict => {
    if (!perHead.test(sentence) || !monthly.test(sentence)) return null
    const numbers = numbersIn(sentence)
    const amount = numbers.find(({ unit }) => unit === brief.budget.currency)
    const people = numbers.find(
      ({ unit, index, text }) => unit === null && heads.test(sentence.slice(index + text.length)),
    )
    if (!amount || !people) return null
    const sum = amount.value * people.value
    if (initiative.runPerMonth >= sum * earning) return 'plausible'
    return {
      volume: say(
        `${people.value} people × ${say.format.money(amount.value, brief.budget.currency)} a month`,
        `${people.value} чел. × ${say.format.money(amount.value, brief.budget.currency)} в месяц`,
      ),
      least: sum,
      field: 'runPerMonth',
    }
  })
  return verdicts.find((verdict) => verdict !== null && verdict !== 'plausible') ?? verdicts.find(Boolean) ?? null
}

/** What the cost basis multiplies out: a product that is not what it is said to be, or above the whole year. */
export function arithmeticOf({ costBasis, oneOff, runPerMonth }: Initiative): Verdict {
  const sums = statedSums(costBasis)
  const year = oneOff + runPerMonth * 12
  const wrong = sums.find(
    ({ reckoned, stated }) =>
      (stated !== null && Math.abs(reckoned - stated) > Math.max(1, reckoned * rounding)) ||
      reckoned > year * (1 + rounding) + 1,
  )
  if (wrong)
    return { volume: wrong.text, least: wrong.reckoned, field: oneOff > runPerMonth ? 'oneOff' : 'runPerMonth' }
  return sums.length > 0 ? 'plausible' : null
}
