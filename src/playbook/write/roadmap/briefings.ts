import { addDays, daysBetween, type IsoDate, laterDate } from '../../../core/date.ts'
import type { Facts } from '../facts.ts'
import { staffChannel } from './channel-choice.ts'
import { fitting } from './forms.ts'
import { type EarlierDrafts, type Launch, peopleOf } from './launches.ts'
import type { DraftMessage } from './messages.ts'

/** Staff hear of a launch this many days before customers do. */
const lead = 7
/** Launches this close together are told at one meeting. */
const together = 10

/** Launches staff must know of, those of nearby days in one group. */
function groupsOf(launches: readonly Launch[]): Launch[][] {
  const groups: Launch[][] = []
  for (const launch of launches.filter(({ item }) => item.direction !== 'enabler')) {
    const group = groups.at(-1)
    const first = group?.[0]
    if (group && first && group.length < 4 && daysBetween(first.item.launch, launch.item.launch) <= together)
      group.push(launch)
    else groups.push([launch])
  }
  return groups
}

function textOf(facts: Facts, group: readonly Launch[], { initiatives }: EarlierDrafts): string {
  const { words, pains } = facts
  const names = group.map(({ item, told }) => `${words.say(told.short)} (${item.id})`)
  const pain = pains.find(({ id }) => group.some(({ item }) => item.painIds.includes(id)))
  const script = initiatives.scripts.find(({ initiativeId }) => group.some(({ item }) => item.id === initiativeId))
  const first = group[0]
  if (!first) return ''
  return fitting(
    words.say({
      ru: `С ${words.date(first.item.launch)} запускаем: ${words.list(names)}.`,
      en: `From ${words.date(first.item.launch)} we start ${words.list(names)}.`,
    }),
    pain !== undefined && words.say({ ru: `Зачем: ${words.quote(pain.text)}.`, en: `Why: ${words.quote(pain.text)}.` }),
    words.say({ ru: `Вопросы: ${first.item.owner}.`, en: `Questions: ${first.item.owner}.` }),
    script !== undefined &&
      words.say({
        ru: `Слова для клиента — скрипт ${script.id}, репетиция 10 минут.`,
        en: `Words for customers: script ${script.id}, a 10-minute rehearsal.`,
      }),
  )
}

/** What staff are told, a week before customers; a person working alone needs no briefing. */
export function briefings(facts: Facts, launches: readonly Launch[], drafts: EarlierDrafts): DraftMessage[] {
  if (peopleOf(facts) <= 1) return []
  return groupsOf(launches).flatMap((group): DraftMessage[] => {
    const first = group[0]
    if (!first) return []
    const date: IsoDate = laterDate(facts.brief.start, addDays(first.item.launch, -lead))
    return [
      {
        launchOf: first.item.id,
        purpose: 'internal',
        kind: 'internal',
        segmentId: null,
        channel: staffChannel(facts),
        message: textOf(facts, group, drafts),
        date,
        trigger: null,
        perMonth: 1,
        owner: first.item.owner,
        consent: 'not-needed',
      },
    ]
  })
}
