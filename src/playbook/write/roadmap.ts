import type { Brief } from '../../core/brief.ts'
import type { RoadmapAnswer } from '../../stages/roadmap/schema.ts'
import type { Plan } from '../plan.ts'
import { factsOf } from './facts.ts'
import { channelRolesOf, contactPolicyOf } from './roadmap/channel-roles.ts'
import { firstDaysOf } from './roadmap/first-days.ts'
import { type EarlierDrafts, launchesOf } from './roadmap/launches.ts'
import { legalTasks } from './roadmap/legal.ts'
import { messagesFor } from './roadmap/messages.ts'
import { milestonesOf } from './roadmap/milestones.ts'
import { themeOf } from './roadmap/themes.ts'

const quarters = [1, 2, 3, 4] as const

/** Stage 4 from the brief, the plan and the accepted drafts. */
export function writeRoadmap(brief: Brief, plan: Plan, drafts: EarlierDrafts): RoadmapAnswer {
  const facts = factsOf(brief, plan)
  const launches = launchesOf(facts, drafts)
  const milestones = milestonesOf(facts, launches)
  const comms = messagesFor(facts, launches, drafts)
  let number = 0
  return {
    quarters: quarters.map((q) => {
      const own = milestones[q - 1] ?? []
      return {
        q,
        theme: themeOf(facts, launches, q, own),
        milestones: own.map(({ kind: _kind, ...milestone }) => {
          number += 1
          return { id: `M${number}`, ...milestone }
        }),
      }
    }),
    firstDays: firstDaysOf(facts, launches, drafts),
    comms,
    channelRoles: channelRolesOf(facts, comms),
    contactPolicy: contactPolicyOf(facts, comms),
    legal: legalTasks(facts, launches, comms, drafts),
  }
}
