import type { Localised } from '../../../core/localised.ts'
import { phrasePattern } from '../../../core/phrase-pattern.ts'

/** Whose work a duty is; the roadmap gives it to the nearest role of the team. */
type Doer = 'lawyer' | 'crm' | 'developer' | 'operations'

/** A duty before the first message or data capture. A checklist for a lawyer, not legal advice. */
export interface LegalDuty {
  id: string
  name: Localised
  /** Words that show that a task covers it; all of them must be met in one task. */
  words: readonly RegExp[]
  /** Kinds of channels it is about; all when null. */
  channels: readonly string[] | null
  severity: 'error' | 'warning'
  doer: Doer
  /** The task as a client can take it over. */
  task: Localised
  /** The law behind it. */
  why: Localised
  /** State of the sources, `YYYY-MM`. */
  asOf: string
}

/** Sources were read in spring 2026 (list in domain/validators.md §8); what changed since is for a lawyer to add. */
export const spring2026 = '2026-04'

export const consent = phrasePattern('соглас~, consent~, opt-in')
export const advertising = phrasePattern('реклам~, рассыл~, маркетинг~, advertis~, marketing, promotion~, newsletter~')

/** The duty every country has; law and weight are its own. */
export const optOut: Omit<LegalDuty, 'why' | 'severity'> = {
  id: 'opt-out',
  name: { en: 'opt-out in every message', ru: 'отказ от рассылки в каждом сообщении' },
  words: [
    phrasePattern(
      'отпис~, отказ~, отказать~, стоп, отозвать, opt-out, opt out, opt-outs, unsubscrib~, stop, right to object, object',
    ),
  ],
  channels: null,
  doer: 'crm',
  task: {
    en: 'Put an opt-out into every advertising message and test that it works within 24 hours',
    ru: 'Добавить отказ от рассылки в каждое рекламное сообщение и проверить, что он срабатывает за 24 часа',
  },
  asOf: spring2026,
}
