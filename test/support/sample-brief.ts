import type { Brief, Industry, Metric } from '../../src/core/brief.ts'
import { channelKind } from '../../src/core/channel.ts'
import type { IndustryRecord } from '../../src/core/industry.ts'
import type { Language } from '../../src/core/localised.ts'
import { churnOver, monthlyChurn } from '../../src/core/rates.ts'
import { industries } from '../../src/playbook/knowledge.ts'

/** A brief in a few words, normalised as the reader of briefs would: for tests that need a business, not a file. */
export interface BriefSketch {
  language?: Language
  country?: string | null
  start?: string
  name?: string
  /** Id of the knowledge base; anything else is the general model. */
  industry: string
  model?: Brief['company']['model']
  description?: string
  products?: readonly (readonly [name: string, price: number | null])[]
  customers?: number
  dormant?: number
  newPerMonth?: number
  order?: number
  frequency?: number
  margin?: number
  /** Monthly, fraction. */
  churn?: number
  nps?: number
  pains: readonly string[]
  budget: number
  currency?: string
  contingency?: number
  includesRewards?: boolean
  includesInternalStaff?: boolean
  /** Role, people, full-time equivalents (null: not said). */
  team?: readonly (readonly [role: string, people: number, fte?: number | null])[]
  tools?: readonly string[]
  goals?: readonly string[]
  channels?: readonly string[]
  constraints?: readonly string[]
}

const given = (value: number | undefined): Metric | null =>
  value === undefined ? null : { value, provenance: 'given', basis: null }

const general: IndustryRecord = {
  id: 'general',
  name: { ru: 'Другая отрасль', en: 'Other industry' },
  retention: { low: 0.3, mid: 0.5, high: 0.65 },
  nps: { low: 25, mid: 38, high: 50 },
  ordersPerMonth: { low: 0.2, mid: 0.5, high: 1.5 },
  grossMargin: { low: 0.3, mid: 0.4, high: 0.55 },
  intervalDays: 60,
  lapseDays: 150,
  archetypes: ['points', 'tiers', 'partner'],
  leaveReasons: { ru: 'цена, сервис', en: 'price, service' },
  freeze: 'none',
  source: { ru: 'проба', en: 'test' },
}

function industryOf(id: string, language: Language): Industry {
  const found = industries().find((record) => record.id === id)
  const record = found ?? general
  const churn = (retention: number) => monthlyChurn(1 - retention, 12)
  return {
    ...record,
    name: record.name[language],
    leaveReasons: record.leaveReasons[language],
    source: record.source[language],
    match: found ? 'named' : 'general',
    churn: {
      low: churn(record.retention.high),
      mid: churn(record.retention.mid),
      high: churn(record.retention.low),
    },
  }
}

function metricsOf(sketch: BriefSketch, industry: Industry): Brief['metrics'] {
  const borrowed = (value: number): Metric => ({ value, provenance: 'benchmark', basis: 'industry' })
  const hasBase = sketch.customers !== undefined
  return {
    customers: given(sketch.customers),
    dormantCustomers: given(sketch.dormant),
    newCustomersPerMonth: given(sketch.newPerMonth),
    averageOrder: given(sketch.order),
    ordersPerMonth: given(sketch.frequency) ?? (hasBase ? borrowed(industry.ordersPerMonth.mid) : null),
    grossMargin: given(sketch.margin) ?? (hasBase ? borrowed(industry.grossMargin.mid) : null),
    ltv: null,
    retention:
      sketch.churn === undefined
        ? null
        : { value: 1 - churnOver(sketch.churn, 12), provenance: 'derived', basis: 'F2', period: 'year' },
    churn:
      sketch.churn === undefined ? null : { value: sketch.churn, provenance: 'given', basis: null, period: 'month' },
    nps: sketch.nps === undefined ? null : { value: sketch.nps, provenance: 'given', basis: null, responses: 300 },
    cac: null,
    other: [],
  }
}

export function sampleBrief(sketch: BriefSketch): Brief {
  const language = sketch.language ?? 'ru'
  const industry = industryOf(sketch.industry, language)
  const country = sketch.country === undefined ? (language === 'ru' ? 'RU' : 'US') : sketch.country
  return {
    language,
    country,
    start: sketch.start ?? '2027-01-01',
    company: {
      name: sketch.name ?? (language === 'ru' ? 'Пример' : 'Sample'),
      industry: sketch.industry,
      model: sketch.model ?? 'b2c',
      description: sketch.description ?? null,
    },
    industry,
    audience: {
      description: language === 'ru' ? 'Жители города' : 'People of the town',
      age: [25, 45],
      needs: [],
      exclude: [],
      segments: [],
    },
    products: (sketch.products ?? [[language === 'ru' ? 'Услуга' : 'Service', null]]).map(([name, price], index) => ({
      id: `PR${index + 1}`,
      name,
      price,
      description: null,
    })),
    metrics: metricsOf(sketch, industry),
    pains: sketch.pains.map((text, index) => ({ id: `P${index + 1}`, text })),
    budget: {
      total: sketch.budget,
      currency: sketch.currency ?? (language === 'ru' ? 'RUB' : 'USD'),
      includesRewards: sketch.includesRewards ?? false,
      includesInternalStaff: sketch.includesInternalStaff ?? false,
      contingency: sketch.contingency ?? 0.1,
    },
    team: (sketch.team ?? []).map(([role, people, fte], index) => ({
      id: `R${index + 1}`,
      role,
      people,
      fte: fte ?? null,
      hoursPerMonth: country === 'US' ? 173 : 164,
    })),
    tools: [...(sketch.tools ?? [])],
    goals: (sketch.goals ?? [language === 'ru' ? 'Снизить отток' : 'Reduce churn']).map((text, index) => ({
      id: `G${index + 1}`,
      text,
      metric: 'churn',
      target: null,
      relative: false,
      period: null,
    })),
    channels: (sketch.channels ?? ['email', 'SMS']).map((name, index) => ({
      id: `C${index + 1}`,
      name,
      kind: channelKind(name),
    })),
    constraints: [...(sketch.constraints ?? [])],
    finance: {
      discountRate: language === 'ru' ? 0.2 : 0.12,
      discountRateProvenance: 'assumed',
      season: new Array<number>(12).fill(1),
      vatIncluded: false,
    },
    deliverables: [],
  }
}
