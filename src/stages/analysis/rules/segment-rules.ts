import type { Brief } from '../../../core/brief.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import { isBlank } from '../../../text/normalise.ts'
import { hasChannel } from '../../shared/channels-subset.ts'
import type { AnalysisNeeds } from '../../shared/needs.ts'
import { type Say, sayIn } from '../../shared/say.ts'
import type { Analysis } from '../schema.ts'

type Segment = Analysis['segments'][number]

const comparison =
  /[<>=≤≥≠]|(?<!\p{L})(?:больше|более|свыше|меньше|менее|не реже|не чаще|старше|младше|от|до|за|без|более чем|топ|at least|at most|more|over|above|less|fewer|under|below|between|within|older|younger|no|top|last|from|in)(?!\p{L})/iu

/** Customers who are not counted in the active base, so that their share of it is unknown. */
const outside =
  /спящ|ушед|ушл|уходящ|потерян|неактивн|бывш|отток|потенциал|не покуп|без покуп|dormant|lapsed|lost|former|inactive|churned|prospect|lead|no order|no purchase|no visit/iu

/** A rule a CRM can run: a comparison with a number or a named value. */
function isMeasurable(rule: string): boolean {
  return comparison.test(rule) && (/\d/.test(rule) || /[=≠]\s*\S|\bin\s*\(/u.test(rule))
}

/** A named list of accounts is a good selection rule where there are few of them. */
function isSmallB2b({ company, metrics }: Brief): boolean {
  return company.model === 'b2b' && metrics.customers !== null && metrics.customers.value < 30
}

function missingIn(segment: Segment, brief: Brief, say: Say): string[] {
  const named = isSmallB2b(brief)
  const days = Math.max(0, ...(segment.rule.match(/\d+/g) ?? []).map(Number))
  const isOutside =
    outside.test(`${segment.name} ${segment.rule} ${segment.portrait.consumption}`) || days >= brief.industry.lapseDays
  const foreign = segment.channels.filter((channel) => !hasChannel(brief, channel))
  const { share } = segment
  return [
    !(isMeasurable(segment.rule) || (named && !isBlank(segment.rule))) &&
      say('a selection rule (field, operator, value)', 'правила отбора (поле, знак, значение)'),
    share === null && !isOutside && say('a size (share of the active base)', 'размера (доли активной базы)'),
    share !== null && !(share > 0 && share <= 1) && say('a share between 0 and 1', 'доли от 0 до 1'),
    isBlank(segment.goal) && say('a goal', 'цели'),
    isBlank(segment.valueProposition) && say('a value proposition', 'ценностного предложения'),
    isBlank(segment.portrait.needs) && say('a need', 'потребности'),
    segment.channels.length === 0 && say('a channel', 'канала'),
    foreign.length > 0 &&
      say(`a channel of the brief instead of ${foreign.join(', ')}`, `канала из брифа вместо ${foreign.join(', ')}`),
  ].filter((part) => part !== false)
}

export const segmentRules = defineRule<Analysis, AnalysisNeeds>({
  id: 'segment-rules',
  severity: 'error',
  claim:
    'Two to six segments, each with a rule a CRM can run, a size, a need, a goal and channels the client has; sizes add up to the base at most.',
  why: 'A segment nobody can select or count cannot be sent anything, and its effect cannot be computed.',
  source: 'Method, stage 1 and the segment portraits of the loyalty concept',
  message: { en: '{segment}: {problem}.', ru: '{segment}: {problem}.' },
  repair: 'Complete the segment {segment}: {problem}.',
  check: ({ segments }, { brief }) => {
    const say = sayIn(brief)
    const all = say('Segments', 'Сегменты')
    const failures: Failure[] = []
    const least = isSmallB2b(brief) ? 1 : 2
    if (segments.length < least || segments.length > 6) {
      const problem = say(
        `segments: ${segments.length}, need ${least}–6`,
        `сегментов ${segments.length}, нужно ${least}–6`,
      )
      const expected = `${least}–6`
      failures.push({
        pointer: '/segments',
        params: { segment: all, problem },
        expected,
        actual: String(segments.length),
      })
    }
    for (const segment of segments) {
      const missing = missingIn(segment, brief, say)
      if (missing.length === 0) continue
      const list = say.format.list(missing)
      failures.push({
        pointer: formatPointer(['segments', segment.id]),
        params: {
          segment: say(`Segment “${segment.name}”`, `Сегмент «${segment.name}»`),
          problem: say(`needs ${list}`, `нет ${list}`),
        },
        expected: list,
        actual: segment.rule,
      })
    }
    const sized = segments.filter(({ share }) => share !== null)
    const sum = sized.reduce((total, { share }) => total + (share ?? 0), 0)
    // Shares are rounded in a brief, so a tenth above the base is still rounding (catalogue).
    if (sum > 1.1) {
      const total = say.format.percent(sum, 0)
      const [first, ...others] = sized.map(({ id }) => formatPointer(['segments', id, 'share']))
      failures.push({
        pointer: first ?? '/segments',
        params: { segment: all, problem: say(`sizes add up to ${total} of the base`, `доли в сумме ${total} базы`) },
        expected: say('at most 100% together', 'вместе не больше 100 %'),
        actual: total,
        group: others,
      })
    }
    if (segments.length > 0 && !segments.some(({ target }) => target)) {
      const problem = say('no segment is marked as target', 'не выбран ни один целевой сегмент')
      const expected = say('at least one target segment', 'хотя бы один целевой сегмент')
      failures.push({ pointer: '/segments', params: { segment: all, problem }, expected, actual: '0' })
    }
    return failures
  },
})
