import { type LegalGroup, legalGroup } from '../shared/legal-facts.ts'
import { consent, type LegalDuty, optOut, spring2026 } from './legal/duty.ts'
import { europe, unitedKingdom } from './legal/europe.ts'
import { russia } from './legal/russia.ts'
import { unitedStates } from './legal/united-states.ts'

/** A country without a list of its own: a gap is a warning, for nobody here knows its law. */
const elsewhere: readonly LegalDuty[] = [
  {
    id: 'consent',
    name: { en: 'consent to marketing messages', ru: 'согласие на рекламные сообщения' },
    words: [consent],
    channels: null,
    severity: 'warning',
    doer: 'lawyer',
    task: {
      en: 'Have a local lawyer check which consent marketing messages need, and collect it before the first one',
      ru: 'Проверить с местным юристом, какое согласие нужно для рекламных сообщений, и собрать его до первого',
    },
    why: { en: 'Most countries ask for consent or an opt-out', ru: 'Большинство стран требует согласия или отказа' },
    asOf: spring2026,
  },
  {
    ...optOut,
    severity: 'warning',
    why: { en: 'Most countries ask for a way to opt out', ru: 'Большинство стран требует возможности отказа' },
  },
]

const duties: Readonly<Record<LegalGroup, readonly LegalDuty[]>> = {
  RU: russia,
  EU: europe,
  UK: unitedKingdom,
  US: unitedStates,
  other: elsewhere,
}

/** Duties of a country (ISO 3166-1) before the first advertising message; general ones where it is unknown or not on the list. */
export function legalDuties(country: string | null): readonly LegalDuty[] {
  return duties[legalGroup(country)]
}
