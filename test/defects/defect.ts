import type { Finding } from '../../src/core/finding.ts'
import type { Strategy } from '../../src/stages/index.ts'

/** The strategies every defect is planted into: Russian B2C chain, English SaaS, a small Russian workshop. */
export const hosts = ['coffee-chain-ru', 'b2b-saas-en', 'service-center-ru'] as const
export type Host = (typeof hosts)[number]

/** What a defect may change: the brief and the drafts of a fresh copy; computed fields follow by themselves. */
export type Ground = Pick<Strategy, 'brief' | 'stages'>

/** One mutation of a good strategy that exactly one rule exists to find. */
export interface Defect {
  /** Id of the rule that must fire. */
  rule: string
  /** Stage whose rule it is. */
  stage: Finding['stage']
  /** Set when a rule needs more than one defect to be shown. */
  name?: string
  plant(ground: Ground, host: Host): void
  /** Rules that cannot but fire with it, as `stage/rule`, each with the reason. */
  also?: Readonly<Record<string, string>>
  /** Hosts the defect cannot be planted into, each with the reason. */
  not?: Partial<Record<Host, string>>
}
