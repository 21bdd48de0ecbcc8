import type { Brief } from '../../core/brief.ts'
import { churnOver, monthlyChurn, monthsIn } from '../../core/rates.ts'
import { habitsOf, type IndustryHabits } from '../knowledge.ts'
import { type PainTag, painTagsOf, servicePainTags } from '../pain-tags.ts'
import { developerDays, type PriceName, pricesIn, type VolumeName } from '../prices.ts'
import { type Staff, staffOf } from './roles.ts'

/** What the planner needs to know about a business, worked out once from the brief. */
export interface Situation {
  brief: Brief
  /** Id of the knowledge base, or `general`. */
  industryId: string
  habits: IndustryHabits
  models: ReadonlySet<string>
  subscription: boolean
  /** Numbers for sizing work, messages and incentives; assumed where the brief is silent. */
  volumes: Readonly<Record<VolumeName, number>>
  prices: Readonly<Record<PriceName, number>>
  /** Contribution margin of a customer and month, money; null when customers, orders or order value are unknown. */
  marginPerMonth: number | null
  grossMargin: number
  monthlyChurn: number
  tags: Readonly<Record<string, readonly PainTag[]>>
  /** A pain is about the service itself. */
  servicePain(painId: string): boolean
  staff: Staff
  /** `tiny` and `small` plan by hand first: little money or hardly any people. */
  size: 'tiny' | 'small' | 'usual'
  /** A till or checkout a programme could be connected to. */
  till: boolean
}

const outletWords =
  /(?<![\p{L}\p{N}.,])(\d{1,3})\s+(?:[\p{L}-]+\s+)?(?:точ|кофе|магазин|салон|аптек|филиал|клуб|студи|отел|гостиниц|офис|ресторан|пекар|кафе|центр|шоурум|outlet|store|shop|location|branch|cafe|café|coffee|salon|pharmac|gym|club|studio|hotel|restaurant|site|bakeri|clinic)/iu
const staffWords =
  /(?<![\p{L}\p{N}.,])(\d{1,4})\s+(?:сотрудник|работник|бариста|мастер|продавц|employees|staff|baristas|stylists|technicians)/iu
const subscriptionWords = /подписк|абонемент|subscription|membership|\bSaaS\b|monthly plan|per seat|\/mo\b/iu
const tillWords =
  /касс|iiko|r_keeper|эвотор|till|\bpos\b|checkout|square|lightspeed|toast|1с:розница|терминал|shopify|эквайринг/iu

function wordsOf({ company, audience, products, tools }: Brief): string {
  return [company.name, company.description, audience.description, ...products.map(({ name }) => name), ...tools]
    .filter((text) => text !== null)
    .join(' · ')
}

/**
 * By what the client calls the business, or by most of what is sold: one pass beside single sales does not make payments recur, and a
 * description may tell of a membership that was dropped.
 */
function sellsSubscriptions({ company, products }: Brief): boolean {
  const recurring = products.filter(({ name }) => subscriptionWords.test(name))
  return subscriptionWords.test(company.industry ?? '') || recurring.length * 2 > products.length
}

function countIn(text: string, pattern: RegExp): number | null {
  const found = pattern.exec(text)?.[1]
  return found ? Number(found) : null
}

function modelsOf(brief: Brief, subscription: boolean): Set<string> {
  const models = new Set<string>(brief.company.model === 'b2b2c' ? ['b2b', 'b2c'] : [brief.company.model])
  if (subscription) models.add('subscription')
  return models
}

/** Monthly churn of the brief in any of its forms, else the middle of the industry. */
function churnOf({ metrics, industry }: Brief): number {
  if (metrics.churn) return monthlyChurn(metrics.churn.value, monthsIn[metrics.churn.period])
  if (metrics.retention) return monthlyChurn(1 - metrics.retention.value, monthsIn[metrics.retention.period])
  return industry.churn.mid
}

/** Customers a budget of one developer day usually serves: sizes messages when the brief does not say how many there are. */
const customersPerDay = { b2c: 80, b2b: 0.8 }

function customersOf(brief: Brief, b2c: boolean): number {
  if (brief.metrics.customers) return brief.metrics.customers.value
  const days = developerDays(brief.budget.total, brief.budget.currency)
  const [low, high] = b2c ? [150, 50_000] : [15, 2_000]
  return Math.round(Math.min(high, Math.max(low, days * (b2c ? customersPerDay.b2c : customersPerDay.b2b))))
}

