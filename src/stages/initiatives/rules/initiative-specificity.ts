import type { Brief } from '../../../core/brief.ts'
import { isIsoDate } from '../../../core/date.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import { type AnchorKind, anchorKinds, type KnownNames } from '../../../text/anchors.ts'
import { type ScoredSentence, scoreText } from '../../../text/generic.ts'
import { isBlank, normaliseText } from '../../../text/normalise.ts'
import { numbersIn } from '../../../text/numbers.ts'
import type { InitiativesNeeds } from '../../shared/needs.ts'
import { type Say, sayIn } from '../../shared/say.ts'
import { deedOf } from '../initiative-text.ts'
import type { Initiative, Initiatives } from '../schema.ts'

/**
 * Calibrated on 194 good steps in each language, of which 0.8 have an anchor (generic-phrases §3.6). Between the two a warning: a
 * short description may lean on its steps.
 */
const leastAnchored = { warning: 0.6, error: 0.4 }
const leastKinds = 3

/** A number before any noun ("6 reasons", "50 accounts") makes a step as concrete as one before a unit. */
const counted = /\d[\d\s.,–-]*(?:%|\p{L}{2,}|:\d)/u

/** Share of sentences with an anchor; what customers are quoted with is no sentence of the plan. */
function anchoredShare(sentences: readonly ScoredSentence[], quotes: readonly string[]): number {
  const own = sentences.filter(
    ({ text }) => !quotes.some((quote) => normaliseText(text).includes(normaliseText(quote))),
  )
  const anchored = own.filter(({ text, anchors }) => anchors.length > 0 || counted.test(text))
  return own.length === 0 ? 1 : anchored.length / own.length
}

interface Missing {
  list: string[]
  isHard: boolean
}

function missingIn(initiative: Initiative, known: KnownNames, quotes: readonly string[], say: Say): Missing {
  const { what, steps, trigger, channels, owner, launch, direction } = initiative
  const deed = deedOf(initiative)
  const text = scoreText([what, ...steps].join('\n'), known)
  // Legal and technical groundwork is concrete by a number and a date (catalogue).
  const share = direction === 'enabler' ? 1 : anchoredShare(text.sentences, quotes)
  const fields: Record<AnchorKind, boolean> = {
    num: numbersIn(deed).length > 0,
    date: isIsoDate(launch),
    channel: channels.length > 0,
    owner: !isBlank(owner),
    trigger: !isBlank(trigger),
    segment: initiative.segmentIds.length > 0,
  }
  const kinds = anchorKinds.filter((kind) => fields[kind] || text.anchors.includes(kind))
  const isInward = direction === 'enabler' || direction === 'staff'
  const absent = [
    !fields.num && say('a number with its unit', 'число с единицей'),
    !kinds.includes('trigger') && !kinds.includes('date') && say('a trigger or a date', 'условие или срок'),
    !isInward && !kinds.includes('channel') && say('a channel or place', 'канал или место'),
    kinds.length < leastKinds && say('who, when and where', 'кто, когда и где'),
  ].filter((part) => part !== false)
  const vague = say(
    'a number, condition, channel or role in most sentences',
    'число, условие, канал или роль в большинстве фраз',
  )
  return {
    list: share < leastAnchored.warning ? [...absent, vague] : absent,
    isHard: absent.length > 0 || share < leastAnchored.error,
  }
}

function namesIn(brief: Brief): KnownNames {
  return {
    roles: brief.team.map(({ role }) => role),
    channels: brief.channels.map(({ name }) => name),
  }
}

export const initiativeSpecificity = defineRule<Initiatives, InitiativesNeeds>({
  id: 'initiative-specificity',
  severity: 'error',
  claim:
    'What is done can be carried out as written: a trigger or date, a channel or place, a number, and concrete sentences.',
  why: 'The person who starts on Monday cannot ask the author what was meant.',
  source: 'Method, typical mistake: general phrases instead of specifics',
  message: {
    en: 'Initiative “{initiative}” cannot be executed as written: add {missing}.',
    ru: 'Инициативу «{initiative}» нельзя исполнить в таком виде: добавьте {missing}.',
  },
  repair: 'Rewrite what and steps of {id} so that they hold {missing}.',
  check: ({ initiatives }, { brief, drafts }) => {
    const say = sayIn(brief)
    const quotes = brief.pains.map(({ text }) => text)
    const known = { ...namesIn(brief), segments: drafts.analysis.segments.map(({ name }) => name) }
    return initiatives.flatMap((initiative): Failure[] => {
      const missing = missingIn(initiative, known, quotes, say)
      if (missing.list.length === 0) return []
      const list = missing.list.join('; ')
      return [
        {
          pointer: formatPointer(['initiatives', initiative.id, 'what']),
          params: { initiative: initiative.title, id: initiative.id, missing: list },
          expected: list,
          actual: initiative.what,
          group: [formatPointer(['initiatives', initiative.id, 'steps'])],
          ...(missing.isHard ? {} : { severity: 'warning' as const }),
        },
      ]
    })
  },
})
