import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import { isBlank } from '../../../text/normalise.ts'
import type { MonitoringNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import type { Monitoring } from '../schema.ts'

export const reviewProcedure = defineRule<Monitoring, MonitoringNeeds>({
  id: 'review-procedure',
  severity: 'error',
  claim:
    'There are a monthly and a quarterly review and the yearly refresh, and at least three numeric triggers: one stops an initiative, one moves budget.',
  why: 'Without a number agreed beforehand nobody stops what does not work.',
  source: 'Method, success criterion: permanent feedback and improvement',
  message: { en: 'Review procedure: {problem}.', ru: 'Процедура пересмотра: {problem}.' },
  repair: 'Add to the review procedure: {expected}. Now: {problem}.',
  check: ({ reviews, triggers }, { brief }) => {
    const say = sayIn(brief)
    const failures: Failure[] = []
    const fail = (pointer: string, problem: string, expected: string) =>
      failures.push({ pointer, params: { problem, expected }, expected, actual: '—' })
    const need = (pointer: string, isMissing: boolean, name: string) => {
      if (isMissing) fail(pointer, say(`lacks ${name}`, `нет: ${name}`), name)
    }
    const held = new Set(reviews.map(({ cadence }) => cadence))
    need(
      '/reviews',
      !held.has('monthly') && !held.has('weekly'),
      say('a monthly operational review', 'ежемесячный операционный разбор'),
    )
    need(
      '/reviews',
      !held.has('quarterly'),
      say('a quarterly strategic review', 'ежеквартальный стратегический разбор'),
    )
    need('/reviews', !held.has('yearly'), say('the yearly refresh', 'ежегодное обновление стратегии'))
    for (const { id, inputs, decision, who } of reviews) {
      if (isBlank(decision) || isBlank(inputs) || who.length === 0) {
        const expected = say('who, inputs and decision', 'участники, входные данные и решение')
        fail(formatPointer(['reviews', id]), say(`${id} is incomplete`, `${id} описан не полностью`), expected)
      }
    }
    const kinds = new Set(triggers.map(({ kind }) => kind))
    need('/triggers', triggers.length < 3, say('three numeric triggers', 'три числовых порога'))
    need('/triggers', !kinds.has('stop-loss'), say('a stop-loss trigger', 'порог остановки'))
    need('/triggers', !kinds.has('reallocate'), say('a trigger that moves budget', 'порог переноса бюджета'))
    for (const { id, metric, threshold, periods, action } of triggers) {
      if (isBlank(metric) || isBlank(action) || !Number.isFinite(threshold) || !(periods >= 1)) {
        const expected = say('metric, threshold, periods and action', 'показатель, порог, число периодов и действие')
        fail(formatPointer(['triggers', id]), say(`${id} is incomplete`, `${id} описан не полностью`), expected)
      }
    }
    return failures
  },
})
