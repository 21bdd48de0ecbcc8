import { formatPointer } from '../../../core/pointer.ts'
import { createsChannel } from '../../initiatives/rules/channels-subset.ts'
import { channelsSubsetRule, type UsedChannel } from '../../shared/channels-subset.ts'
import type { RoadmapNeeds } from '../../shared/needs.ts'
import { planEnd } from '../../shared/plan-year.ts'
import type { Roadmap } from '../schema.ts'

function usedIn({ comms, channelRoles }: Roadmap): UsedChannel[] {
  const internal = new Set(comms.filter(({ kind }) => kind === 'internal').map(({ channel }) => channel))
  return [
    ...comms.map(({ id, channel, kind }) => ({
      pointer: formatPointer(['comms', id, 'channel']),
      channel,
      staff: kind === 'internal',
    })),
    ...channelRoles.map(({ channel }, index) => ({
      pointer: formatPointer(['channelRoles', String(index), 'channel']),
      channel,
      staff: internal.has(channel),
    })),
  ]
}

export const channelsSubset = channelsSubsetRule<Roadmap, RoadmapNeeds>(
  usedIn,
  ({ pointer, channel }, { comms }, { brief, drafts }) => {
    const message = comms.find(({ id }) => pointer === formatPointer(['comms', id, 'channel']))
    return createsChannel(drafts.initiatives, channel, message?.date ?? planEnd(brief.start))
  },
)
