import type { Localised } from '../../../core/localised.ts'
import { defineRule } from '../../../core/rule.ts'
import { normaliseText } from '../../../text/normalise.ts'
import { legalFact, legalGroup } from '../../shared/legal-facts.ts'
import type { ProgrammeNeeds } from '../../shared/needs.ts'
import type { Programme } from '../schema.ts'

interface RenewalRule {
  name: Localised
  words: RegExp
  text: Localised
}

const renewalRules: readonly RenewalRule[] = [
  {
    name: { en: 'a reminder before the charge', ru: 'напоминание до списания' },
    words: /напомин|предупре[жд]|уведомл[а-я]* (?:о списани|до списани)|remind|notif[a-z]* before/u,
    text: { en: 'A reminder comes 3 days before the charge.', ru: 'Напоминание приходит за 3 дня до списания.' },
  },
  {
    name: { en: 'an easy way to cancel', ru: 'простая отмена' },
    words: /отмен[а-я]*|отключ|отказать|cancel|opt out|leave at any time/u,
    text: { en: 'Cancelling takes 2 taps, without a call.', ru: 'Отмена — в 2 касания, без звонка.' },
  },
  {
    name: { en: 'no charge after the card is removed', ru: 'нет списаний после удаления карты' },
    words:
      /удал[а-я]* карт|карт[а-я]* удал|отвязанн|отвязк|removed (?:bank )?card|card is removed|removing the card|deleted card/u,
    text: { en: 'A removed card is never charged.', ru: 'С удалённой карты деньги не списываются.' },
  },
]

const renews =
  /автопродл|автоплат|автоматическ[а-я]* (?:продл|списан)|рекуррент|auto-?(?:matic(?:ally)? )?renew|recurring (?:charge|payment|fee)/u
const prepaid =
  /предоплат|разов[а-я]* (?:взнос|плат)|без автопродл|без автоматическ|prepaid|one-off fee|single payment|no auto-?renew|without auto-?renew/u

/** What the rules of the programme say of the fee, its renewal and the way out. */
function termsOf(programme: Programme): string {
  const { exit, returns, antiFraud, earn, burn, rulesDocument, communication } = programme
  const rules = [
    ...earn.flatMap(({ event, cap }) => [event, cap]),
    ...burn.flatMap(({ condition, limit }) => [condition, limit]),
  ]
  return normaliseText([exit, returns, ...antiFraud, ...rules, ...rulesDocument.contents, ...communication].join('; '))
}

function missingRules(programme: Programme): RenewalRule[] {
  const terms = termsOf(programme)
  if ((programme.type !== 'paid' && !renews.test(terms)) || prepaid.test(terms)) return []
  return renewalRules.filter(({ words }) => !words.test(terms))
}

export const legalSubscription = defineRule<Programme, ProgrammeNeeds>({
  id: 'legal-subscription',
  severity: 'warning',
  claim:
    'A fee that renews by itself comes with a reminder, an easy way to cancel and no charge once the card is removed.',
  why: 'Members who were charged by surprise leave for good and complain to the regulator.',
  source:
    'Loyalty programme launch: legal work-up. A checklist for a lawyer, not legal advice; state of the sources: spring 2026',
  message: { en: 'Auto-renewal rules missing: {list}{law}.', ru: 'Нет правил автопродления: {list}{law}.' },
  repair: 'Add to exit: {list}.',
  check: (programme, { brief }) => {
    const { language, country } = brief
    const missing = missingRules(programme)
    if (missing.length === 0) return []
    const group = legalGroup(country)
    const fact = { RU: 'ru-subscription', EU: 'eu-renewal', UK: 'uk-renewal', US: 'us-negative-option', other: '' }[
      group
    ]
    const law = legalFact(fact)?.text[language]
    const list = missing.map(({ name }) => name[language]).join(', ')
    const params = { list, law: law === undefined ? '' : ` (${law})` }
    return [{ pointer: '/exit', params, expected: list, actual: programme.exit }]
  },
  fix: (draft, { brief }) => {
    const missing = missingRules(draft)
    if (missing.length === 0) return { draft, corrections: [] }
    const exit = [draft.exit, ...missing.map(({ text }) => text[brief.language])].join(' ').trim()
    return { draft: { ...draft, exit }, corrections: [{ pointer: '/exit', before: draft.exit, after: exit }] }
  },
})
