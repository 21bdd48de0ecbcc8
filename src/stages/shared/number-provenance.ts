import type { Brief } from '../../core/brief.ts'
import { defineRule, type Failure, type Rule, type StageContext } from '../../core/rule.ts'
import { calculationsIn } from '../../text/arithmetic.ts'
import { countsPeople, type PlacedNumber, placedNumbersIn } from '../../text/number-context.ts'
import { addNumbers, isKnown, type KnownNumbers, kindOf, type NumberKind, numbersOfBrief } from './known-numbers.ts'
import { type Say, sayIn } from './say.ts'
import { isSourced, lawFigures } from './sourced-facts.ts'
import { followsFrom } from './stated-derivation.ts'
import { textFields } from './text-fields.ts'

/** Which texts of a stage state facts, and what in them is a decision of the plan. */
export interface NumberScope<Draft, Needs> {
  /** True for the fields whose numbers must have a source. */
  judged: (pointer: string) => boolean
  kinds: readonly NumberKind[]
  /** Words that turn what follows into the plan's own figure: “the plan costs …”. */
  plan?: RegExp
  /** Words that make the whole sentence an estimate that is marked as one. */
  estimate?: RegExp
  /** The field whose text leads to this one, so that its numbers may be reckoned with here: “the plan costs …”, hence “336 customers”. */
  leadsTo?: (pointer: string) => string | null
  /** True where what the draft says in its other texts vouches too: a cap, a rate it decides itself. */
  ownTexts?: boolean
  /** Contradictions that only this stage knows. */
  further?: (draft: Draft, context: StageContext<Needs>, known: KnownNumbers, say: Say) => Failure[]
}

const study =
  /исследован|по данным|статистик|опрос(?:ы)? (?:показ|отрасл|рынка)|(?<![a-z])(?:study|studies|research|surveys?|statistics)(?![a-z])/i
const law = /штраф|(?:^|[^а-я])закон|-фз|регламент|(?<![a-z])(?:fine[sd]?|law|act|gdpr|regulation)(?![a-z])/i
const shows =
  /=|(?:^|[^а-я])(?:это|итого|значит|то есть|в сумме|вместе)(?:[^а-я]|$)|(?<![a-z])(?:that is|in all|together|so)(?![a-z])/i

/** “The first 100 purchases”: a sample somebody will take, not a fact. */
const sample = /(?:перв|последн|ближайш)[а-яё]+[ \u00a0]$|(?<![a-z])(?:first|last|next)[ \u00a0]$/i

/** A whole, a number to count by (“of 100 customers”), a sample and a handful are no facts. */
function isIdle({ value, unit, before }: PlacedNumber): boolean {
  if (unit === '%') return value === 0 || value === 100
  if (unit !== null) return value === 0
  return (
    value <= 12 ||
    sample.test(before) ||
    (/^10+$/.test(String(value)) && /(?:на|из|per|of|every|кажды[ех]|for)[ \u00a0]$/i.test(before))
  )
}

function isPlan(
  number: PlacedNumber,
  { plan, estimate }: Pick<NumberScope<never, never>, 'plan' | 'estimate'>,
): boolean {
  if (study.test(number.sentence)) return false
  return (plan?.test(number.before) ?? false) || (estimate?.test(number.sentence) ?? false)
}

interface Unsupported {
  number: PlacedNumber
  problem: 'invented' | 'study'
  derived: boolean
}

/** The first number of a text nobody stands for; what leads to the text only vouches. */
function unsupportedIn(
  own: string,
  lead: string,
  known: KnownNumbers,
  scope: Pick<NumberScope<never, never>, 'kinds' | 'plan' | 'estimate'>,
): Unsupported | null {
  const text = `${lead}${own}`
  const numbers = placedNumbersIn(text)
  const mustHave = (number: PlacedNumber) => {
    const kind = kindOf(number)
    if (number.index < lead.length || isIdle(number) || !scope.kinds.includes(kind)) return false
    return kind !== 'count' || countsPeople(number)
  }
  if (!numbers.some(mustHave)) return null
  const isBacked = (number: PlacedNumber) =>
    isIdle(number) ||
    isKnown(number, kindOf(number), known) ||
    isPlan(number, scope) ||
    (law.test(number.sentence) && lawFigures.includes(number.value)) ||
    isSourced(number)
  const backed = numbers.filter(isBacked)
  // What follows from a backed number backs the next one: “1 200 customers, each 730 ₽, so 876 000 ₽”.
  for (let round = 0; round < 3; round += 1) {
    const more = numbers.filter((number) => !backed.includes(number) && followsFrom(number, backed, known, text))
    if (more.length === 0) break
    backed.push(...more)
  }
  const number = numbers.find((candidate) => mustHave(candidate) && !backed.includes(candidate))
  if (!number) return null
  const isStudy = study.test(number.sentence)
  const beside = backed.filter((one) => one.sentence === number.sentence && !isIdle(one))
  return {
    number,
    problem: isStudy ? 'study' : 'invented',
    derived: !isStudy && beside.length >= 2 && shows.test(number.sentence),
  }
}

