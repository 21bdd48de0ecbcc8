import { type Brief, briefSchema } from '../core/brief.ts'
import type { Finding } from '../core/finding.ts'
import { fill, type Localised } from '../core/localised.ts'
import { formatPointer } from '../core/pointer.ts'
import type { AnyStage } from '../core/stage.ts'

/** Packs the client may leave out. */
export const packs: readonly string[] = briefSchema.shape.deliverables.element.options

/** Said of a stage that is missing or unknown. */
export const presenceMessages = {
  missing: { en: 'The stage {stage} is missing.', ru: 'Нет этапа {stage}.' },
  unknown: { en: 'There is no stage {stage}.', ru: 'Этапа {stage} не существует.' },
}
const absent: Localised = { en: 'nothing', ru: 'ничего' }
const something: Localised = { en: 'the draft of the stage', ru: 'черновик этапа' }
const noField: Localised = { en: 'no such field', ru: 'без такого поля' }

/** Findings of rule `stage-present`: stages a strategy must hold and does not, and those nobody knows. A pack may be absent. */
export function stagePresence(
  { brief, stages: stored }: { brief: Brief; stages: Readonly<Record<string, unknown>> },
  stages: readonly AnyStage[],
): Finding[] {
  const { language } = brief
  const finding = (
    kind: keyof typeof presenceMessages,
    stage: string,
    expected: Localised,
    actual: string,
  ): Finding => ({
    rule: 'stage-present',
    severity: 'error',
    stage,
    pointer: formatPointer(['stages', stage]),
    message: fill(presenceMessages[kind][language], { stage }),
    expected: expected[language],
    actual,
  })
  const known = stages.map(({ id }) => id)
  const missing = known.filter((id) => !packs.includes(id) && !Object.hasOwn(stored, id))
  const unknown = Object.keys(stored).filter((id) => !known.includes(id))
  return [
    ...missing.map((id) => finding('missing', id, something, absent[language])),
    ...unknown.map((id) => finding('unknown', id, noField, id)),
  ]
}
