import type { Brief, Metric } from '../../core/brief.ts'
import { addDays, addMonths, type IsoDate } from '../../core/date.ts'
import { monthlyChurn, monthsIn } from '../../core/rates.ts'
import { costOfYear } from '../../finance/plan-cost.ts'
import type { Plan, PlannedInitiative } from '../plan.ts'
import { saidInterval } from '../said-interval.ts'
import { type Words, wordsOf } from '../words.ts'
import { type ExpectedChange, expectedChange, expectedReturns } from './effects.ts'
import { type Team, teamOf } from './team.ts'
import { type PainVoice, painVoiceOf } from './voices.ts'

/** How customers buy: visits to a shop, bookings of a service, a running contract, regular supply. */
export type Kind = 'retail' | 'service' | 'subscription' | 'supply'

export interface ToldPain {
  id: string
  text: string
  tags: readonly string[]
  voice: PainVoice
  /** The cause as a noun; a complaint no word of the dictionary fits is named by the client's own words. */
  cause: string
}

/** Numbers of the brief the texts reckon with; null where the client does not know them. Borrowed numbers never get in here. */
interface KnownNumbers {
  customers: number | null
  dormant: number | null
  newPerMonth: number | null
  order: number | null
  frequency: number | null
  margin: number | null
  /** Monthly, fraction. */
  churn: number | null
  nps: number | null
  /** Contribution margin of an active customer a month, money. */
  monthlyMargin: number | null
  /** Customers lost a month at the churn of today. */
  lostPerMonth: number | null
}

/** Everything a writer looks at, worked out once. */
export interface Facts {
  brief: Brief
  plan: Plan
  words: Words
  team: Team
  known: KnownNumbers
  kind: Kind
  /** True where those who pay are companies under a contract; a member of a gym is a person. */
  contract: boolean
  /** What one who pays is called after a number. */
  noun: 'customer' | 'account'
  /** Contribution margin for arithmetic: the client's, else the middle of the industry. */
  margin: { value: number; borrowed: boolean }
  intervalDays: number
  lapseDays: number
  /** Days of silence after which nobody is written to any more. */
  forgottenDays: number
  /** Days without a purchase after which a regular customer is at risk. */
  riskDays: number
  pains: readonly ToldPain[]
  /** The pain to remove first. */
  cause: ToldPain
  first: PlannedInitiative | null
  /** At the end of the year. */
  change: ExpectedChange
  returns: number | null
  /** Last day of the plan. */
  end: IsoDate
  /** Money of an initiative inside the twelve months. */
  costOf(initiative: PlannedInitiative): number
  /** A handful of people and no figures: texts stay short. */
  tiny: boolean
  day(months: number, days?: number): IsoDate
}

function knownValue(metric: Metric | null): number | null {
  return metric && (metric.provenance === 'given' || metric.provenance === 'derived') ? metric.value : null
}

function knownNumbers(brief: Brief): KnownNumbers {
  const { metrics } = brief
  const customers = knownValue(metrics.customers)
  const order = knownValue(metrics.averageOrder)
  const frequency = knownValue(metrics.ordersPerMonth)
  const margin = knownValue(metrics.grossMargin)
  const rawChurn = knownValue(metrics.churn)
  const rawRetention = knownValue(metrics.retention)
  const churn =
    metrics.churn && rawChurn !== null
      ? monthlyChurn(rawChurn, monthsIn[metrics.churn.period])
      : metrics.retention && rawRetention !== null
        ? monthlyChurn(1 - rawRetention, monthsIn[metrics.retention.period])
        : null
  return {
    customers,
    dormant: knownValue(metrics.dormantCustomers),
    newPerMonth: knownValue(metrics.newCustomersPerMonth),
    order,
    frequency,
    margin,
    churn,
    nps: knownValue(metrics.nps),
    monthlyMargin: order !== null && frequency !== null && margin !== null ? order * frequency * margin : null,
    lostPerMonth: customers !== null && churn !== null ? Math.round(customers * churn) : null,
  }
}

