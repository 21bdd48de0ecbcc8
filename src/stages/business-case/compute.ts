import type { Brief, Metric } from '../../core/brief.ts'
import type { BusinessCase } from '../../core/business-case.ts'
import { monthlyDiscount } from '../../core/rates.ts'
import type { CaseInput } from '../../finance/case-input.ts'
import { finiteLifetimeValue, simpleLifetimeValue } from '../../finance/customer-value.ts'
import { liabilityByMonth } from '../../finance/liability.ts'
import { breakEvenMultiplier, summarise } from '../../finance/results.ts'
import { type CaseRun, runCase, runMonths } from '../../finance/run-case.ts'
import { runScenarios } from '../../finance/scenarios.ts'
import { tornado } from '../../finance/tornado.ts'
import type { Initiatives } from '../initiatives/schema.ts'
import type { Monitoring } from '../monitoring/schema.ts'
import type { Programme } from '../programme/schema.ts'
import { caseInputOf, recordInputs } from './input.ts'
import { returnsOf } from './returns.ts'

type Outcome = NonNullable<BusinessCase['outcome']>

/** Bars of the tornado worth a director's time. */
const tornadoBars = 6

/** How far the case rests on the numbers of the client. */
export function confidenceOf(brief: Brief): BusinessCase['confidence'] {
  const { customers, averageOrder, ordersPerMonth, grossMargin, churn } = brief.metrics
  const critical: (Metric | null)[] = [customers, averageOrder, ordersPerMonth, grossMargin, churn]
  if (!customers || !averageOrder) return 'none'
  const borrowed = critical.filter((metric) => metric === null || metric.provenance === 'benchmark').length
  return borrowed === 0 ? 'high' : borrowed <= 2 ? 'medium' : 'low'
}

function liabilityOf(input: CaseInput, run: CaseRun): Outcome['liability'] {
  const { loyalty } = input
  if (!loyalty) return null
  const terms = { rate: loyalty.earn, grossMargin: input.grossMargin, ...loyalty }
  const balances = liabilityByMonth(
    run.months.map(({ issued }) => issued),
    terms,
    loyalty.lag,
    loyalty.expiryMonths,
  )
  const last = balances.at(-1)
  if (!last) return null
  const revenue = run.months.reduce((sum, month) => sum + month.revenue, 0)
  return {
    month12: { face: last.face, expected: last.expected, cost: last.cost, ifrs15: last.ifrs15 },
    byMonth: balances.map(({ face, expected }) => ({ face, expected })),
    monthsOfCover: last.redeemed > 0 ? last.expected / last.redeemed : null,
    faceToRevenue: revenue > 0 ? last.face / revenue : 0,
  }
}

function outcomeOf(input: CaseInput, labour: number): Outcome {
  const run12 = runCase(input, 12)
  const run36 = runCase(input, 36)
  const { scenarios, weightedNpv36 } = runScenarios(input)
  const revenuePerMonth = input.orders * input.orderValue
  const marginPerMonth = revenuePerMonth * input.grossMargin
  return {
    unit: {
      revenuePerMonth,
      marginPerMonth,
      lifetimeMonths: 1 / input.churn,
      lifetimeValue: simpleLifetimeValue(marginPerMonth, input.churn),
      savedCustomerValue: finiteLifetimeValue(marginPerMonth, input.churn, monthlyDiscount(input.discountRate), 36),
    },
    scenarios,
    weightedNpv36,
    breakEvenYear: breakEvenMultiplier(input, 12),
    breakEvenThreeYears: breakEvenMultiplier(input, 36),
    tornado: tornado(input).slice(0, tornadoBars),
    months: run12.months.map(
      ({ month, customers, baseCustomers, margin, savings, rewards, run, oneOff, net, cumulative }) => ({
        month,
        customersGained: customers - baseCustomers,
        margin: margin + savings,
        rewards,
        run,
        oneOff,
        net,
        cumulative,
      }),
    ),
    byInitiative: returnsOf(input, run12, run36),
    liability: liabilityOf(input, run12),
    capped: run36.months.some(({ capped }) => capped),
    labour,
  }
}

/** Work of the own team over the first twelve months, money: what the case counts above the budget. */
function labourOf(input: CaseInput, initiatives: Initiatives): number {
  const counted = summarise({ months: runMonths(input, 12) })
  const planned = initiatives.budget.oneOff + initiatives.budget.run
  return Math.max(0, counted.oneOff + counted.run - planned)
}

/** Accepted drafts the case follows from. */
export interface CaseDrafts {
  programme: Programme
  initiatives: Initiatives
  monitoring?: Monitoring
}

/** What the case of accepted drafts is computed from; null when it cannot be. The control group of the monitoring stage is kept out. */
export function caseInputOfDrafts(brief: Brief, drafts: CaseDrafts): CaseInput | null {
  const experiment = drafts.monitoring?.experiment
  const holdout = experiment?.method === 'hold-out' ? (experiment.holdout ?? 0) : 0
  return caseInputOf(brief, drafts.programme, drafts.initiatives, holdout)
}

/** The business case of accepted drafts (F1–F50). */
export function businessCaseOf(brief: Brief, drafts: CaseDrafts): BusinessCase {
  const confidence = confidenceOf(brief)
  const input = caseInputOfDrafts(brief, drafts)
  const missing = (['customers', 'averageOrder'] as const).filter((metric) => !brief.metrics[metric])
  if (!input || confidence === 'none') return { confidence: 'none', missing, inputs: [], outcome: null }
  const labour = labourOf(input, drafts.initiatives)
  return {
    confidence,
    missing: [],
    inputs: recordInputs(brief, drafts.programme, input, labour),
    outcome: outcomeOf(input, labour),
  }
}
