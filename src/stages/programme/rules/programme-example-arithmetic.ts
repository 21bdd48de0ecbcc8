import { getAt, setAt } from '../../../core/pointer.ts'
import { type Correction, defineRule, type Failure, type StageContext } from '../../../core/rule.ts'
import { normaliseText } from '../../../text/normalise.ts'
import { sentencesIn } from '../../../text/sentences.ts'
import type { ProgrammeNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import { textFields } from '../../shared/text-fields.ts'
import { baseRate } from '../complete.ts'
import type { Programme } from '../schema.ts'
import { type WorkedSum, workedSumIn } from '../worked-sums.ts'

/** Texts about other terms than the programme's own: balances of an old card, what another type would have given. */
const foreign = /^\/(?:migration|runnerUp|whoLoses)/

/** Rates a sentence may speak of: those of the level it names, else every rate of the draft, the base rate first. */
function ratesFor(sentence: string, programme: Programme): number[] {
  const plain = normaliseText(sentence)
  const named = programme.tiers.find(({ name }) => name.length > 2 && plain.includes(normaliseText(name)))
  if (named?.earnRate) return [named.earnRate]
  const rates = [
    baseRate(programme),
    ...programme.earn.map(({ rate }) => rate),
    ...programme.tiers.map(({ earnRate }) => earnRate),
  ]
  return rates.filter((rate) => rate !== null && rate > 0) as number[]
}

/** `floor(spend·ε / unit)`; the addition guards against 290 × 0.1 being 28.999… */
function earned(spend: number, rate: number, programme: Programme, reward: WorkedSum['reward']): number {
  const points = Math.floor((spend * rate) / programme.pointValue + 1e-9)
  return reward.in === 'units' ? points : points * programme.pointValue
}

/** What the sum should have given; null when it is right. A text may round or leave the fraction in: less than one unit counts as right. */
function rightValue(sentence: string, { spend, units, reward }: WorkedSum, programme: Programme): number | null {
  const { pointValue, earn } = programme
  if (spend === null) {
    const worth = (units ?? 0) * pointValue
    return Math.abs(reward.value - worth) <= Math.max(0.005, worth * 0.005) ? null : worth
  }
  const unit = reward.in === 'units' ? 1 : pointValue
  const fixed = earn.some(({ points }) => points !== null && points * unit === reward.value)
  const rates = ratesFor(sentence, programme)
  const [rate] = rates
  const isNear = (candidate: number) => {
    const exact = ((spend * candidate) / pointValue) * unit
    return Math.abs(reward.value - exact) < Math.max(unit, exact * 0.005)
  }
  return rate === undefined || fixed || rates.some(isNear) ? null : earned(spend, rate, programme, reward)
}

interface WrongSum {
  pointer: string
  sentence: string
  sum: WorkedSum
  expected: number
}

function wrongSums(programme: Programme): WrongSum[] {
  if (programme.type === 'none' || !(programme.pointValue > 0)) return []
  return textFields(programme)
    .filter(({ pointer }) => !foreign.test(pointer))
    .flatMap(({ pointer, text }) =>
      sentencesIn(text).flatMap((sentence) => {
        const sum = workedSumIn(sentence, programme.currencyName)
        const expected = sum && rightValue(sentence, sum, programme)
        return sum && expected !== null ? [{ pointer, sentence, sum, expected }] : []
      }),
    )
}

/** The same wording with another number. */
function renumbered({ sentence, sum }: WrongSum, written: string): string {
  const { index, text } = sum.reward
  const digits = text.replace(/\d[\d\s.,]*\d|\d/u, () => written)
  return sentence.slice(0, index) + digits + sentence.slice(index + text.length)
}

export const programmeExampleArithmetic = defineRule<Programme, ProgrammeNeeds>({
  id: 'programme-example-arithmetic',
  severity: 'error',
  fixFirst: true,
  claim: 'Every worked sum in the text follows from the earning rules: spend, rate and value of a unit.',
  why: 'A member checks one sum on a receipt; if it is wrong, no rule of the programme is believed.',
  source: 'Long-term loyalty programme: transparent accrual with an example',
  message: {
    en: 'Example wrong: {spend} gives {calc}, the text says {text}.',
    ru: 'Ошибка в примере: {spend} — это {calc}, в тексте {text}.',
  },
  repair: 'Correct the sum to {calc}, or leave it out: the worked example is computed.',
  check: (programme, { brief }: StageContext<ProgrammeNeeds>) => {
    const { format } = sayIn(brief)
    const { currency } = brief.budget
    return wrongSums(programme).map(({ pointer, sum, expected }): Failure => {
      const written = (value: number) =>
        sum.reward.in === 'units'
          ? `${format.number(value)} (${programme.currencyName})`
          : format.money(value, currency)
      const from =
        sum.spend === null
          ? `${format.number(sum.units ?? 0)} (${programme.currencyName})`
          : format.money(sum.spend, currency)
      return {
        pointer,
        params: { spend: from, calc: written(expected), text: sum.reward.text },
        expected: written(expected),
        actual: sum.reward.text,
      }
    })
  },
  fix: (programme, { brief }) => {
    const { format } = sayIn(brief)
    const corrections: Correction[] = []
    let draft = programme
    for (const wrong of wrongSums(programme)) {
      const text = getAt(draft, wrong.pointer) as string
      const sentence = renumbered(wrong, format.number(wrong.expected, 2))
      const after = text.replace(wrong.sentence, () => sentence)
      draft = setAt(draft, wrong.pointer, after) as Programme
      corrections.push({ pointer: wrong.pointer, before: text, after })
    }
    return { draft, corrections }
  },
})
