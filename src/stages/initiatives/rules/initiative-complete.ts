import { isIsoDate } from '../../../core/date.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import { isBlank } from '../../../text/normalise.ts'
import type { InitiativesNeeds } from '../../shared/needs.ts'
import { type Say, sayIn } from '../../shared/say.ts'
import type { Initiative, Initiatives } from '../schema.ts'

/** Staff work and foundations serve no segment directly. */
const inward: ReadonlySet<Initiative['direction']> = new Set(['staff', 'enabler'])

function missingIn(initiative: Initiative, say: Say): string[] {
  const { what, trigger, limit, steps, segmentIds, resources, kpi, risks, oneOff, runPerMonth } = initiative
  return [
    isBlank(initiative.title) && say('title', 'название'),
    isBlank(what) && say('what is done', 'что делается'),
    isBlank(trigger) && say('trigger', 'условие запуска'),
    isBlank(limit) && say('limit', 'ограничение'),
    steps.filter((step) => !isBlank(step)).length < 3 && say('three steps', 'три шага'),
    segmentIds.length === 0 && !inward.has(initiative.direction) && say('segment', 'сегмент'),
    isBlank(initiative.owner) && say('owner', 'ответственный'),
    !resources.some(({ days, role }) => days > 0 && !isBlank(role)) &&
      say('person-days by role', 'человеко-дни по ролям'),
    (!(oneOff >= 0) || !(runPerMonth >= 0)) && say('cost of zero or more', 'неотрицательная стоимость'),
    isBlank(initiative.costBasis) &&
      (oneOff + runPerMonth === 0
        ? say('the reason why it costs nothing', 'почему это ничего не стоит')
        : say('what the money buys', 'на что идут деньги')),
    isBlank(initiative.start) && say('start date', 'дата начала'),
    isBlank(initiative.launch) && say('launch date', 'дата запуска'),
    isBlank(kpi.name) && say('KPI', 'показатель'),
    isBlank(kpi.target) && say('target of the KPI', 'цель показателя'),
    !isIsoDate(kpi.by) && say('date of the KPI', 'срок показателя'),
    risks.every(({ risk, response }) => isBlank(risk) || isBlank(response)) &&
      say('a risk with a response', 'риск и ответ на него'),
  ].filter((part) => part !== false)
}

export const initiativeComplete = defineRule<Initiatives, InitiativesNeeds>({
  id: 'initiative-complete',
  severity: 'error',
  claim:
    'Every initiative says what is done, for whom, by whom, with which days and money, from when, with what KPI and which risk.',
  why: 'The field that is missing is the question that stops the project in its second week.',
  source: 'Method, stage 3: resources, timing and priority of every initiative',
  message: { en: 'Initiative “{initiative}”: missing {list}.', ru: 'Инициатива «{initiative}»: не указано: {list}.' },
  repair: 'Fill in for {id}: {list}.',
  check: ({ initiatives }, { brief }) => {
    const say = sayIn(brief)
    return initiatives.flatMap((initiative): Failure[] => {
      const missing = missingIn(initiative, say)
      if (missing.length === 0) return []
      const list = missing.join(', ')
      return [
        {
          pointer: formatPointer(['initiatives', initiative.id]),
          params: { initiative: initiative.title, id: initiative.id, list },
          expected: list,
          actual: '—',
        },
      ]
    })
  },
})
