import { isIsoDate } from '../../../core/date.ts'
import { phrasePattern } from '../../../core/phrase-pattern.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { sentencesIn } from '../../../text/sentences.ts'
import { sharedStems } from '../../../text/stems.ts'
import { channelsSubsetRule } from '../../shared/channels-subset.ts'
import type { InitiativesNeeds } from '../../shared/needs.ts'
import type { Initiative, Initiatives } from '../schema.ts'

const creates = phrasePattern(
  'создат~, создаё~, созда~, запуск~, запуст~, открыт~, открыва~, открое~, подключ~, завест~, заводи~, настрои~, настраива~, разработ~, build~, creat~, launch~, open, opens, set up, sets up, connect~, develop~, start a, starts a',
)

/** A foundation that speaks of the channel, or any sentence that says it is built. */
function speaksOf({ direction, title, what, steps }: Initiative, channel: string): boolean {
  if (direction === 'enabler' && sharedStems(channel, `${title} ${what}`).length > 0) return true
  return [title, what, ...steps]
    .flatMap(sentencesIn)
    .some((sentence) => creates.test(sentence) && sharedStems(channel, sentence).length > 0)
}

/** An initiative that is paid for, builds the channel and is launched by its first use creates it. */
export function createsChannel({ initiatives }: Initiatives, channel: string, firstUse: string): boolean {
  return initiatives.some(
    (initiative) =>
      initiative.oneOff + initiative.runPerMonth > 0 &&
      isIsoDate(initiative.launch) &&
      initiative.launch <= firstUse &&
      speaksOf(initiative, channel),
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
