import { formatPointer } from '../../../core/pointer.ts'
import { genericPhrasesRule } from '../../shared/generic-phrases.ts'
import type { RoadmapNeeds } from '../../shared/needs.ts'
import type { Roadmap } from '../schema.ts'

/** A milestone is made concrete by its exit criterion, its owner and its day; legal wording follows the law, not the scorer. */
export const genericPhrases = genericPhrasesRule<Roadmap, RoadmapNeeds>({
  exempt: (pointer) => pointer.startsWith('/legal'),
  actions: ({ quarters }) =>
    quarters.flatMap(({ milestones }, index) =>
      milestones.map(({ id, text, exit, owner, due }) => ({
        pointer: formatPointer(['quarters', String(index), 'milestones', id, 'text']),
        action: [text, exit, owner, due].join('\n'),
        texts: [text, exit],
      })),
    ),
})
