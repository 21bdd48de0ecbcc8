import { small } from '../../words.ts'
import type { Facts } from '../facts.ts'
import { fillText } from '../fill-text.ts'
import { voiceOf } from '../voices.ts'

/** Whether the plan pays for something a text would promise. */
export function planned({ plan }: Facts, id: string): boolean {
  return plan.initiatives.some(({ playbook }) => playbook.id === id)
}

/** What customers are told the first initiative changes. */
export function firstNews(facts: Facts): string {
  const { first, words, cause } = facts
  const news = first && voiceOf(first).news
  return first && news ? small(fillText(facts, first, news)) : small(words.say(cause.voice.imply))
}
