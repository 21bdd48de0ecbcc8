import { isIsoDate } from '../../../core/date.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { sharedStems } from '../../../text/stems.ts'
import { channelsSubsetRule } from '../../shared/channels-subset.ts'
import type { InitiativesNeeds } from '../../shared/needs.ts'
import type { Initiatives } from '../schema.ts'

/** A foundation that is paid for, speaks of the channel and is launched before its first use creates it. */
export function createsChannel({ initiatives }: Initiatives, channel: string, firstUse: string): boolean {
  return initiatives.some(
    ({ direction, oneOff, runPerMonth, title, what, launch }) =>
      direction === 'enabler' &&
      oneOff + runPerMonth > 0 &&
      isIsoDate(launch) &&
      launch <= firstUse &&
      sharedStems(channel, `${title} ${what}`).length > 0,
  )
}

export const channelsSubset = channelsSubsetRule<Initiatives, InitiativesNeeds>(
  ({ initiatives }) =>
    initiatives.flatMap(({ id, channels, direction }) =>
      channels.map((channel, index) => ({
        pointer: formatPointer(['initiatives', id, 'channels', String(index)]),
        channel,
        staff: direction === 'staff',
      })),
    ),
  ({ pointer, channel }, draft) => {
    const user = draft.initiatives.find(({ id }) => pointer.startsWith(formatPointer(['initiatives', id, 'channels'])))
    return user !== undefined && createsChannel(draft, channel, user.launch)
  },
)
