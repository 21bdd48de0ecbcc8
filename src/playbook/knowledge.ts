import { z } from 'zod'
import { type IndustryRecord, industryRecordSchema } from '../core/industry.ts'
import type { Playbook } from './plan.ts'
import { type PlaybookRow, playbookRow, workKinds } from './playbook-row.ts'
import { readKnowledge } from './read-yaml.ts'

/** The knowledge base: YAML files beside this folder, checked by schema when they are read. A broken record is a bug, not a user error. */

const range = z
  .tuple([z.number(), z.number(), z.number()])
  .refine(([low, mid, high]) => low <= mid && mid <= high, 'a range goes low, mid, high')

/** How business is done in an industry, for the selector and the design of a programme where the brief is silent: expert estimates. */
const habitsRow = z.strictObject({
  /** Usual reward as a share of spend. */
  earn: z.number().min(0).max(0.2),
  breakage: z.number().min(0).max(0.9),
  /** Share of redemptions that replace a purchase paid in full. */
  displacement: z.number().min(0).max(1),
  /** Days until a reward can be used: the return period. */
  activation: z.number().min(0),
  /** Share of the spend that may earn. */
  eligible: z.number().min(0).max(1),
  /** Standard deviation of the order value over its mean. */
  cv: z.number(),
  /** Shares of revenue of the best 10 and 20 % of customers. */
  top10: z.number(),
  top20: z.number(),
  /** Share of customers who buy at least twice as often as the median one. */
  heavy: z.number(),
  categories: z.number(),
  /** Service privileges can be given: a better room, an answer out of turn. */
  privileges: z.boolean(),
  outlets: z.boolean(),
  subscription: z.boolean(),
  /** Usual order in US dollars: sizes messages and incentives when the brief has no order value, never a result. */
  orderUsd: z.number(),
})
export type IndustryHabits = z.infer<typeof habitsRow>

const industryRow = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  en: z.string(),
  ru: z.string(),
  crr12: range,
  crr_tag: z.enum(['E', 'S']),
  nps: range,
  nps_tag: z.enum(['E', 'S']),
  freq: range,
  gm: range,
  interval: z.number().positive(),
  lapse: z.number().positive(),
  lead: z.array(z.string()).min(1),
  src_en: z.string(),
  src_ru: z.string(),
  leave_en: z.string(),
  leave_ru: z.string(),
  freeze: z.string(),
  plan: habitsRow,
})

const toRange = ([low, mid, high]: [number, number, number]) => ({ low, mid, high })

function toIndustry(row: z.infer<typeof industryRow>): IndustryRecord {
  return industryRecordSchema.parse({
    id: row.id,
    name: { ru: row.ru, en: row.en },
    retention: toRange(row.crr12),
    nps: toRange(row.nps),
    ordersPerMonth: toRange(row.freq),
    grossMargin: toRange(row.gm),
    intervalDays: row.interval,
    lapseDays: row.lapse,
    archetypes: row.lead,
    leaveReasons: { ru: row.leave_ru, en: row.leave_en },
    freeze: row.freeze,
    source: { ru: row.src_ru, en: row.src_en },
  })
}

function toDays(row: PlaybookRow['res'] | NonNullable<PlaybookRow['light']>['res']): Record<string, number> {
  return Object.fromEntries(
    workKinds.flatMap((kind): [string, number][] => {
      const count = row[kind]
      return count === undefined ? [] : [[kind, count]]
    }),
  )
}

/** Customers that can be served by hand where a playbook does not say. */
const usualMostByHand = 5_000

function toLight({ light }: PlaybookRow): Playbook['light'] {
  if (!light) return null
  return {
    title: light.title ?? null,
    steps: { ru: light.steps_ru, en: light.steps_en },
    days: toDays(light.res),
    oneOff: light.cost.oneOff,
    run: light.cost.run,
    opsHoursPerMonth: light.ops_h_month,
    leadWeeks: light.lead_w,
    dependsOn: light.deps,
    reachFactor: light.reach_x,
    mostCustomers: light.most_n ?? usualMostByHand,
    namedCustomers: light.named_n ?? null,
  }
}

function toPlaybook(row: PlaybookRow): Playbook {
  const { winback, referral } = row.eff
  return {
    id: row.id,
    direction: row.dir,
    title: row.title,
    steps: { ru: row.steps_ru, en: row.steps_en },
    risks: { ru: row.risks_ru, en: row.risks_en },
    kpi: { name: { ru: row.kpi.ru, en: row.kpi.en }, unit: row.kpi.unit, target: row.kpi.target },
    industries: row.when.industry,
    models: row.when.model,
    pains: row.when.pains,
    segments: row.when.segments,
    days: toDays(row.res),
    oneOff: row.cost.oneOff,
    run: row.cost.run,
    opsHoursPerMonth: row.res.ops_h_month,
    effect: {
      churn: row.eff.churn ?? null,
      frequency: row.eff.freq ?? null,
      averageOrder: row.eff.aov ?? null,
      winback: winback
        ? {
            contactable: winback.contactable,
            response: winback.resp,
            organic: winback.organic,
            valueIndex: winback.valueIndex,
          }
        : null,
      referral: referral ? { inviteRate: referral.refRate, conversion: referral.conv } : null,
      reach: row.eff.reach,
      confidence: row.eff.conf,
      enabler: row.eff.enabler ?? false,
    },
    source: row.src,
    leadWeeks: row.lead_w,
    rampMonths: row.ramp_m,
    dependsOn: row.deps,
    channels: row.channels,
    journey: row.journey,
    light: toLight(row),
  }
}

/** Every id used by another record must exist, and nothing may wait for itself. */
function checkDependencies(list: readonly Playbook[]): void {
  const byId = new Map(list.map((playbook) => [playbook.id, playbook]))
  if (byId.size !== list.length) throw new Error('playbooks.yaml: two playbooks share an id')
  const visit = (id: string, path: readonly string[]): void => {
    if (path.includes(id)) throw new Error(`playbooks.yaml: dependency cycle ${[...path, id].join(' -> ')}`)
    const playbook = byId.get(id)
    if (!playbook) throw new Error(`playbooks.yaml: ${path.at(-1)} depends on unknown ${id}`)
    for (const dependency of [...playbook.dependsOn, ...(playbook.light?.dependsOn ?? [])]) {
      visit(dependency, [...path, id])
    }
  }
  for (const { id } of list) visit(id, [])
}

let industryRows: readonly z.infer<typeof industryRow>[] | null = null
let industryList: readonly IndustryRecord[] | null = null
let generalHabits: IndustryHabits | null = null
let playbookList: readonly Playbook[] | null = null

function rows(): NonNullable<typeof industryRows> {
  industryRows ??= readKnowledge('industries.yaml', z.array(industryRow))
  return industryRows
}

/** Every industry of the knowledge base, in its order. Read once. */
export function industries(): readonly IndustryRecord[] {
  industryList ??= rows().map(toIndustry)
  return industryList
}

/** Habits of an industry; those of a general business for an id that is not in the list. */
export function habitsOf(industryId: string): IndustryHabits {
  const row = rows().find(({ id }) => id === industryId)
  if (row) return row.plan
  generalHabits ??= readKnowledge('general-plan.yaml', habitsRow)
  return generalHabits
}

/** Every playbook of the knowledge base, in its order. Read once. */
export function playbooks(): readonly Playbook[] {
  if (!playbookList) {
    const list = readKnowledge('playbooks.yaml', z.array(playbookRow)).map(toPlaybook)
    checkDependencies(list)
    playbookList = list
  }
  return playbookList
}
