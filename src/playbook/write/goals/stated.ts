import type { Brief } from '../../../core/brief.ts'
import { contentStemsIn, sameRoot } from '../../../text/stems.ts'
import { painTagsOf } from '../../pain-tags.ts'
import type { PlannedInitiative } from '../../plan.ts'
import { capital } from '../../words.ts'
import type { Facts } from '../facts.ts'
import { spanOf } from './unpromised.ts'

type BusinessGoal = Brief['goals'][number]

/** A share the client names with its level of today, and how far the plan takes it. */
export interface StatedShare {
  goalId: string
  /** The client's own words without the numbers. */
  name: string
  from: number
  asked: number
  /** Half of the way: an expert estimate, no study gives a size for a share of the client's own. */
  target: number
  direction: 'up' | 'down'
  painIds: readonly string[]
  movers: readonly PlannedInitiative[]
}

const verbs =
  /(?<!\p{L})(?:поднять|повысить|увеличить|довести|снизить|сократить|уменьшить|raise|lift|increase|bring|get|improve|cut|reduce|lower)(?: the)?(?!\p{L})/giu
const numbers = /[,:]?\s*(?:с|со|от|from)\s+\d[\s\S]*$/iu

function nameOf({ text }: BusinessGoal): string {
  const bare = text.replace(numbers, '').replace(verbs, ' ').replace(/\s+/gu, ' ').trim()
  return capital(bare.replace(/^долю(?!\p{L})/iu, 'Доля'))
}

/** Words that say how a thing is counted, not what it is. */
const counted =
  /^(?:дол|перв|дн|дней|недел|месяц|заказ|клиент|share|first|day|week|month|order|custom|time|come|two|one)/u

/** Same complaint by its kind, or two words of one subject. */
function isAbout(goal: string, pain: string): boolean {
  const tags = painTagsOf(goal)
  if (painTagsOf(pain).some((tag) => tags.includes(tag))) return true
  const subject = (text: string) => [...new Set(contentStemsIn(text))].filter((stem) => !counted.test(stem))
  const others = subject(pain)
  return subject(goal).filter((stem) => others.some((other) => sameRoot(stem, other))).length >= 2
}

/** A message that tells of a delay makes nothing come sooner; asking those who left changes no share of today. */
const bystanders: readonly string[] = ['pro-status-notify']
const moves = ({ playbook }: PlannedInitiative) =>
  playbook.direction !== 'winback' && !playbook.effect.enabler && !bystanders.includes(playbook.id)

/** Goals of the brief that name a share, its level of today and what is asked, where an initiative works on the complaint behind them. */
export function statedShares({ brief, plan }: Facts): StatedShare[] {
  return brief.goals.flatMap((goal) => {
    const span = spanOf(goal)
    if (!span?.percent || (goal.metric !== null && goal.metric !== 'other')) return []
    const [from, asked] = [span.from / 100, span.to / 100]
    const painIds = brief.pains.filter(({ text }) => isAbout(nameOf(goal), text)).map(({ id }) => id)
    // A cure made for this very fault; where no word tells the fault, whatever answers the complaint.
    const tags: readonly string[] = painTagsOf(goal.text)
    const made = ({ playbook }: PlannedInitiative) =>
      tags.length === 0 || playbook.pains.some((tag) => tags.includes(tag))
    const movers = plan.initiatives.filter(
      (each) => moves(each) && made(each) && each.painIds.some((id) => painIds.includes(id)),
    )
    const half = Math.trunc((asked - from) * 50 + Math.sign(asked - from) * 1e-9) / 100
    if (movers.length === 0 || half === 0 || Math.max(from, asked) > 1) return []
    const target = Number((from + half).toFixed(4))
    return [
      {
        goalId: goal.id,
        name: nameOf(goal),
        from,
        asked,
        target,
        direction: half > 0 ? 'up' : 'down',
        painIds,
        movers,
      },
    ]
  })
}