function orderOf(brief: Brief, habits: IndustryHabits): number {
  if (brief.metrics.averageOrder) return brief.metrics.averageOrder.value
  const prices = brief.products.flatMap(({ price }) => (price === null ? [] : [price])).toSorted((a, b) => a - b)
  const median = prices[Math.floor((prices.length - 1) / 2)]
  if (median !== undefined) return median
  // Message prices differ by country about as everyday prices do.
  const local = pricesIn(brief.budget.currency, 0).p_call / pricesIn('USD', 0).p_call
  return Math.round(habits.orderUsd * (brief.budget.currency === 'RUB' ? 70 : local))
}

function frontlineOf(staff: Staff, text: string, outlets: number, habits: IndustryHabits): number {
  // One manager leads; several of a kind meet the customers.
  const frontline = staff.members.filter(
    ({ kinds, people }) => kinds.includes('agent') && (people > 1 || !kinds.includes('lead')),
  )
  const named = staff.people > 0 ? frontline.reduce((sum, member) => sum + member.people, 0) : 0
  const said = countIn(text, staffWords)
  // All employees of a company without outlets are not those who meet its customers.
  if (said !== null && (habits.outlets || named === 0)) return Math.max(1, said)
  if (outlets === 1 && staff.people > 0 && staff.people <= 5) return staff.people
  return habits.outlets && outlets > 1 ? Math.max(named, outlets * 8) : named > 0 ? named : 8
}

function sizeOf(brief: Brief): Situation['size'] {
  const people = brief.team.reduce((sum, role) => sum + role.people, 0)
  const days = developerDays(brief.budget.total, brief.budget.currency)
  if (days < 8 || (people === 1 && days < 60)) return 'tiny'
  return days < 45 || (people > 0 && people <= 3 && days < 120) ? 'small' : 'usual'
}

/** Works out the situation. Throws ExpectedError for a currency without prices. */
export function situationOf(brief: Brief): Situation {
  const industryId = brief.industry.match === 'general' ? 'general' : brief.industry.id
  const habits = habitsOf(industryId)
  const text = wordsOf(brief)
  const subscription = habits.subscription || (!habits.outlets && sellsSubscriptions(brief))
  const models = modelsOf(brief, subscription)
  const size = sizeOf(brief)
  const staff = staffOf(brief, size !== 'usual')
  const { metrics } = brief
  const churn = churnOf(brief)
  const N = customersOf(brief, models.has('b2c'))
  const AOV = orderOf(brief, habits)
  const F = metrics.ordersPerMonth?.value ?? (subscription ? 1 : brief.industry.ordersPerMonth.mid)
  const grossMargin = metrics.grossMargin?.value ?? brief.industry.grossMargin.mid
  const L =
    models.has('b2c') && (habits.outlets || industryId === 'general') ? Math.max(1, countIn(text, outletWords) ?? 1) : 1
  const tags = Object.fromEntries(brief.pains.map(({ id, text: pain }) => [id, painTagsOf(pain)]))
  return {
    brief,
    industryId,
    habits,
    models,
    subscription,
    volumes: {
      N,
      A: metrics.newCustomersPerMonth?.value ?? N * churn,
      D: metrics.dormantCustomers?.value ?? N * churnOver(churn, 12) * 0.5,
      F,
      AOV,
      L,
      T: frontlineOf(staff, text, L, habits),
      kr: 1 - 0.5 * grossMargin,
    },
    prices: pricesIn(brief.budget.currency, N),
    marginPerMonth: metrics.customers && metrics.averageOrder ? F * AOV * grossMargin : null,
    grossMargin,
    monthlyChurn: churn,
    tags,
    servicePain: (painId) => (tags[painId] ?? []).some((tag) => servicePainTags.has(tag)),
    staff,
    size,
    till:
      brief.channels.some(({ kind }) => kind === 'till' || kind === 'receipt') ||
      tillWords.test(brief.tools.join(' · ')) ||
      (!habits.outlets && brief.channels.some(({ kind }) => kind === 'site' || kind === 'app')),
  }
}
