import type { Brief } from '../../../core/brief.ts'

import { defineRule, type Failure } from '../../../core/rule.ts'
import { normaliseText } from '../../../text/normalise.ts'
import { numbersIn } from '../../../text/numbers.ts'
import { excludedTermIn, misfitsIn } from '../../shared/audience-misfits.ts'
import { type AudienceTag, type AudienceTagId, audienceTagNames, audienceTags } from '../../shared/audience-tags.ts'
import type { ProgrammeNeeds } from '../../shared/needs.ts'
import { type Say, sayIn } from '../../shared/say.ts'
import { textFields } from '../../shared/text-fields.ts'
import { baseRate } from '../complete.ts'
import type { Programme } from '../schema.ts'

/** Texts that propose something to members; reasons, exclusions and controls speak of what is not done. */
const proposals = /^\/(?:enrol|benefits|earn|burn|welcome|tiers|visibility|motivation|scenario|communication)(?:\/|$)/
const joiningText = '/enrol/how'
const parent = /родител|законн[а-я]* представител|опекун|parent|guardian/u
const feeWords =
  /взнос|абонентск|плат[аыу] за (?:клуб|участие|месяц|год)|(?<![a-z])fees?(?![a-z])|a (?:month|year)(?![a-z])/u

/** Largest share of the yearly spend that a price-sensitive member pays for a club. */
const largestFeeShare = 0.02
/** Rarer than twice a year: points shorter than this die before the next purchase but one. */
const leastDaysWhenRare = 365
const mostStampsWhenRare = 5

interface Problem {
  tag: AudienceTagId
  pointer: string
  what: string
  why: string
}

/** Yearly club fee that the texts name, money; 0 where they name none. */
function yearlyFee(programme: Programme, brief: Brief): number {
  for (const { pointer, text } of textFields(programme)) {
    const plain = normaliseText(text)
    if (!proposals.test(pointer) || !feeWords.test(plain)) continue
    const fee = numbersIn(text).find(({ unit }) => unit === brief.budget.currency)
    if (fee) return /год|year|annual/u.test(plain) ? fee.value : fee.value * 12
  }
  return 0
}

/** Part of a member's yearly spend that the club fee takes; 0 without a fee or a known spend. */
function feeShare(programme: Programme, brief: Brief): number {
  const { averageOrder, ordersPerMonth } = brief.metrics
  const spend = 12 * (averageOrder?.value ?? 0) * (ordersPerMonth?.value ?? 0)
  return programme.type === 'paid' && spend > 0 ? yearlyFee(programme, brief) / spend : 0
}

function stampsOf(programme: Programme): number {
  const rate = baseRate(programme)
  return programme.minRedeem ?? (rate ? Math.round(1 / rate) : 0)
}

/** What the numbers and the type of the programme say, tag by tag. */
function structural(programme: Programme, brief: Brief, say: Say): Problem[] {
  const { type, enrol, benefits, expiryDays } = programme
  const fee = feeShare(programme, brief)
  const problems: [holds: boolean, Problem][] = [
    [
      enrol.consents.length > 0 && !parent.test(normaliseText(enrol.consents.join('; '))),
      {
        tag: 'minors',
        pointer: '/enrol/consents',
        what: enrol.consents.join('; '),
        why: say('no consent of a parent', 'нет согласия родителя'),
      },
    ],
    [
      type === 'punch',
      {
        tag: 'b2b',
        pointer: '/type',
        what: type,
        why: say('invoices are not stamped on a card', 'по счетам не ставят отметки на карте'),
      },
    ],
    [
      fee > largestFeeShare,
      {
        tag: 'price-sensitive',
        pointer: '/type',
        what: type,
        why: say(
          `the fee takes ${say.format.percent(fee)} of the yearly spend, 2% is bearable`,
          `взнос забирает ${say.format.percent(fee)} годовых трат, терпимы 2 %`,
        ),
      },
    ],
    [
      benefits.length > 0 && benefits.every(({ kind }) => kind !== 'money'),
      {
        tag: 'price-sensitive',
        pointer: '/benefits',
        what: benefits.map(({ text }) => text).join('; '),
        why: say('nothing of it saves money', 'ничто из этого не бережёт деньги'),
      },
    ],
    [
      type !== 'punch' && expiryDays !== null && expiryDays < leastDaysWhenRare,
      {
        tag: 'rare-purchase',
        pointer: '/expiryDays',
        what: say(`rewards of ${expiryDays} days`, `награды на ${expiryDays} дн.`),
        why: say('they lapse before the next purchase', 'они сгорят до следующей покупки'),
      },
    ],
    [
      type === 'punch' && stampsOf(programme) > mostStampsWhenRare,
      {
        tag: 'rare-purchase',
        pointer: '/type',
        what: say(`a card of ${stampsOf(programme)} stamps`, `карта на ${stampsOf(programme)} отметок`),
        why: say('it takes years to fill', 'её заполняют годами'),
      },
    ],
  ]
  return problems.filter(([holds]) => holds).map(([, problem]) => problem)
}

function failureOf({ tag, pointer, what, why }: Problem, severity: 'error' | 'warning', say: Say): Failure {
  const name = audienceTagNames[tag][say.language]
  const expected = say(`what fits customers: ${name}`, `то, что подходит аудитории: ${name}`)
  return { pointer, params: { what, tag: name, why }, expected, actual: what, severity }
}

function wordingFailures(programme: Programme, brief: Brief, tags: readonly AudienceTag[], say: Say): Failure[] {
  const fields = textFields(programme).filter(({ pointer }) => proposals.test(pointer))
  return fields.flatMap(({ pointer, text }) => {
    const found = misfitsIn(text, tags, pointer === joiningText ? 'joining' : 'any').map(({ tag, why, severity }) =>
      failureOf({ tag, pointer, what: text, why: why[say.language] }, severity, say),
    )
    const term = excludedTermIn(text, brief)
    if (term === null) return found
    const tag = say(`excluded by the client: ${term}`, `исключено клиентом: ${term}`)
    const why = say('the brief rules it out', 'бриф это исключает')
    return [
      ...found,
      {
        pointer,
        params: { what: text, tag, why },
        expected: say(`nothing of: ${term}`, `без этого: ${term}`),
        actual: text,
      },
    ]
  })
}

/** An audience that a field of the brief states makes an error, one that words only suggest a warning. */
export const audienceFit = defineRule<Programme, ProgrammeNeeds>({
  id: 'audience-fit',
  severity: 'error',
  claim:
    'Type, joining, benefits and channels of the programme can be used by the audience of the brief and contain nothing the client excluded.',
  why: 'A programme that its customers cannot enter or find improper is spent money and an insult.',
  source: 'Method, typical mistake: ignoring the portrait of the audience',
  message: {
    en: '“{what}” does not fit the audience ({tag}): {why}.',
    ru: '«{what}» не подходит аудитории ({tag}): {why}.',
  },
  repair: 'Replace the channel or the mechanic of “{what}”; audience: {tag}; {why}.',
  check: (programme, { brief }) => {
    if (programme.type === 'none') return []
    const say = sayIn(brief)
    const tags = audienceTags(brief)
    const shaped = structural(programme, brief, say).flatMap((problem) => {
      const held = tags.find(({ id }) => id === problem.tag)
      return held ? [failureOf(problem, held.stated ? 'error' : 'warning', say)] : []
    })
    return [...shaped, ...wordingFailures(programme, brief, tags, say)]
  },
})
