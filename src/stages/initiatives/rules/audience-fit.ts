import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import { excludedTermIn, misfitsIn } from '../../shared/audience-misfits.ts'
import { audienceTagNames, audienceTags } from '../../shared/audience-tags.ts'
import type { InitiativesNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import { deedOf } from '../initiative-text.ts'
import type { Initiatives } from '../schema.ts'

/** Staff are not the audience, so what is done among them is not judged. */
export const audienceFit = defineRule<Initiatives, InitiativesNeeds>({
  id: 'audience-fit',
  severity: 'error',
  claim: 'No initiative relies on what its audience cannot use, may not get or asked to be spared.',
  why: 'The best mechanic of another audience is the fastest way to be ignored by one’s own.',
  source: 'Method, typical mistake: tactics that do not fit the audience and its channels',
  message: {
    en: '“{initiative}” does not fit the audience ({tag}): {why}.',
    ru: '«{initiative}» не подходит аудитории ({tag}): {why}.',
  },
  repair: 'Replace the channel or the mechanic of {id}, or offer another way beside it: {why}.',
  check: ({ initiatives }, { brief }) => {
    const say = sayIn(brief)
    const tags = audienceTags(brief)
    return initiatives.flatMap((initiative): Failure[] => {
      const { id, title, direction, what } = initiative
      if (direction === 'staff') return []
      const deed = deedOf(initiative)
      const pointer = formatPointer(['initiatives', id, 'what'])
      const group = [formatPointer(['initiatives', id, 'steps'])]
      const expected = say('what this audience uses', 'то, чем эта аудитория пользуется')
      const misfits = misfitsIn(deed, tags).map(({ tag, why, severity }): Failure => {
        const { [brief.language]: name } = audienceTagNames[tag]
        const params = { initiative: title, id, tag: name, why: why[brief.language] }
        return { pointer, params, expected, actual: what, severity, group }
      })
      const term = excludedTermIn(deed, brief)
      if (term === null) return misfits
      const why = say(`the brief excludes “${term}”`, `бриф исключает «${term}»`)
      const tag = say('excluded by the brief', 'исключено брифом')
      return [...misfits, { pointer, params: { initiative: title, id, tag, why }, expected, actual: what, group }]
    })
  },
})
