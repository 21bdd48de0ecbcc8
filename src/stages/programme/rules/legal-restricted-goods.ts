import type { Brief } from '../../../core/brief.ts'
import { type Correction, defineRule, type Failure } from '../../../core/rule.ts'
import { legalFact, legalGroup } from '../../shared/legal-facts.ts'
import type { ProgrammeNeeds } from '../../shared/needs.ts'
import { type RestrictedGoods, soldRestrictedGoods } from '../restricted-goods.ts'
import type { Programme } from '../schema.ts'

/** What is sold, restricted, and not on the list of goods that earn nothing. Venues count by their products: food at a hookah bar earns. */
function unlisted(programme: Programme, brief: Brief): RestrictedGoods[] {
  if (programme.type === 'none') return []
  const listed = programme.excluded.join('; ')
  return soldRestrictedGoods(brief).filter(({ words }) => !words.test(listed))
}

export const legalRestrictedGoods = defineRule<Programme, ProgrammeNeeds>({
  id: 'legal-restricted-goods',
  severity: 'error',
  claim:
    'Goods whose promotion the law of the country forbids or limits earn nothing and are on the list of exclusions.',
  why: 'A bonus on tobacco or on a prescription is a fine, whatever the rest of the programme is worth.',
  source:
    'Loyalty programme launch: legal work-up. A checklist for a lawyer, not legal advice; state of the sources: spring 2026',
  message: {
    en: '{goods} must be excluded from rewards ({law}).',
    ru: '{goods}: нужно исключить из программы ({law}).',
  },
  repair: 'Add to excluded: {goods}.',
  check: (programme, { brief }) => {
    const { language, country } = brief
    const group = legalGroup(country)
    return unlisted(programme, brief).map(({ id, name, severity }): Failure => {
      const goods = name[language]
      const law =
        legalFact(`${group.toLowerCase()}-${id}`)?.text[language] ??
        (language === 'ru' ? 'ограничения проверит местный юрист' : 'a local lawyer checks the limits')
      return {
        pointer: '/excluded',
        params: { goods, law },
        expected: goods,
        actual: programme.excluded.join('; ') || '—',
        severity: severity[group] ?? severity.other,
      }
    })
  },
  fix: (draft, { brief }) => {
    // An insurer cannot exclude what it sells: there the mechanic has to change, which is a judgement.
    const added = unlisted(draft, brief)
      .filter(({ id }) => id !== 'rebating')
      .map(({ name }) => name[brief.language])
    if (added.length === 0) return { draft, corrections: [] }
    const excluded = [...draft.excluded, ...added]
    const corrections: Correction[] = [
      { pointer: '/excluded', before: draft.excluded.join('; ') || '—', after: excluded.join('; ') },
    ]
    return { draft: { ...draft, excluded }, corrections }
  },
})
