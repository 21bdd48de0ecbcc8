import { phrasePattern } from '../../../core/phrase-pattern.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import { isBlank, normaliseText } from '../../../text/normalise.ts'
import type { MonitoringNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import type { Monitoring } from '../schema.ts'

const relationship = phrasePattern(
  'nps, csat, ces, опрос~, анкет~, исследован~, survey~, questionnaire~, interview~, интервью, звон~, call~',
)
const contact = phrasePattern(
  'после, микроопрос~, микро-опрос~, оценк~, на кассе, в чеке, обращени~, визит~, заказ~, тикет~, after, micro-survey~, post-purchase, post-visit, transactional, pulse, ticket~, order, visit, rating~, csat, ces',
)
const listening = phrasePattern(
  'отзыв~, жалоб~, соцсет~, карт~, агрегатор~, обращени~, уход~, ушедш~, отказ~, review~, complaint~, mention~, google maps, g2, support log~, ticket~, exit, lost, cancel~',
)

/** A small base is asked in person: fewer customers than a survey needs to say anything. */
const smallBase = 100
const closeLoopLimit = 48

export const feedbackSystem = defineRule<Monitoring, MonitoringNeeds>({
  id: 'feedback-system',
  severity: 'error',
  claim:
    'At least three feedback methods at different touchpoints: a survey of the relationship, a question after a contact, what customers say unasked; bad scores are answered within 48 hours.',
  why: 'One yearly survey learns of a problem a year after the customers have left.',
  source: 'Method, stage 5: surveys, micro-surveys after contacts, analysis of reviews',
  message: { en: 'Feedback plan: {problem}.', ru: 'Система обратной связи: {problem}.' },
  repair: 'The feedback plan needs: {expected}. Now: {problem}.',
  check: ({ feedback }, { brief }) => {
    const say = sayIn(brief)
    const failures: Failure[] = []
    const fail = (pointer: string, problem: string, expected: string, actual = '—') =>
      failures.push({ pointer, params: { problem, expected }, expected, actual })
    const touchpoints = new Set(feedback.map(({ touchpoint }) => normaliseText(touchpoint).trim()))
    if (feedback.length < 3 || touchpoints.size < 3) {
      const actual = String(Math.min(feedback.length, touchpoints.size))
      const problem = say(
        `methods: ${feedback.length}, touchpoints: ${touchpoints.size}`,
        `методов ${feedback.length}, точек контакта ${touchpoints.size}`,
      )
      fail('/feedback', problem, say('three methods at three touchpoints', 'три метода в трёх точках контакта'), actual)
    }
    const texts = feedback.map(
      ({ method, touchpoint, questions }) => `${method}. ${touchpoint}. ${questions.join(' ')}`,
    )
    const { customers } = brief.metrics
    const isSmall = customers !== null && customers.value < smallBase
    const kinds: [RegExp, string][] = [
      [relationship, say('a survey of the relationship (NPS or CSAT)', 'регулярный опрос (NPS или CSAT)')],
      ...(isSmall
        ? []
        : [
            [contact, say('a question after a contact or order', 'вопрос после обращения или заказа')] as [
              RegExp,
              string,
            ],
          ]),
      [listening, say('reviews, complaints or reasons of leaving', 'разбор отзывов, жалоб или причин ухода')],
    ]
    for (const [kind, name] of kinds) {
      if (!texts.some((text) => kind.test(text))) fail('/feedback', say(`lacks ${name}`, `нет: ${name}`), name)
    }
    for (const { id, cadence, sample, tool } of feedback) {
      const missing = [
        isBlank(cadence) && say('how often', 'периодичность'),
        !(sample > 0) && say('sample', 'выборка'),
        isBlank(tool) && say('tool', 'инструмент'),
      ].filter((part) => part !== false)
      if (missing.length === 0) continue
      const list = missing.join(', ')
      fail(formatPointer(['feedback', id]), say(`${id} lacks: ${list}`, `${id}: не указано: ${list}`), list)
    }
    const loops = feedback.flatMap(({ closeLoopHours }) => closeLoopHours ?? [])
    if (!loops.some((hours) => hours > 0 && hours <= closeLoopLimit)) {
      const expected = say(
        `an answer to bad scores within ${closeLoopLimit} hours`,
        `ответ на низкую оценку за ${closeLoopLimit} часов`,
      )
      fail('/feedback', say(`lacks ${expected}`, `нет: ${expected}`), expected, loops.join(', ') || '—')
    }
    return failures
  },
})
