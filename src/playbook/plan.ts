import type { IsoDate } from '../core/date.ts'
import type { Localised } from '../core/localised.ts'
import type { Direction } from '../stages/initiatives/schema.ts'
import type { ProgrammeType } from '../stages/programme/schema.ts'

/** One way to act, as the knowledge base has it: what it needs, costs and brings. */
export interface Playbook {
  id: string
  direction: Direction
  title: Localised
  steps: Localised<readonly string[]>
  risks: Localised<readonly string[]>
  kpi: { name: Localised; unit: string; target: string | number }
  /** Industry ids, or `any`. */
  industries: readonly string[] | 'any'
  models: readonly string[]
  /** Pain tags it answers. */
  pains: readonly string[]
  segments: readonly string[]
  /** Person-days by kind of role until launch. */
  days: Readonly<Record<string, number>>
  /** Cost expressions over the variables of `playbooks.md` §0.2. */
  oneOff: string
  run: string
  opsHoursPerMonth: string
  effect: {
    /** [low, base, high] relative change among the reached. */
    churn: readonly [number, number, number] | null
    frequency: readonly [number, number, number] | null
    averageOrder: readonly [number, number, number] | null
    winback: { contactable: number; response: number; organic: number; valueIndex: number } | null
    referral: { inviteRate: number; conversion: number } | null
    reach: number
    confidence: number
    enabler: boolean
  }
  source: string
  leadWeeks: number
  rampMonths: number
  dependsOn: readonly string[]
  channels: readonly string[]
  journey: readonly string[]
  /**
   * The same by hand, for a small team or a small budget; null where there is no such way. A planned initiative that goes the light
   * way carries the playbook with these fields already in place.
   */
  light: {
    /** Null keeps the title of the full way. */
    title: Localised | null
    steps: Localised<readonly string[]>
    days: Readonly<Record<string, number>>
    oneOff: string
    run: string
    opsHoursPerMonth: string
    leadWeeks: number
    dependsOn: readonly string[]
    /** Reach by hand against the reach of the full way, fraction. */
    reachFactor: number
    /** Largest base it can serve. */
    mostCustomers: number
    /** Customers its text counts by number, as "the 20 best"; null where it reaches a share. */
    namedCustomers: number | null
  } | null
}

/** A playbook fitted to one business: who, when, for how much, for whom. */
export interface PlannedInitiative {
  /** I1, I2, … in the order of launch. */
  id: string
  /** As planned: for the light way with its steps, days, lead time and reach. */
  playbook: Playbook
  /** By hand and cheap, or in full. */
  variant: 'full' | 'light'
  /** Pains of the brief it removes. */
  painIds: readonly string[]
  owner: string
  resources: readonly { role: string; days: number; contractor: boolean }[]
  opsHoursPerMonth: number
  /** Whole units of the currency of the brief, without the work of the own team. */
  oneOff: number
  runPerMonth: number
  /** Day rates and licences behind the two figures, for the cost basis. */
  costParts: readonly {
    what: 'contractors' | 'licence' | 'messages' | 'incentives' | 'tools'
    oneOff: number
    perMonth: number
  }[]
  start: IsoDate
  launch: IsoDate
  /** Last day of a year's trial; null for what goes on beyond the plan. */
  end: IsoDate | null
  priority: 1 | 2 | 3
  prerequisite: boolean
  /** Ids of planned initiatives. */
  dependsOn: readonly string[]
  /** Names of channels of the brief, best first. */
  channels: readonly string[]
  /** Months of the plan with a win-back wave. */
  waveMonths: readonly number[]
  /** Contribution margin of the first twelve months in the business case of the plan; null when the case cannot be computed. */
  marginPerYear: number | null
  /**
   * Why it stays although it returns less than its full cost over three years: the only answer to a complaint about the service or to another
   * one, the only share of the staff in the result, a word to those who left after a fault; null where it pays or nothing but its cost speaks for it.
   */
  keptFor: 'service' | 'pain' | 'staff' | 'apology' | null
  /** What made it score, best first: texts are the writer's. */
  reasons: readonly ('pain' | 'industry' | 'metric' | 'weak-step' | 'margin' | 'required' | 'enabler')[]
}

/** A playbook that fits but is not in the plan. */
export interface Rejected {
  playbook: Playbook
  /** `by-hand`: it is planned, but its full way is not. */
  reason: 'budget' | 'capacity' | 'loses-money' | 'time' | 'duplicate' | 'quota' | 'base-too-small' | 'by-hand'
  /** Money it would add to the twelve months, with the foundations it needs and the plan lacks. */
  cost: number
  /** Margin it would add to the twelve months of this plan; null when the case cannot be computed. */
  marginPerYear: number | null
  /** What it would add to 36 months of this plan: margin, and cost with the hours of the team; null when the case cannot be computed. */
  threeYears: { margin: number; cost: number } | null
  /** Foundations it needs and the plan lacks. */
  foundations: readonly Playbook[]
}

/** Numbers of the loyalty programme; words are the writer's. */
export interface ProgrammeDesign {
  type: ProgrammeType
  runnerUp: ProgrammeType
  /** Selector scores, best first, with the facts that counted. */
  scores: readonly { type: ProgrammeType; score: number; facts: readonly string[] }[]
  /** For `none`: why. */
  noneReason: 'service-first' | 'base-too-small' | 'too-rare' | 'weak-fit' | 'ruled-out' | 'no-money' | null
  /** Reward as a share of spend, fraction; 0 for none. */
  earnRate: number
  breakage: number
  displacement: number
  penetration: number
  eligible: number
  minRedeem: number | null
  maxRedeemShare: number | null
  activationDays: number | null
  expiryDays: number | null
  /** Units given on joining, 0 for none. */
  welcome: number
  /** Money thresholds over twelve months and rates, lowest first; empty without levels. */
  tiers: readonly { threshold: number; earnRate: number }[]
  /** Spend of the worked example. */
  exampleSpend: number
  /** Paid stamps and free stamps of a card; null for other types. */
  stamps: { paid: number; given: number } | null
  /** Id of the initiative that launches it; null for none. */
  initiativeId: string | null
}

/** What the built-in author decides before it writes a word. */
export interface Plan {
  /** Pain tags by pain id; empty when no word of the dictionary was found. */
  painTags: Readonly<Record<string, readonly string[]>>
  initiatives: readonly PlannedInitiative[]
  rejected: readonly Rejected[]
  programme: ProgrammeDesign
  /** Money of the twelve months without contingency. */
  planned: number
  /** Id of the initiative that removes the binding cause. */
  firstInitiativeId: string
}
