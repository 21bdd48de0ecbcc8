import { addDays, daysBetween, type IsoDate } from '../../../core/date.ts'
import { capOf, reachOf, totalCap } from '../../../stages/roadmap/contact/contact-caps.ts'
import type { Facts } from '../facts.ts'
import type { DraftMessage } from './messages.ts'

/** Weeks a message may wait for a free one; later its news is old. */
const mostWeeks = 6

/** Dated advertising a week apart where two launches would meet in one channel of a segment; the later launch waits. */
export function spaced({ brief, end }: Facts, messages: readonly DraftMessage[]): DraftMessage[] {
  const sent: { segmentId: string | null; reach: string; date: IsoDate }[] = []
  const isFull = (segmentId: string | null, reach: NonNullable<ReturnType<typeof reachOf>>, date: IsoDate) => {
    const near = sent.filter((one) => one.segmentId === segmentId && Math.abs(daysBetween(one.date, date)) < 7)
    const most = capOf(reach, brief)?.perWeek ?? totalCap.perWeek
    return near.length >= totalCap.perWeek || near.filter((one) => one.reach === reach).length >= most
  }
  return messages.map((message) => {
    const { kind, segmentId, channel, date } = message
    const reach = reachOf(channel)
    if (kind !== 'ad' || date === null || reach === null) return message
    const days = Array.from({ length: mostWeeks + 1 }, (_, week) => addDays(date, week * 7))
    const free = days.find((day) => day <= end && !isFull(segmentId, reach, day)) ?? date
    sent.push({ segmentId, reach, date: free })
    return { ...message, date: free }
  })
}