function failureOf(pointer: string, { number, problem, derived }: Unsupported, say: Say): Failure {
  const shown = number.text
  const problems = {
    invented: say('has no source in the brief or in the plan', 'не подтверждено ни брифом, ни расчётом'),
    study: say('is taken from a study nobody named in the brief', 'взято из исследования, которого нет в брифе'),
  }
  return {
    pointer,
    params: { number: shown, path: pointer, problem: problems[problem] },
    expected: say(
      'a number of the brief or of the plan, or its calculation',
      'число из брифа или плана либо его расчёт',
    ),
    actual: shown,
    ...(derived ? { severity: 'warning' as const } : {}),
  }
}

/** Calculations that do not come out, whoever stands for their numbers. */
function wrongSums(pointer: string, text: string, say: Say): Failure[] {
  const wrong = calculationsIn(text).find(({ holds }) => !holds)
  if (!wrong) return []
  const value = say.format.number(wrong.value, Math.abs(wrong.value) < 100 ? 1 : 0)
  const problem = say(
    `does not come out: the calculation gives ${value}`,
    `не сходится: по этим числам выходит ${value}`,
  )
  return [
    { pointer, params: { number: wrong.result.text, path: pointer, problem }, expected: value, actual: wrong.text },
  ]
}

/**
 * One instance for each stage. Judged are texts that state facts; a cap, a threshold or a target that the text itself decides is a
 * decision and needs no source, so each stage names its fields. Tolerance: half a percent or the rounding of the digits shown.
 * Days, hours, ages, frequencies and counts up to twelve are never judged. Precision goes before recall: a number passes when the
 * brief, an accepted draft, a field of this draft, the industry, or one step of arithmetic with such numbers gives it.
 */
export function numberProvenanceRule<Draft, Needs>(scope: NumberScope<Draft, Needs>): Rule<Draft, Needs> {
  return defineRule({
    id: 'number-provenance',
    severity: 'error',
    claim:
      'Every number a text states as a fact stands in the brief, in the plan, or follows from them by a shown step.',
    why: 'One invented percentage in front of a finance director makes every other number worthless.',
    source: 'Method: the strategy is practical, measurable and adapted to this company',
    message: { en: 'Number {number} in {path} {problem}.', ru: 'Число {number} в {path} {problem}.' },
    repair: 'Replace {number} by a number of the brief or of the accepted drafts, show its calculation, or delete it.',
    check: (draft, context) => {
      const say = sayIn(context.brief)
      const known = knownIn(draft, context, context.brief, scope)
      const texts = textFields(draft)
      const found = texts
        .filter(({ pointer }) => scope.judged(pointer))
        .flatMap(({ pointer, text }): Failure[] => {
          const leading = scope.leadsTo?.(pointer)
          const lead = texts.find((field) => field.pointer === leading)
          const wrong = wrongSums(pointer, text, say)
          if (wrong.length > 0) return wrong
          const unsupported = unsupportedIn(text, lead ? `${lead.text}\n` : '', known, scope)
          return unsupported ? [failureOf(pointer, unsupported, say)] : []
        })
      return [...found, ...(scope.further?.(draft, context, known, say) ?? [])]
    },
  })
}

function knownIn<Draft, Needs>(
  draft: Draft,
  { drafts }: StageContext<Needs>,
  brief: Brief,
  { judged, ownTexts }: NumberScope<Draft, Needs>,
): KnownNumbers {
  const known = numbersOfBrief(brief)
  // The pipeline shows a rule the drafts of its needs only; a whole strategy shows this draft among them too.
  for (const other of Object.values(drafts as Record<string, unknown>)) if (other !== draft) addNumbers(other, known)
  addNumbers(draft, known, { texts: false })
  if (ownTexts) for (const { pointer, text } of textFields(draft)) if (!judged(pointer)) addNumbers(text, known)
  return known
}
