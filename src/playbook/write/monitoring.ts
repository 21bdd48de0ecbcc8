import type { Brief } from '../../core/brief.ts'
import type { MonitoringAnswer } from '../../stages/monitoring/schema.ts'
import type { Plan } from '../plan.ts'
import { factsOf } from './facts.ts'
import { dashboardOf } from './monitoring/dashboard.ts'
import { experimentOf } from './monitoring/experiment.ts'
import { feedbackOf } from './monitoring/feedback.ts'
import { loopOf } from './monitoring/loop.ts'
import { reviewsOf } from './monitoring/reviews.ts'
import { testsOf } from './monitoring/tests.ts'
import { triggersOf } from './monitoring/triggers.ts'
import { type EarlierDrafts, launchesOf } from './roadmap/launches.ts'
import { messagesFor } from './roadmap/messages.ts'

/** Stage 5 from the brief, the plan and the accepted drafts. Tests speak of the messages the roadmap sends. */
export function writeMonitoring(brief: Brief, plan: Plan, drafts: EarlierDrafts): MonitoringAnswer {
  const facts = factsOf(brief, plan)
  const launches = launchesOf(facts, drafts)
  const comms = messagesFor(facts, launches, drafts)
  const feedback = feedbackOf(facts, drafts)
  const experiment = experimentOf(facts, launches, drafts)
  const controlled = experiment.method === 'hold-out'
  return {
    feedback,
    dashboard: dashboardOf(facts, drafts, controlled),
    reviews: reviewsOf(facts, launches, controlled),
    triggers: triggersOf(facts, launches, drafts),
    experiment,
    tests: testsOf(facts, launches, comms, feedback),
    loop: loopOf(facts, launches, comms),
  }
}
