import { formatPointer } from '../../../core/pointer.ts'
import { genericPhrasesRule } from '../../shared/generic-phrases.ts'
import type { GoalsNeeds } from '../../shared/needs.ts'
import type { Goals } from '../schema.ts'

export const genericPhrases = genericPhrasesRule<Goals, GoalsNeeds>({
  actions: ({ goals }) =>
    goals.map(({ id, title }) => ({ pointer: formatPointer(['goals', id, 'title']), action: title, texts: [title] })),
})
