import type { Brief } from '../../core/brief.ts'
import { defineRule, type Rule } from '../../core/rule.ts'
import { placeholdersIn } from '../../text/placeholders.ts'
import { sayIn } from './say.ts'
import { textFields } from './text-fields.ts'

/** Every text of the brief: what the client wrote that way is the client's word. */
function wordsOfClient(brief: Brief): string {
  return textFields(brief)
    .map(({ text }) => text)
    .join('\n')
}

/** The first placeholder that the client did not write; undefined when there is none. */
function leakIn(text: string, clientWords: string): string | undefined {
  let rest = text
  for (;;) {
    const matches = placeholdersIn(rest)
    const leak = matches.find((match) => !clientWords.includes(match))
    if (leak !== undefined || matches.length === 0) return leak
    // One pattern names its first match only: the next one shows once this is gone.
    rest = matches.reduce((kept, match) => kept.replaceAll(match, ' '), rest)
  }
}

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
      const clientWords = wordsOfClient(brief)
      return textFields(draft).flatMap(({ pointer, text }) => {
        const match = leakIn(text, clientWords)
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
