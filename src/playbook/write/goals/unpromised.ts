import type { Brief } from '../../../core/brief.ts'
import type { Localised } from '../../../core/localised.ts'
import { churnOver, monthsIn } from '../../../core/rates.ts'
import { painTagsOf } from '../../pain-tags.ts'
import type { Facts } from '../facts.ts'

type BusinessGoal = Brief['goals'][number]

const number = String.raw`\d[\d\s]*(?:[.,]\d+)?`
/** "from 11% to 6%", «с 720 до 780 рублей»; the sign of percent may stand after the second number alone. */
const span = new RegExp(
  `(?:^|[\\s(])(?:с|со|от|from)\\s+[^\\d\\s]?(${number})\\s*(%?)[^\\d]{0,12}?\\s(?:до|to)\\s+[^\\d\\s]?(${number})\\s*(%?)`,
  'iu',
)

const parsed = (text: string) => Number(text.replace(/\s/gu, '').replace(',', '.'))

/** The two numbers of a goal written as a change; null where it is not. */
export function spanOf({ text }: BusinessGoal): { from: number; to: number; percent: boolean } | null {
  const match = span.exec(text)
  if (!match) return null
  return { from: parsed(match[1] ?? ''), to: parsed(match[3] ?? ''), percent: match[2] === '%' || match[4] === '%' }
}

/** The value of the metric in the brief, in the unit of the goal's target. */
function metricToday({ known }: Facts, goal: BusinessGoal): number | null {
  const months = monthsIn[goal.period ?? (goal.metric === 'retention' ? 'year' : 'month')]
  switch (goal.metric) {
    case 'averageOrder':
      return known.order
    case 'ordersPerMonth':
      return known.frequency
    case 'nps':
      return known.nps
    case 'customers':
      return known.customers
    case 'churn':
      return known.churn === null ? null : churnOver(known.churn, months)
    case 'retention':
      return known.churn === null ? null : 1 - churnOver(known.churn, months)
    default:
      return null
  }
}

/** What a goal starts from and what is asked, as they are shown; null where today's value is not known. */
export function knownToday(facts: Facts, goal: BusinessGoal): { from: string; to: string } | null {
  const { words } = facts
  const money = goal.metric === 'averageOrder' || goal.metric === 'ltv' || goal.metric === 'revenue'
  const written = spanOf(goal)
  if (written) {
    const show = (value: number) =>
      written.percent ? words.percent(value / 100) : money ? words.money(value) : words.number(value, 2)
    return { from: show(written.from), to: show(written.to) }
  }
  const from = metricToday(facts, goal)
  if (from === null || goal.target === null) return null
  const rate = goal.metric === 'churn' || goal.metric === 'retention'
  const show = (value: number) => (rate ? words.percent(value) : money ? words.money(value) : words.number(value, 2))
  return { from: show(from), to: show(goal.relative ? from * (1 + goal.target) : goal.target) }
}

/** Why the number asked is not promised: nothing moves it, or what moves it cannot be priced yet. */
export function unpromised({ plan, words, change, known }: Facts, goal: BusinessGoal): Localised {
  const onTime = /в срок|вовремя|on time|on-time/iu.test(goal.text)
  const tags: readonly string[] = [...painTagsOf(goal.text), ...(onTime ? ['late-delivery'] : [])]
  const near = plan.initiatives.filter(({ playbook }) => playbook.pains.some((tag) => tags.includes(tag)))
  const moved =
    (goal.metric === 'averageOrder' && change.averageOrder > 0) ||
    (goal.metric === 'ordersPerMonth' && change.frequency > 0)
  if (moved) {
    return {
      ru: 'инициативы плана меняют это меньше чем на 1 %, поэтому эта часть не обещана',
      en: 'the initiatives move it by less than 1%, so this part is not promised',
    }
  }
  if (goal.metric === 'nps' && known.nps !== null) {
    return {
      ru: 'ответов на опрос слишком мало, чтобы отличить рост от случайности, поэтому число не обещано',
      en: 'the survey has too few answers to tell growth from chance, so the number is not promised',
    }
  }
  if (near.length > 0) {
    const ids = words.list(near.slice(0, 3).map(({ id }) => id))
    return {
      ru: `на это направлено ${ids}, но подтверждённой оценки размера нет: число проверяется к концу месяца 6`,
      en: `${ids} ${near.length > 1 ? 'are' : 'is'} aimed at it, but there is no proven size of the effect: the number is checked by the end of month 6`,
    }
  }
  return {
    ru: 'в плане нет инициативы, которая на это влияет, поэтому эта часть не обещана',
    en: 'no initiative of this plan moves it, so this part is not promised',
  }
}
