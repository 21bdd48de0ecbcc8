import type { Facts } from '../facts.ts'

/** What a segment is about; `client` is a segment the client named. */
export type SegmentKey = 'client' | 'new' | 'regular' | 'large' | 'risk' | 'dormant'

export interface PlannedSegment {
  id: string
  key: SegmentKey
  share: number | null
  shareSource: 'brief' | 'assumption'
  /** Index among the segments of the brief for `client`. */
  at: number | null
}

const rounded = (share: number) => Math.round(share * 100) / 100

/** Shares of the behavioural segments of the active base; they sum to 1. */
function behavioural({ known, kind }: Facts): Omit<PlannedSegment, 'id'>[] {
  const { customers, newPerMonth } = known
  const contract = kind === 'subscription' || kind === 'supply'
  const months = contract ? 3 : 1
  const counted = customers && newPerMonth !== null && newPerMonth * months < customers * 0.5
  const fresh = counted ? rounded((newPerMonth * months) / customers) : 0.1
  const risk = contract ? 0.15 : 0.2
  const large = contract ? 0.2 : 0
  const part = (key: SegmentKey, share: number, source: 'brief' | 'assumption' = 'assumption') => ({
    key,
    share: rounded(share),
    shareSource: source,
    at: null,
  })
  return [
    part('new', fresh, counted ? 'brief' : 'assumption'),
    ...(large > 0 ? [part('large', large)] : []),
    part('regular', 1 - fresh - risk - large),
    part('risk', risk),
  ].filter(({ share }) => share > 0)
}

/** The client's own segments where there are any, with the customers at risk and the lost ones beside them. */
function fromBrief({ brief }: Facts): Omit<PlannedSegment, 'id'>[] {
  const given = brief.audience.segments.slice(0, 4)
  const stated = given.reduce((sum, { share }) => sum + (share ?? 0), 0)
  const silent = given.filter(({ share }) => share === null).length
  const rest = silent > 0 ? rounded(Math.max(0, 1 - stated) / silent) : 0
  const own = given.map(({ share }, at) => ({
    key: 'client' as const,
    share: share ?? (rest > 0 ? rest : null),
    shareSource: share === null ? ('assumption' as const) : ('brief' as const),
    at,
  }))
  // Beside a single named segment newcomers take what it leaves, a tenth at most; where it leaves nothing there is no such segment.
  const fresh = rounded(Math.min(0.1, 1 - (own[0]?.share ?? 0)))
  return own.length === 1 && fresh > 0
    ? [...own, { key: 'new', share: fresh, shareSource: 'assumption', at: null }]
    : own
}

/** Which segments the strategy works with; the same for every stage of a run. */
export function segmentPlan(facts: Facts): PlannedSegment[] {
  const own = facts.brief.audience.segments.length > 0 ? fromBrief(facts) : behavioural(facts)
  const risk = own.some(({ key }) => key === 'risk')
    ? []
    : [{ key: 'risk' as const, share: null, shareSource: 'assumption' as const, at: null }]
  const all = [...own, ...risk, { key: 'dormant' as const, share: null, shareSource: 'assumption' as const, at: null }]
  return all.map((segment, index) => ({ id: `S${index + 1}`, ...segment }))
}

const keysOfTag: Record<string, readonly SegmentKey[]> = {
  new: ['new'],
  'first-visit': ['new'],
  'low-usage': ['new', 'risk'],
  'regulars-at-risk': ['risk'],
  'at-risk': ['risk'],
  light: ['risk'],
  medium: ['regular'],
  leaving: ['risk'],
  expiring: ['risk', 'large'],
  detractors: ['risk'],
  overpaying: ['risk'],
  'bill-shock': ['risk'],
  lapsed: ['dormant'],
  dormant: ['dormant'],
  'lost-accounts': ['dormant'],
  'left-after-complaint': ['dormant'],
  'top-spenders': ['large', 'regular'],
  promoters: ['regular', 'large'],
  heavy: ['large', 'regular'],
  'A-accounts': ['large'],
  'B-accounts': ['regular'],
  all: ['new', 'regular', 'large', 'risk'],
  'all-members': ['regular', 'large', 'risk'],
  frontline: ['new', 'regular', 'large', 'risk'],
}

/** Ids of the segments an initiative works for; the client's own segments stand for the active base. */
export function segmentsFor(tags: readonly string[], planned: readonly PlannedSegment[]): string[] {
  const keys = new Set(tags.flatMap((tag) => keysOfTag[tag] ?? (['regular', 'large'] as const)))
  const active = ['new', 'regular', 'large'] as const
  if (planned.some(({ key }) => key === 'client') && active.some((key) => keys.has(key))) keys.add('client')
  const ids = planned.filter(({ key }) => keys.has(key)).map(({ id }) => id)
  return ids.length > 0 ? ids : planned.filter(({ key }) => key !== 'dormant').map(({ id }) => id)
}