const subscriptions = ['saas', 'telecom', 'insurance', 'fitness', 'edtech', 'bank']
const bookings = ['beauty', 'service-center', 'hotel']

function kindOf({ industry, company }: Brief): Kind {
  if (subscriptions.includes(industry.id)) return 'subscription'
  if (industry.id === 'b2b-dist') return 'supply'
  if (bookings.includes(industry.id)) return 'service'
  return company.model === 'b2b' ? 'supply' : 'retail'
}

function toldPain(
  words: Words,
  { id, text }: { id: string; text: string },
  tags: readonly string[],
  tag = tags[0],
): ToldPain {
  const voice = painVoiceOf(tag)
  return { id, text, tags, voice, cause: tags.length === 0 ? words.quote(text) : words.say(voice.cause) }
}

function causeOf(words: Words, pains: readonly ToldPain[], first: PlannedInitiative | null): ToldPain {
  const removed = pains.find(({ id }) => first?.painIds.includes(id))
  const tag = removed?.tags.find((name) => first?.playbook.pains.includes(name))
  if (removed) return toldPain(words, removed, removed.tags, tag)
  const cause = pains.find(({ voice }) => voice.service) ?? pains[0]
  if (!cause) throw new Error('a brief without pains')
  return cause
}

/** Days: who has been away for two years and a half is gone, however rare the purchase. */
const longestLapse = 900

const factsByPlan = new WeakMap<Plan, Facts>()

/** Facts of a brief and its plan. Kept with the plan, which is made for one brief. */
export function factsOf(brief: Brief, plan: Plan): Facts {
  const kept = factsByPlan.get(plan)
  if (kept && kept.brief === brief) return kept
  const known = knownNumbers(brief)
  const intervalDays =
    known.frequency && known.frequency > 0 && kindOf(brief) !== 'subscription'
      ? Math.max(1, Math.round(30 / known.frequency))
      : (saidInterval(brief) ?? Math.round(brief.industry.intervalDays))
  const own = known.frequency === null ? 0 : Math.round(intervalDays * 2.5)
  const lapseDays = Math.max(Math.round(brief.industry.lapseDays), Math.min(own, longestLapse))
  const words = wordsOf(brief.language, brief.budget.currency)
  const pains = brief.pains.map((pain) => toldPain(words, pain, plan.painTags[pain.id] ?? []))
  const first = plan.initiatives.find(({ id }) => id === plan.firstInitiativeId) ?? plan.initiatives[0] ?? null
  const people = brief.team.reduce((sum, { people: count }) => sum + count, 0)
  const facts: Facts = {
    brief,
    plan,
    words,
    team: teamOf(brief, plan),
    known,
    kind: kindOf(brief),
    contract: brief.company.model !== 'b2c' && ['subscription', 'supply'].includes(kindOf(brief)),
    noun: brief.company.model === 'b2b' ? 'account' : 'customer',
    margin: { value: known.margin ?? brief.industry.grossMargin.mid, borrowed: known.margin === null },
    intervalDays,
    lapseDays,
    forgottenDays: Math.max(540, 2 * lapseDays),
    riskDays: Math.max(intervalDays + 1, Math.min(2 * intervalDays, Math.round(lapseDays * 0.6))),
    pains,
    cause: causeOf(words, pains, first),
    first,
    change: expectedChange(plan.initiatives, brief.start, 12),
    returns: expectedReturns(plan.initiatives, known.dormant),
    end: addDays(addMonths(brief.start, 12), -1),
    costOf: (initiative) => costOfYear({ ...initiative, end: null }, brief.start).cost,
    tiny: people <= 5 && known.customers === null,
    day: (months, days = 0) => addDays(addMonths(brief.start, months), days),
  }
  factsByPlan.set(plan, facts)
  return facts
}
