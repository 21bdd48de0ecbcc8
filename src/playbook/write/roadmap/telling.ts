import type { Localised } from '../../../core/localised.ts'
import { baseTellings } from './tellings-base.ts'
import { loyaltyTellings } from './tellings-loyalty.ts'
import { personalTellings } from './tellings-personal.ts'
import { serviceTellings } from './tellings-service.ts'

/** How an initiative stands in a calendar. */
export interface Telling {
  /** Two to four words for a list, lower case. */
  short: Localised
  /** Seen when the preparation is over. */
  ready: Localised
  /** Seen when it works. */
  live: Localised
  /** Days after the launch when `live` can be seen; 14 where not said. */
  after?: number
  /** What sends the first message where the trigger of the initiative starts a later step. */
  opens?: Localised
  /** What sends the second and the third message; absent where they follow the announcement by date. */
  next?: readonly [Localised, Localised]
  /** Cases `{n}` of `live`, `{part}` a share of them: fewer where fewer happen before the check. */
  sample?: Sample
  /** What is different when it is done by hand. */
  light?: { next?: readonly [Localised, Localised] }
}

/** Who the cases are: customers about to leave, new ones, sleeping ones, or anybody of the base. */
export interface Sample {
  from: 'leaving' | 'newcomers' | 'dormant' | 'base'
  most: number
  part?: number
}

const tellings: Readonly<Record<string, Telling>> = {
  ...baseTellings,
  ...serviceTellings,
  ...loyaltyTellings,
  ...personalTellings,
}

/** A playbook without a telling is a bug. */
export function tellingOf(playbookId: string): Telling {
  const telling = tellings[playbookId]
  if (!telling) throw new Error(`no calendar words for ${playbookId}`)
  return telling
}
