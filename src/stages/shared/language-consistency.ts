import type { Brief } from '../../core/brief.ts'
import { defineRule, type Failure, type Rule } from '../../core/rule.ts'
import { mixedScriptWords, nameRemover, scriptShare, withoutLatinNames } from '../../text/language.ts'
import { namesOf, quotesOf } from './brief-names.ts'
import { type Say, sayIn } from './say.ts'
import { type TextField, textFields } from './text-fields.ts'

/** Least share of letters in the script of the language: one field, and all fields together. Fields under 20 letters say too little. */
const limits = { ru: { field: 0.85, all: 0.92 }, en: { field: 0.97, all: 0.99 } } as const
const leastLetters = 20

/** A selection rule is written in the field names of the CRM, whatever the language. */
const codeFields = new Set(['rule', 'formula'])

interface Measured extends TextField {
  letters: number
  share: number
}

function measure(draft: unknown, brief: Brief): Measured[] {
  const withoutNames = nameRemover([...namesOf(brief), ...quotesOf(brief)])
  const counted = (text: string) =>
    brief.language === 'ru' ? withoutLatinNames(withoutNames(text)) : withoutNames(text)
  return textFields(draft)
    .filter(({ key }) => !codeFields.has(key))
    .map((field) => ({ ...field, ...scriptShare(counted(field.text), brief.language) }))
    .filter(({ letters }) => letters >= leastLetters)
}

function failureOf(field: Measured, limit: number, say: Say): Failure {
  const ratio = say.format.percent(field.share, 0)
  return {
    pointer: field.pointer,
    params: {
      path: field.pointer,
      problem: say(`only ${ratio} of its letters are English`, `русских букв только ${ratio}`),
    },
    expected: say(`at least ${say.format.percent(limit, 0)}`, `не меньше ${say.format.percent(limit, 0)}`),
    actual: ratio,
  }
}

/** One instance for each stage; the rule reads every text of the draft. */
export function languageConsistencyRule<Draft, Needs>(): Rule<Draft, Needs> {
  return defineRule({
    id: 'language-consistency',
    severity: 'error',
    claim:
      'Every text is in the language of the strategy; only names, addresses and abbreviations keep another script.',
    why: 'A half-translated page looks machine-made and cannot be handed to the people who must act on it.',
    source: 'Method: the strategy is written for the readers of the brief, in their language',
    message: {
      en: 'Wrong language in {path}: {problem}.',
      ru: 'Не тот язык в {path}: {problem}.',
    },
    repair: 'Write this text anew in the language of the strategy. Keep names of products, channels and systems.',
    check: (draft, { brief }) => {
      const say = sayIn(brief)
      const limit = limits[brief.language]
      const measured = measure(draft, brief)
      const letters = measured.reduce((sum, field) => sum + field.letters, 0)
      const own = measured.reduce((sum, field) => sum + field.letters * field.share, 0)
      const least = letters > 0 && own / letters < limit.all ? limit.all : limit.field
      const foreign = measured.filter(({ share }) => share < least).map((field) => failureOf(field, least, say))
      const failed = new Set(foreign.map(({ pointer }) => pointer))
      const mixed = textFields(draft).flatMap(({ pointer, text }): Failure[] => {
        const word = mixedScriptWords(text)[0]
        if (word === undefined || failed.has(pointer)) return []
        const problem = say(
          `“${word}” mixes Latin and Cyrillic letters`,
          `в слове «${word}» смешаны латинские и русские буквы`,
        )
        return [
          {
            pointer,
            params: { path: pointer, problem },
            expected: say('one script in a word', 'буквы одного алфавита'),
            actual: word,
          },
        ]
      })
      return [...foreign, ...mixed]
    },
  })
}
