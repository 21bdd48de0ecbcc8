import type { Brief } from '../../../core/brief.ts'
import { channelKind } from '../../../core/channel.ts'
import { addDays, earlierDate, isIsoDate, laterDate } from '../../../core/date.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { type Correction, defineRule, type Failure, type StageContext } from '../../../core/rule.ts'
import { findRole } from '../../../text/roles.ts'
import type { RoadmapNeeds } from '../../shared/needs.ts'
import { planEnd } from '../../shared/plan-year.ts'
import { sayIn } from '../../shared/say.ts'
import type { LegalDuty } from '../legal/duty.ts'
import { legalDuties } from '../legal-duties.ts'
import type { Roadmap } from '../schema.ts'

/** Day of the first advertising message or of the programme launch, whichever comes first: data are captured from then on. */
function firstUse({ comms }: Roadmap, { brief, drafts }: StageContext<RoadmapNeeds>): string {
  const launches = new Map(drafts.initiatives.initiatives.map(({ id, launch }) => [id, launch]))
  const messages = comms
    .filter(({ kind }) => kind === 'ad')
    .map(({ date, launchOf }) => date ?? (launchOf === null ? undefined : launches.get(launchOf)) ?? '')
  const programme = drafts.initiatives.initiatives
    .filter(({ direction }) => direction === 'loyalty')
    .map(({ launch }) => launch)
  return [...messages, ...programme].filter(isIsoDate).sort()[0] ?? planEnd(brief.start)
}

/** Duties without a task in time. A standing policy counts for what has no date, such as the opt-out. */
function missingDuties(draft: Roadmap, context: StageContext<RoadmapNeeds>): LegalDuty[] {
  const until = firstUse(draft, context)
  const used = new Set(draft.comms.map(({ channel }) => channelKind(channel)))
  const inTime = draft.legal
    .filter(({ due }) => isIsoDate(due) && due <= until)
    .map(({ task, why }) => `${task}. ${why}`)
  return legalDuties(context.brief.country).filter(({ id, words, channels }) => {
    if (channels !== null && ![...used].some((kind) => channels.includes(kind))) return false
    const places = id === 'opt-out' ? [...inTime, draft.contactPolicy] : inTime
    return !places.some((text) => words.every((word) => word.test(text)))
  })
}

/** Usual names of the roles that do legal work; the first one the team has does it, else the head of the list. */
const doers: Readonly<Record<LegalDuty['doer'], readonly string[]>> = {
  lawyer: ['юрист'],
  crm: ['CRM-маркетолог', 'маркетолог'],
  developer: ['разработчик', 'аналитик', 'CRM-маркетолог'],
  operations: ['операционный директор', 'управляющий', 'владелец'],
}

function ownerOf({ doer }: LegalDuty, { team, language }: Brief): string {
  const roles = team.map(({ role }) => role)
  const found = doers[doer].flatMap((name) => findRole(name, roles) ?? [])[0]
  return found ?? roles[0] ?? (language === 'ru' ? 'Юрист' : 'Lawyer')
}

export const legalConsent = defineRule<Roadmap, RoadmapNeeds>({
  id: 'legal-consent',
  severity: 'error',
  claim:
    'Before the first advertising message or data capture the consents and notices of the country are dated tasks, and every advertising message needs consent.',
  why: 'One mailing without provable consent costs more than the year of the programme.',
  source: 'Loyalty programme launch: legal platform for targeted marketing. A checklist for a lawyer, not legal advice',
  message: { en: 'Missing before {activity}: {consent}.', ru: 'До {activity} не предусмотрено: {consent}.' },
  repair: 'Add a legal task with owner and due date before {until}: {consent}.',
  check: (draft, context) => {
    const say = sayIn(context.brief)
    const until = firstUse(draft, context)
    const activity = say(
      `the first message or data capture (${say.format.date(until)})`,
      `первого сообщения или сбора данных (${say.format.date(until)})`,
    )
    const missing = missingDuties(draft, context).map(({ name, severity }): Failure => {
      const consent = name[context.brief.language]
      return { pointer: '/legal', params: { consent, activity, until }, expected: consent, actual: '—', severity }
    })
    const unasked = draft.comms
      .filter(({ kind, consent }) => kind === 'ad' && consent !== 'advertising')
      .map(({ id, consent: actual }): Failure => {
        const consent = say('consent to advertising', 'согласие на рекламу')
        const pointer = formatPointer(['comms', id, 'consent'])
        return {
          pointer,
          params: { consent, activity: say(`message ${id}`, `сообщения ${id}`), until },
          expected: 'advertising',
          actual,
        }
      })
    return [...missing, ...unasked]
  },
  fix: (draft, context) => {
    const { brief } = context
    const { language, start } = brief
    const corrections: Correction[] = []
    const latest = firstUse(draft, context)
    // A day before the first use at the latest; within the first month where there is time.
    const due = laterDate(start, earlierDate(addDays(latest, -1), addDays(start, 30)))
    let number = Math.max(0, ...draft.legal.map(({ id }) => Number(/^Q(\d+)$/.exec(id)?.[1] ?? 0)))
    const added = missingDuties(draft, context).map((duty) => {
      const { task, why } = duty
      number += 1
      const id = `Q${number}`
      corrections.push({ pointer: formatPointer(['legal', id]), before: '—', after: task[language] })
      return { id, task: task[language], why: why[language], due, owner: ownerOf(duty, brief) }
    })
    const comms = draft.comms.map((message) => {
      if (message.kind !== 'ad' || message.consent === 'advertising') return message
      corrections.push({
        pointer: formatPointer(['comms', message.id, 'consent']),
        before: message.consent,
        after: 'advertising',
      })
      return { ...message, consent: 'advertising' as const }
    })
    return { draft: { ...draft, comms, legal: [...draft.legal, ...added] }, corrections }
  },
})
