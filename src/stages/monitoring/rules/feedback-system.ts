import { phrasePattern } from '../../../core/phrase-pattern.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import { isBlank, normaliseText } from '../../../text/normalise.ts'
import type { MonitoringNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import { type FeedbackKind, kindsOf, missingKinds } from '../feedback-kinds.ts'
import type { Monitoring } from '../schema.ts'

/** A small base is asked in person: fewer customers than a survey needs to say anything. */
const smallBase = 100
const closeLoopLimit = 48
/** A rhythm at which the same customers grow tired of one survey. */
const tooOften = phrasePattern(
  'ежедневн~, каждый день, еженедельн~, каждую неделю, раз в неделю, daily, every day, weekly, every week',
)

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
    const { customers } = brief.metrics
    const isSmall = customers !== null && customers.value < smallBase
    const names: Record<FeedbackKind, string> = {
      relationship: say('a survey of the relationship (NPS or CSAT)', 'регулярный опрос (NPS или CSAT)'),
      contact: say('a question after a contact or order', 'вопрос после обращения или заказа'),
      listening: say('reviews, complaints or reasons of leaving', 'разбор отзывов, жалоб или причин ухода'),
    }
    // The few customers of a small base are called, and one call asks both questions.
    const wanted: FeedbackKind[] = isSmall ? ['listening', 'relationship'] : ['listening', 'contact', 'relationship']
    for (const kind of missingKinds(feedback, wanted)) {
      fail('/feedback', say(`lacks ${names[kind]}`, `нет: ${names[kind]}`), names[kind])
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
    const expected = say(
      `an answer to bad scores within ${closeLoopLimit} hours`,
      `ответ на низкую оценку за ${closeLoopLimit} часов`,
    )
    const loops = feedback.flatMap(({ id, closeLoopHours }) =>
      closeLoopHours === null ? [] : [{ id, hours: closeLoopHours }],
    )
    if (loops.length === 0) fail('/feedback', say(`lacks ${expected}`, `нет: ${expected}`), expected)
    for (const { id, hours } of loops) {
      if (hours > 0 && hours <= closeLoopLimit) continue
      const pointer = formatPointer(['feedback', id, 'closeLoopHours'])
      fail(pointer, say(`${id} lacks ${expected}`, `${id}: нет: ${expected}`), expected, String(hours))
    }
    for (const method of feedback) {
      if (!tooOften.test(method.cadence) || kindsOf(method).some((kind) => kind !== 'relationship')) continue
      const asked = say('one to four relationship surveys a year', 'опрос отношения от 1 до 4 раз в год')
      const problem = say(
        `${method.id} asks too often: ${method.cadence}`,
        `${method.id} спрашивает слишком часто: ${method.cadence}`,
      )
      fail(formatPointer(['feedback', method.id, 'cadence']), problem, asked, method.cadence)
    }
    return failures
  },
})
