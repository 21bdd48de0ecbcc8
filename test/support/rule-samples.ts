import { caseStage } from '../../src/cli/judge-case.ts'
import type { RuleSample } from '../../src/cli/rule-samples.ts'
import type { Finding } from '../../src/core/finding.ts'
import { getAt, idOf, parentPointer } from '../../src/core/pointer.ts'
import { checkDraft } from '../../src/pipeline/check-draft.ts'
import { businessCaseOf } from '../../src/stages/business-case/compute.ts'
import { completePlan } from '../../src/stages/business-case/what-if.ts'
import { type Strategy, stages } from '../../src/stages/index.ts'
import { findingsOf as briefFindingsOf } from '../brief/brief-of.ts'
import { defects } from '../defects/all.ts'
import { briefDefects } from '../defects/brief.ts'
import type { Defect, Ground, Host } from '../defects/defect.ts'
import { strategyOf } from '../defects/ground.ts'

/** English first: the command speaks English. */
const order: readonly Host[] = ['b2b-saas-en', 'coffee-chain-ru', 'service-center-ru']
const longestText = 240
const longestSample = 500
const mostItems = 6

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** The window of a text in which it differs from another one; its end when the other one only goes on. */
function windowOf(text: string, other: unknown): string {
  if (text.length <= longestText) return text
  let differs = 0
  if (typeof other === 'string') while (differs < text.length && text[differs] === other[differs]) differs += 1
  const from = Math.max(0, differs - longestText / 3)
  return `${from > 0 ? '…' : ''}${text.slice(from, from + longestText)}${from + longestText < text.length ? '…' : ''}`
}

/** Items of a list that differ from those of another one; when their number does, the names of all. */
function items(list: readonly unknown[], other: unknown, depth: number): unknown[] {
  const others = Array.isArray(other) ? other : []
  const known = (item: unknown, index: number) =>
    others.find((one) => idOf(one) !== null && idOf(one) === idOf(item)) ?? others[index]
  const changed = list.filter((item, index) => !same(item, known(item, index)))
  if (others.length === list.length && changed.length > 0) {
    return changed.slice(0, 2).map((item) => excerpt(item, known(item, list.indexOf(item)), depth + 1))
  }
  const shown = list.slice(0, mostItems).map((item) => idOf(item) ?? excerpt(item, undefined, depth + 1))
  return list.length > mostItems ? [...shown, `… ${list.length} in all`] : shown
}

/** What matters of a value beside another one: differing fields of an object, differing items of a list, the window of a text. */
function excerpt(value: unknown, other: unknown, depth = 0): unknown {
  if (typeof value === 'string') return windowOf(value, other)
  if (typeof value === 'number') return Number(value.toPrecision(6))
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return items(value, other, depth)
  const against = typeof other === 'object' && other !== null ? (other as Record<string, unknown>) : null
  const told = Object.entries(value).filter(([key, part]) => key === 'id' || !against || !same(part, against[key]))
  if (depth > 2) return '{…}'
  return Object.fromEntries(
    told.slice(0, mostItems).map(([key, part]) => [key, excerpt(part, against?.[key], depth + 1)]),
  )
}

function textOf(value: unknown, other: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(excerpt(value, other))
  return text.length > longestSample ? `${text.slice(0, longestSample)}…` : text
}

/** The drafts and the case with every computed field, as the rules see them. */
interface Seen {
  brief: Ground['brief']
  drafts: Record<string, unknown>
}

function seen(ground: Ground): Seen {
  const { brief, stages: completed } = completePlan({ brief: ground.brief, stages: ground.stages })
  return { brief, drafts: { ...completed, businessCase: businessCaseOf(brief, completed) } }
}

/** What one rule says; the others are not asked, since this runs for every rule. */
function findingsOf({ stage: id, rule: name }: Defect, { brief, drafts }: Seen): Finding[] {
  const stage = [...stages, caseStage].find((one) => one.id === id)
  const rules = stage?.rules.filter((rule) => rule.id === name) ?? []
  return checkDraft({ id, rules }, drafts[id], { brief, drafts }).findings
}

function sampleOf(defect: Defect, host: Host, strategy: Strategy, before: Seen): RuleSample | null {
  const ground: Ground = structuredClone({ brief: strategy.brief, stages: strategy.stages })
  defect.plant(ground, host)
  const after = seen(ground)
  const known = findingsOf(defect, before).map(({ pointer }) => pointer)
  const finding = findingsOf(defect, after).find(({ pointer }) => !known.includes(pointer))
  if (!finding) return null
  const [good, bad] = [before, after].map(({ drafts }) => drafts[defect.stage])
  let { pointer } = finding
  while (pointer !== '' && same(getAt(good, pointer), getAt(bad, pointer))) pointer = parentPointer(pointer)
  const changed = !same(getAt(good, pointer), getAt(bad, pointer))
  if (!changed) pointer = finding.pointer
  const [was, is] = [getAt(good, pointer), getAt(bad, pointer)]
  return {
    strategy: host,
    pointer,
    good: changed ? textOf(was, is) : null,
    bad: textOf(is, changed ? was : undefined),
    message: finding.message,
    expected: finding.expected,
  }
}

/** The parts that differ, as a brief has them. */
function briefSamples(): Record<string, RuleSample> {
  return Object.fromEntries(
    briefDefects.flatMap(({ rule, good, bad }) => {
      const [finding] = briefFindingsOf(rule, bad, 'en')
      if (!finding) return []
      const { pointer, message, expected } = finding
      const shown = { strategy: 'brief.yaml', pointer, message, expected }
      return [[`brief/${rule}`, { ...shown, good: textOf(good, bad), bad: textOf(bad, good) }]]
    }),
  )
}

/** A sample for every rule that has a defect, by `stage/rule`: true by construction, since the rule itself finds it. */
export async function samplesOfDefects(): Promise<Record<string, RuleSample>> {
  const samples: Record<string, RuleSample> = briefSamples()
  for (const host of order) {
    const open = defects.filter(({ stage, rule, not }) => !samples[`${stage}/${rule}`] && not?.[host] === undefined)
    if (open.length === 0) continue
    const strategy = await strategyOf(host)
    const before = seen({ brief: strategy.brief, stages: strategy.stages })
    for (const defect of open) {
      const key = `${defect.stage}/${defect.rule}`
      const sample = samples[key] ? null : sampleOf(defect, host, strategy, before)
      if (sample) samples[key] = sample
    }
  }
  return Object.fromEntries(Object.entries(samples).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
