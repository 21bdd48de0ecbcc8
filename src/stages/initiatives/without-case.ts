import type { Say } from '../shared/say.ts'

/** What a rule answers where the case of the plan cannot be computed; `en` and `ru` say what is not told then. */
export function withoutCase(say: Say, en: string, ru: string): { skipped: string } {
  return {
    skipped: say(
      `without customers, order value, frequency, margin and churn ${en}`,
      `без числа клиентов, чека, частоты, маржи и оттока ${ru}`,
    ),
  }
}
