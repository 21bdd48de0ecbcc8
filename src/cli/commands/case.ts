import { resolve } from 'node:path'
import { rederiveMetrics } from '../../brief/rederive.ts'
import { ExpectedError } from '../../core/errors.ts'
import { type Locale, localeOf } from '../../core/locale.ts'
import { fill, type Language } from '../../core/localised.ts'
import { monteCarlo } from '../../finance/monte-carlo.ts'
import { businessCaseOf, caseInputOfDrafts } from '../../stages/business-case/compute.ts'
import type { CasePlan } from '../../stages/business-case/settable.ts'
import { applySettings, completePlan } from '../../stages/business-case/what-if.ts'
import type { Strategy } from '../../stages/index.ts'
import { wordOf } from '../../stages/words.ts'
import { caseCsv } from '../case-csv.ts'
import { readSettings, refusal } from '../case-settings.ts'
import { type CaseView, type ComputedCase, renderCase } from '../case-table.ts'
import { done, type Outcome, usageError } from '../exit.ts'
import { type Input, readInput } from '../input.ts'
import { checkTargets, writeTarget } from '../output.ts'
import { safeLine } from '../safe-text.ts'
import { readSettingValue } from '../setting-value.ts'
import type { CommonOptions, Shell } from '../shell.ts'
import { mostStrategyBytes, readStrategy } from '../strategy-input.ts'
import { openTerminal } from '../terminal.ts'

export interface CaseOptions extends CommonOptions {
  set?: string[]
  mc?: number
  seed?: number
  csv?: string
  format: 'pretty' | 'json'
  language?: Language
}

const defaultSeed = 42

function compute(plan: CasePlan, options: CaseOptions): ComputedCase {
  const input = options.mc === undefined ? null : caseInputOfDrafts(plan.brief, plan.stages)
  return {
    plan,
    businessCase: businessCaseOf(plan.brief, plan.stages),
    monteCarlo: input && monteCarlo(input, options.mc ?? 0, options.seed ?? defaultSeed),
  }
}

function viewOf(strategy: Strategy, options: CaseOptions, locale: Locale): CaseView {
  const plan: CasePlan = { brief: strategy.brief, stages: strategy.stages }
  const settings = readSettings(options.set ?? [], locale)
  const saved = completePlan(plan)
  if (settings.length === 0) return { saved: compute(saved, options), changed: null }
  const tried = applySettings(saved, settings, {
    read: (text, settable) => readSettingValue(text, settable, plan.brief.budget.currency, locale),
    derive: rederiveMetrics,
  })
  if ('problems' in tried) throw refusal(tried.problems, saved, locale)
  const { plan: changedPlan, changes } = tried
  return { saved: compute(saved, options), changed: { ...compute(changedPlan, options), changes } }
}

/** A case is computed from the plan as it stands; the file may hold an older one. */
function differs({ businessCase }: Strategy, { businessCase: computed }: ComputedCase): boolean {
  const value = (one: Strategy['businessCase']) => one?.outcome?.weightedNpv36 ?? null
  const [before, now] = [value(businessCase), value(computed)]
  if (before === null || now === null) return before !== now
  return Math.abs(before - now) > 1e-6 * Math.max(1, Math.abs(now))
}

function json({ saved, changed }: CaseView, language: Language): string {
  const part = ({ businessCase, monteCarlo: simulation }: ComputedCase) => ({ businessCase, monteCarlo: simulation })
  const view = {
    language,
    currency: saved.plan.brief.budget.currency,
    settings: changed?.changes ?? [],
    saved: part(saved),
    changed: changed && part(changed),
  }
  return `${JSON.stringify(view, null, 2)}\n`
}

/** What the brief lacks, and how to give it here. */
function incomputable({ businessCase }: ComputedCase, { labels }: Locale): ExpectedError {
  const { missing } = businessCase
  const asked = missing.map((metric) => `\n  metrics.${metric}: ${wordOf(labels.businessCase.ask, metric)}`)
  const flags = missing.map((metric) => `--set metrics.${metric}=…`).join(' ')
  return new ExpectedError('brief', `${labels.businessCase.none}${asked.join('')}`, {
    hint: fill(labels.whatIf.giveMissing, { flags }),
  })
}

async function csvTarget(shell: Shell, name: string | undefined, input: Input) {
  if (name === undefined) return null
  if (name === '-') throw usageError('"--csv -" names no file.', 'Standard output carries the table.')
  const target = { name, path: resolve(shell.cwd, name) }
  await checkTargets([target], input)
  return target
}

/** `case <strategy.json>`: the business case of a saved strategy, as it is and with other values, without a model. */
export async function caseOf(shell: Shell, name: string, options: CaseOptions): Promise<Outcome> {
  const terminal = openTerminal(shell, options)
  if (options.seed !== undefined && options.mc === undefined) {
    throw usageError('--seed belongs to a simulation.', 'Add --mc 10000.')
  }
  const input = await readInput(shell, name, mostStrategyBytes)
  const strategy = await readStrategy(input)
  const language = options.language ?? strategy.language
  const locale = localeOf(language)
  const target = await csvTarget(shell, options.csv, input)
  const view = viewOf(strategy, options, locale)
  const shown = view.changed ?? view.saved
  const caseInput = caseInputOfDrafts(shown.plan.brief, shown.plan.stages)
  if (options.format === 'json') await terminal.print(json(view, language))
  if (!caseInput || !shown.businessCase.outcome) throw incomputable(shown, locale)
  if (differs(strategy, view.saved)) terminal.say(locale.labels.whatIf.differs)
  if (target) {
    await writeTarget(target, caseCsv(caseInput))
    terminal.say(`${terminal.paint.bold(safeLine(target.name))} written`)
  }
  if (options.format === 'pretty') await terminal.print(renderCase(view, locale))
  return done
}
