import { defineRule, type Rule } from '../../core/rule.ts'
import { placeholdersIn } from '../../text/placeholders.ts'
import { sayIn } from './say.ts'
import { textFields } from './text-fields.ts'

/** One instance for each stage; the rule reads every text of the draft. */
export function placeholderLeakRule<Draft, Needs>(): Rule<Draft, Needs> {
  return defineRule({
    id: 'placeholder-leak',
    severity: 'error',
    claim: 'No text contains a placeholder that somebody was to fill in.',
    why: 'One “[company name]” in front of a board costs the trust in every other page.',
    source: 'Method, typical mistake: general phrases instead of specifics',
    message: {
      en: 'Placeholder text left in {path}: “{match}”.',
      ru: 'В {path} осталась заглушка: «{match}».',
    },
    repair: 'Write the real value instead of the placeholder {match}, or a sentence that needs no value.',
    check: (draft, { brief }) => {
      const say = sayIn(brief)
      return textFields(draft).flatMap(({ pointer, text }) => {
        const match = placeholdersIn(text)[0]
        if (match === undefined) return []
        return [
          {
            pointer,
            params: { path: pointer, match },
            expected: say('finished text', 'готовый текст'),
            actual: match,
          },
        ]
      })
    },
  })
}
