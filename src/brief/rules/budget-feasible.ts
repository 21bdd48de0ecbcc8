import type { Brief, ChannelKind } from '../../core/brief.ts'
import { type BriefRule, wordsOf } from '../brief-rule.ts'
import { priceLevel } from '../price-level.ts'
import { tidy } from '../quantity/number.ts'

/** The least that still is a plan: a small tool for the base for a year and four messages to every customer. */
const messagesPerYear = 4
const months = 12

/** Price of one message by kind of channel, in the units of `priceLevel`; kinds that cost nothing per message are absent. */
function cheapestMessage(brief: Brief, prices: Partial<Record<ChannelKind, number>>): number {
  const kinds = brief.channels.map(({ kind }) => prices[kind] ?? 0)
  return kinds.length === 0 ? 0 : Math.min(...kinds)
}

/** Smallest budget with which anything can be run, with its parts; null for a currency without known prices. */
function smallestBudget(brief: Brief): { total: number; tool: number; messages: number } | null {
  const level = priceLevel(brief.budget.currency)
  if (level === null) return null
  const tool = level.smallTool * months
  const customers = brief.metrics.customers?.value ?? 0
  const messages = customers * messagesPerYear * cheapestMessage(brief, level.messages)
  return { total: Math.ceil(tidy((tool + messages) * (1 + brief.budget.contingency))), tool, messages }
}

export const budgetFeasible: BriefRule = {
  id: 'budget-feasible',
  severity: 'error',
  claim: 'The budget pays at least a small tool for the customer base and four messages a year to each customer.',
  why: 'Below that sum there is no plan to write, and a strategy would only pretend there is one.',
  source: 'domain model F40, F42; prices of playbooks.md §0.2',
  message: {
    en: 'The budget {budget} cannot carry a plan: the smallest that could is {least} — a small tool for twelve months {tool}, four messages a year to each customer {messages}, and the reserve of {reserve}.',
    ru: 'Бюджета {budget} на план не хватит: наименьший возможный — {least}: небольшой сервис на двенадцать месяцев {tool}, четыре сообщения в год каждому клиенту {messages} и резерв {reserve}.',
  },
  check: (brief) => {
    const least = smallestBudget(brief)
    if (least === null) return { skipped: `no prices are known in ${brief.budget.currency}` }
    if (brief.budget.total >= least.total) return []
    const { money, format } = wordsOf(brief)
    const params = {
      budget: money(brief.budget.total),
      least: money(least.total),
      tool: money(least.tool),
      messages: money(least.messages),
      reserve: format.percent(brief.budget.contingency),
    }
    return [{ pointer: '/budget/total', params, expected: `≥ ${params.least}`, actual: params.budget }]
  },
}
