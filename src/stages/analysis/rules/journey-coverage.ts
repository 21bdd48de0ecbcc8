import { localeOf } from '../../../core/locale.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import { isBlank } from '../../../text/normalise.ts'
import { type JourneyStage, journeyStages } from '../../fields.ts'
import type { AnalysisNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import type { Analysis } from '../schema.ts'

export const journeyCoverage = defineRule<Analysis, AnalysisNeeds>({
  id: 'journey-coverage',
  severity: 'error',
  claim:
    'The journey has each of its eight steps once, with the customer’s goal, what goes wrong, the touchpoint and a metric.',
  why: 'Customers leave at the step nobody looks at: a complaint, a renewal, a quiet month.',
  source: 'Method, success criterion: covers the whole customer journey',
  message: { en: 'Customer journey: {problem}.', ru: 'Путь клиента: {problem}.' },
  repair: `The steps are ${journeyStages.join(', ')}, each exactly once and complete. Now: {problem}.`,
  check: ({ journey }, { brief }) => {
    const say = sayIn(brief)
    const names = localeOf(brief.language).labels.journey
    const failures: Failure[] = []
    const named = (stages: readonly JourneyStage[]) =>
      stages.map((stage) => say(`“${names[stage]}”`, `«${names[stage]}»`)).join(', ')
    const missing = journeyStages.filter((stage) => !journey.some((step) => step.stage === stage))
    if (missing.length > 0) {
      const problem = say(`no step ${named(missing)}`, `нет этапа ${named(missing)}`)
      failures.push({
        pointer: '/journey',
        params: { problem },
        expected: journeyStages.join(', '),
        actual: journey.map(({ stage }) => stage).join(', '),
      })
    }
    for (const [index, step] of journey.entries()) {
      const pointer = formatPointer(['journey', step.id])
      const name = names[step.stage]
      if (journey.findIndex(({ stage }) => stage === step.stage) < index) {
        const problem = say(`step “${name}” stands twice`, `этап «${name}» повторяется`)
        failures.push({ pointer, params: { problem }, expected: say('once', 'один раз'), actual: step.stage })
      }
      const blank = [
        isBlank(step.goal) && say('the customer’s goal', 'цели клиента'),
        isBlank(step.pain) && say('what goes wrong', 'того, что идёт не так'),
        isBlank(step.touchpoint) && say('a touchpoint', 'точки контакта'),
        isBlank(step.metric) && say('a metric', 'показателя'),
      ].filter((part) => part !== false)
      if (blank.length === 0) continue
      const list = say.format.list(blank)
      const problem = say(`step “${name}” lacks ${list}`, `на этапе «${name}» нет ${list}`)
      failures.push({ pointer, params: { problem }, expected: list, actual: '—' })
    }
    return failures
  },
})
