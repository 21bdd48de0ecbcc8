import type { Brief, BusinessModel } from '../../core/brief.ts'
import { channelKind } from '../../core/channel.ts'
import { type IsoDate, nextQuarterStart } from '../../core/date.ts'
import type { Finding } from '../../core/finding.ts'
import type { IndustryRecord } from '../../core/industry.ts'
import type { Language } from '../../core/localised.ts'
import { budgetCurrency, countryOf } from '../cross-checks.ts'
import { tidy } from '../quantity/number.ts'
import type { WrittenBrief } from '../schema.ts'
import { packs } from '../schema-fields.ts'
import { type AmountContext, rateOf } from './amount.ts'
import { normaliseAudience, normaliseProducts } from './audience.ts'
import { normaliseBudget } from './budget.ts'
import { deriveMetrics } from './derived-metrics.ts'
import { givenMetrics } from './given-metrics.ts'
import { normaliseGoals } from './goals.ts'
import { findIndustry, industryOf } from './industry.ts'
import { businessCustomers, subscriptionWords } from './industry-words.ts'
import { lines, names, oneLine, splitNames } from './lists.ts'
import { collectNotes, type Notes } from './note.ts'
import { readDate } from './places.ts'
import { normaliseTeam } from './team.ts'

/** What reading needs besides the brief. */
export interface NormaliseOptions {
  today: IsoDate
  industries: readonly IndustryRecord[]
  /** Language of the strategy. */
  language: Language
}

interface CompanyFields {
  name: string
  industry: string | null
  model: BusinessModel | null
  description: string | null
}

/** `"Кофейни «Зерно», кофейни"` is a name and an industry; quotes keep their commas. */
function companyFields(written: WrittenBrief['company']): CompanyFields {
  if (typeof written === 'string') {
    const [name = '', ...rest] = splitNames(written)
    return { name, industry: rest.length > 0 ? rest.join(', ') : null, model: null, description: null }
  }
  return {
    name: oneLine(written.name),
    industry: written.industry === undefined ? null : oneLine(written.industry),
    model: written.model ?? null,
    description: written.description === undefined ? null : oneLine(written.description),
  }
}

const soldToCompanies: ReadonlySet<string> = new Set(['saas', 'b2b-dist'])

function modelOf(company: CompanyFields, industryId: string | null, words: string): BusinessModel {
  if (company.model) return company.model
  if (/b2b2c/i.test(words)) return 'b2b2c'
  return (industryId !== null && soldToCompanies.has(industryId)) || businessCustomers.test(words) ? 'b2b' : 'b2c'
}

/** Discount rate a year when the brief names none (domain model §1.1). */
function defaultDiscount(currency: string): number {
  return currency === 'RUB' ? 0.2 : 0.12
}

function normaliseFinance(written: WrittenBrief['finance'], currency: string, notes: Notes): Brief['finance'] {
  const rate = written?.discountRate
  const season = written?.season ?? Array.from({ length: 12 }, () => 1)
  const mean = season.reduce((sum, month) => sum + month, 0) / 12
  const exact = Math.abs(mean - 1) < 1e-9
  if (!exact) notes.add('season-scaled', '/finance/season', String(tidy(mean)), { mean: Number(mean.toFixed(3)) })
  return {
    discountRate: rate === undefined ? defaultDiscount(currency) : rateOf(rate).value,
    discountRateProvenance: rate === undefined ? 'assumed' : 'given',
    season: exact ? season : season.map((month) => tidy(month / mean)),
    vatIncluded: written?.vatIncluded ?? false,
  }
}

function startOf(written: string | undefined, today: IsoDate): IsoDate {
  const parsed = written === undefined ? null : readDate(written)
  return parsed && 'value' in parsed ? parsed.value : nextQuarterStart(today)
}

function normaliseDeliverables(written: WrittenBrief['deliverables']): Brief['deliverables'] {
  const asked = typeof written === 'string' ? written.split(/[\s,;]+/) : (written ?? [])
  return packs.filter((pack) => asked.some((name) => name === pack))
}

/** Expands the short forms, gives stable ids, fills defaults, derives metrics. The brief fits the schema; nothing is invented. */
export function normalise(
  written: WrittenBrief,
  { today, industries, language }: NormaliseOptions,
): { brief: Brief; findings: Finding[] } {
  const notes = collectNotes(language)
  const country = countryOf(written)
  if (country === null) notes.add('country-unstated', '/country', '')
  const currency = budgetCurrency(written)
  if (currency === null) throw new Error('the currency of the budget is checked before')
  const context: AmountContext = { notes, currency: currency.code, language }
  const company = companyFields(written.company)
  const products = normaliseProducts(written.products, context)
  const productNames = products.map(({ name }) => name)
  const found = findIndustry({ ...company, products: productNames }, industries)
  const audience = normaliseAudience(written.audience)
  const words = [company.industry, company.description, audience.description, ...productNames].join(' ')
  const model = modelOf(company, found?.record.id ?? null, words)
  const industry = industryOf(found, model, industries, language)
  const paidByPeriod = industry.ordersPerMonth.low === 1 && industry.ordersPerMonth.high === 1
  const subscription = paidByPeriod || (found === null && subscriptionWords.test(words))
  const stated = givenMetrics(written.metrics ?? {}, subscription, context)
  const metrics = deriveMetrics(stated, industry, subscription)
  const brief: Brief = {
    language,
    country,
    start: startOf(written.start, today),
    company: { ...company, model },
    industry,
    audience,
    products,
    metrics,
    pains: lines(written.pains).map((text, index) => ({ id: `P${index + 1}`, text })),
    budget: normaliseBudget(written.budget, currency.stated, context),
    team: normaliseTeam(written.team, country),
    tools: names(written.tools),
    goals: normaliseGoals(written.goals, metrics),
    channels: names(written.channels).map((name, index) => ({ id: `C${index + 1}`, name, kind: channelKind(name) })),
    constraints: lines(written.constraints),
    finance: normaliseFinance(written.finance, currency.code, notes),
    deliverables: normaliseDeliverables(written.deliverables),
  }
  return { brief, findings: notes.findings }
}
