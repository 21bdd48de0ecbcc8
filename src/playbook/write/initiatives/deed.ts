import { directions } from '../../../stages/initiatives/schema.ts'
import type { PlannedInitiative } from '../../plan.ts'
import { bare, sentences, small } from '../../words.ts'
import type { Facts } from '../facts.ts'
import { fillText } from '../fill-text.ts'
import { voiceOf } from '../voices.ts'

/**
 * Ways made for any fault: they listen, pay or decide, and none removes a certain cause. A complaint they answer gets a step of its own,
 * the list of reasons before the others.
 */
const openToAnyPain = [
  'pro-top-reasons',
  'pro-close-loop-24h',
  'pro-guarantee',
  'staff-empower-limit',
  'staff-service-bonus',
  'staff-training-service',
  'wb-apology',
]

/** Complaints named in one sentence; a fourth would hide the deed. */
const mostQuoted = 3

/** The card that tells what is done about a complaint: a made cure first, then the order of the chapter. The others only point to it. */
function toldIn({ plan }: Facts, painId: string): string | undefined {
  const answers = plan.initiatives.filter(({ painIds }) => painIds.includes(painId))
  const open = ({ playbook }: PlannedInitiative) => openToAnyPain.indexOf(playbook.id)
  const place = ({ playbook }: PlannedInitiative) => directions.indexOf(playbook.direction)
  return answers.toSorted((a, b) => open(a) - open(b) || place(a) - place(b) || a.priority - b.priority)[0]?.id
}

function toldPains(facts: Facts, { id: initiativeId }: PlannedInitiative): Facts['pains'] {
  return facts.pains.filter(({ id }) => toldIn(facts, id) === initiativeId).slice(0, mostQuoted)
}

/** What is done, with the complaints it answers. */
export function whatText(facts: Facts, initiative: PlannedInitiative): string {
  const { words } = facts
  const told = bare(fillText(facts, initiative, voiceOf(initiative).what)).replaceAll('; ', ', ')
  const own = toldPains(facts, initiative)
  if (own.length === 0 || openToAnyPain.includes(initiative.playbook.id)) return sentences(told)
  const quotes = words.list(own.map(({ text }) => words.quote(text)))
  const answer = words.say({
    ru: `так отвечаем на ${own.length > 1 ? 'жалобы' : 'жалобу'} ${quotes}`,
    en: `this answers ${quotes}`,
  })
  const [opening = '', ...rest] = told.split(/(?<=[^.]{3}[.!?])\s+(?=\p{Lu})/u)
  return sentences(`${bare(opening)} — ${answer}`, rest.join(' '))
}

/** Steps of the way; one that is open to any complaint says what is done about those of the brief before it looks for others. */
export function stepsOf(facts: Facts, initiative: PlannedInitiative): string[] {
  const { words } = facts
  const steps = voiceOf(initiative).steps ?? initiative.playbook.steps
  const told = steps[words.language].map((_step, at) =>
    fillText(facts, initiative, { ru: steps.ru[at] ?? '', en: steps.en[at] ?? '' }),
  )
  if (!openToAnyPain.includes(initiative.playbook.id)) return told
  const named = toldPains(facts, initiative).map(
    ({ text, voice }) => `${words.quote(text)}: ${small(fillText(facts, initiative, voice.fix))}`,
  )
  return [...named, ...told]
}
