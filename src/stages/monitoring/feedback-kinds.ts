import { phrasePattern } from '../../core/phrase-pattern.ts'
import type { Monitoring } from './schema.ts'

type Feedback = Monitoring['feedback'][number]

/** What a plan must hear: the relationship, a single contact, and what customers say unasked. */
export type FeedbackKind = 'relationship' | 'contact' | 'listening'

const words: Readonly<Record<FeedbackKind, RegExp>> = {
  relationship: phrasePattern(
    'nps, csat, ces, опрос~, анкет~, исследован~, survey~, questionnaire~, interview~, интервью, звон~, call~, разговор~, talk~',
  ),
  contact: phrasePattern(
    'после, микроопрос~, микро-опрос~, оценк~, на кассе, в чеке, обращени~, визит~, заказ~, тикет~, after, micro-survey~, post-purchase, post-visit, transactional, pulse, ticket~, order, visit, rating~, csat, ces',
  ),
  listening: phrasePattern(
    'отзыв~, жалоб~, соцсет~, карт~, агрегатор~, обращени~, уход~, ушедш~, отказ~, review~, complaint~, mention~, google maps, g2, support log~, ticket~, exit, lost, cancel~',
  ),
}

/** Kinds a method can stand for by its words. */
export function kindsOf({ method, touchpoint, questions }: Feedback): FeedbackKind[] {
  const text = `${method}. ${touchpoint}. ${questions.join(' ')}`
  return (['relationship', 'contact', 'listening'] as const).filter((kind) => words[kind].test(text))
}

/** The kinds of `wanted` that no method is left for when each method stands for one kind only. */
export function missingKinds(feedback: readonly Feedback[], wanted: readonly FeedbackKind[]): FeedbackKind[] {
  const [kind, ...rest] = wanted
  if (kind === undefined) return []
  const able = feedback.filter((method) => kindsOf(method).includes(kind))
  const tries = [
    ...able.map((method) =>
      missingKinds(
        feedback.filter((other) => other !== method),
        rest,
      ),
    ),
    [kind, ...missingKinds(feedback, rest)],
  ]
  return tries.reduce((best, one) => (one.length < best.length ? one : best))
}
