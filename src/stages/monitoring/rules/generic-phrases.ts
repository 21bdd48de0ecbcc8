import { formatPointer } from '../../../core/pointer.ts'
import { genericPhrasesRule } from '../../shared/generic-phrases.ts'
import type { MonitoringNeeds } from '../../shared/needs.ts'
import type { Monitoring } from '../schema.ts'

/** What is done when a trigger fires must be an act, not a wish; its threshold and its owner stand beside it. */
export const genericPhrases = genericPhrasesRule<Monitoring, MonitoringNeeds>({
  actions: ({ triggers }) =>
    triggers.map(({ id, action, owner, threshold, unit }) => ({
      pointer: formatPointer(['triggers', id, 'action']),
      action: `${action}\n${owner}: ${threshold} ${unit}`,
      texts: [action],
    })),
})
