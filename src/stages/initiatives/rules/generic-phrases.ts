import { formatPointer } from '../../../core/pointer.ts'
import { genericPhrasesRule } from '../../shared/generic-phrases.ts'
import type { InitiativesNeeds } from '../../shared/needs.ts'
import { deedOf } from '../initiative-text.ts'
import type { Initiatives } from '../schema.ts'

/** The trigger and the steps belong to the deed: what they make concrete need not be said twice. */
export const genericPhrases = genericPhrasesRule<Initiatives, InitiativesNeeds>({
  actions: ({ initiatives }) =>
    initiatives.map((initiative) => ({
      pointer: formatPointer(['initiatives', initiative.id, 'what']),
      action: deedOf(initiative),
      texts: [initiative.what, ...initiative.steps],
    })),
})
