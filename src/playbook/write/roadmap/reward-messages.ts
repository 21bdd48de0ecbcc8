import { bare, shortened } from '../../words.ts'
import type { Facts } from '../facts.ts'
import { promotableProduct } from '../promotable.ts'
import type { ChannelBook } from './channel-choice.ts'
import { fitting, ofDays, pointsOf } from './forms.ts'
import type { EarlierDrafts, Launch } from './launches.ts'
import type { DraftMessage } from './messages.ts'

const inPoints = ['points', 'cashback']

/** What one priced product earns, so that the rate can be imagined; null where it would be nothing or there is no price. */
export function exampleSentence(facts: Facts, launch: Launch, { programme }: EarlierDrafts): string | null {
  const { brief, words, plan } = facts
  if (launch.item.id !== plan.programme.initiativeId || !inPoints.includes(programme.type)) return null
  const product = promotableProduct(brief, true)
  const rate = programme.earn.find((rule) => rule.rate !== null)?.rate ?? null
  if (!product || product.price === null || rate === null || programme.pointValue <= 0) return null
  const points = Math.floor((product.price * rate) / programme.pointValue + 1e-9)
  if (points < 1) return null
  return words.say({
    ru: `${words.quote(bare(product.name))} за ${words.money(product.price)} — ${pointsOf(words, points)}.`,
    en: `${words.quote(bare(product.name))} at ${words.money(product.price)} earns ${pointsOf(words, points)}.`,
  })
}

/** What is lost when nothing is bought, in the plural. */
function unitsOf({ programme }: EarlierDrafts): { ru: string; en: string } {
  if (['points', 'cashback', 'tiers'].includes(programme.type)) return { ru: 'баллы', en: 'points' }
  if (programme.type === 'punch') return { ru: 'отметки на карте', en: 'card stamps' }
  if (programme.type === 'rebate') return { ru: 'кредит-ноты', en: 'credit notes' }
  return { ru: 'награды', en: 'rewards' }
}

interface Frame {
  purpose: 'balance' | 'expiry'
  trigger: string
  text: string
}

function framesOf(facts: Facts, drafts: EarlierDrafts): Frame[] {
  const { words, brief, kind } = facts
  const { programme } = drafts
  const company = shortened(brief.company.name)
  const units = words.say(unitsOf(drafts))
  const frames: Frame[] = []
  if (inPoints.includes(programme.type)) {
    frames.push({
      purpose: 'balance',
      trigger: words.say({
        ru: '30-й день после вступления, дальше раз в месяц',
        en: 'Day 30 after joining, then once a month',
      }),
      text: words.say({
        ru: `${company}: ваш остаток и ближайшая награда — по ссылке. Чтобы списать, назовите номер телефона при покупке; чего не хватает до награды, посчитано там же.`,
        en: `${company}: your balance and the nearest reward are in the link. Give your phone number at a purchase to use them; what is missing to the reward is shown there.`,
      }),
    })
  }
  const { expiryDays } = programme
  if (expiryDays === null) return frames
  const contract = (kind === 'subscription' || kind === 'supply') && brief.company.model !== 'b2c'
  const term = expiryDays >= 365 ? words.count(Math.round(expiryDays / 30.4), 'month') : words.count(expiryDays, 'day')
  const warn = (days: number) =>
    words.say({
      ru:
        days === 30
          ? `${company}: ${units} сгорят через 30 дней. ${contract ? 'Оплаченный счёт' : 'Любая покупка'} продлит срок ещё на ${term}. Сколько у вас и на что хватит — по ссылке.`
          : `${company}: через 7 дней ${units} сгорят, это последнее напоминание. Потратьте их до этого дня, или ${contract ? 'оплаченный счёт' : 'любая покупка'} продлит срок.`,
      en:
        days === 30
          ? `${company}: your ${units} expire in 30 days. ${contract ? 'A paid invoice' : 'Any purchase'} extends them by ${term}. How many you have and what they buy is in the link.`
          : `${company}: your ${units} expire in 7 days, this is the last reminder. Use them before that day, or ${contract ? 'a paid invoice' : 'any purchase'} extends the term.`,
    })
  for (const days of [30, 7]) {
    frames.push({
      purpose: 'expiry',
      trigger: words.say({
        ru: `За ${ofDays(words, days)} до сгорания, если есть остаток`,
        en: `${ofDays(words, days)} before expiry, if there is a balance`,
      }),
      text: warn(days),
    })
  }
  return frames
}

/** Balance and expiry notices of the programme; none where nothing is collected. */
export function rewardMessages(
  facts: Facts,
  launches: readonly Launch[],
  drafts: EarlierDrafts,
  book: ChannelBook,
): DraftMessage[] {
  const carrier =
    launches.find(({ item }) => item.id === facts.plan.programme.initiativeId) ??
    launches.find(({ item }) => item.direction === 'loyalty')
  if (drafts.programme.type === 'none' || !carrier) return []
  const { item } = carrier
  const segmentId = item.segmentIds[0] ?? drafts.analysis.segments[0]?.id ?? null
  return framesOf(facts, drafts).flatMap((frame): DraftMessage[] => {
    const channel = book.take(segmentId ?? '', item.channels, { ad: false })
    return [
      {
        launchOf: item.id,
        purpose: frame.purpose,
        kind: 'service',
        segmentId,
        channel: channel?.name ?? item.channels[0] ?? facts.brief.channels[0]?.name ?? '',
        message: fitting(frame.text),
        date: null,
        trigger: frame.trigger,
        perMonth: 1,
        owner: item.owner,
        consent: 'not-needed',
      },
    ]
  })
}
