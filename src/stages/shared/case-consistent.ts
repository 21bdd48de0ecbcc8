import type { Brief } from '../../core/brief.ts'
import { defineRule, type Failure, type Rule, type StageContext } from '../../core/rule.ts'
import { type ToldFigure, toldFiguresIn } from '../business-case/told-figures.ts'
import { type Say, sayIn } from './say.ts'
import { textFields } from './text-fields.ts'

/** What the business case says; months, fractions and money of every scenario and horizon that a text may name. */
export interface CaseFigures {
  roi: readonly number[]
  payback: readonly number[]
  npv: readonly number[]
  /** Most inputs are borrowed from the industry: no single month may be named at all. */
  onlyRanges: boolean
}

const none: CaseFigures = { roi: [], payback: [], npv: [], onlyRanges: false }

/** A text may round: ROI to the whole percent, money to two digits. */
function agrees({ kind, value }: ToldFigure, figure: number): boolean {
  if (kind === 'payback') return value === figure
  if (kind === 'roi') return Math.abs(value - figure) <= 0.006
  return Math.abs(value - Math.abs(figure)) <= 0.05 * Math.abs(figure)
}

function shownFigures({ kind }: ToldFigure, figures: CaseFigures, brief: Brief, say: Say): string {
  const shown = figures[kind].map((value) =>
    kind === 'payback'
      ? say(`month ${value}`, `месяц ${value}`)
      : kind === 'roi'
        ? say.format.percent(value, 0)
        : say.format.money(Math.round(value), brief.budget.currency),
  )
  return shown.length > 0
    ? shown.join(' | ')
    : say('no figure: the case is computed by code', 'без цифры: кейс рассчитывает программа')
}

/**
 * One instance for each stage. `figuresOf` gives the case as far as this stage can know it; null where there is none yet, and then no
 * such figure may be told. What the client wrote in the brief may be repeated.
 */
export function caseConsistentRule<Draft, Needs>(
  figuresOf: (draft: Draft, context: StageContext<Needs>) => CaseFigures | null = () => null,
): Rule<Draft, Needs> {
  return defineRule({
    id: 'case-consistent',
    severity: 'error',
    claim: 'Every return, payback and present value told in a text equals the computed business case.',
    why: 'Two different returns in one document end the discussion of both.',
    source: 'Business case: the numbers add up because code computes them',
    message: {
      en: 'The text says {told}, the business case says {computed}.',
      ru: 'В тексте {told}, в расчёте {computed}.',
    },
    repair:
      'Take out {told}: the report computes return, payback and present value and prints them itself. It would accept {computed}.',
    check: (draft, context) => {
      const { brief } = context
      const say = sayIn(brief)
      const fields = textFields(draft).map(({ pointer, text }) => ({ pointer, told: toldFiguresIn(text) }))
      const telling = fields.filter(({ told }) => told.length > 0)
      if (telling.length === 0) return []
      const figures = figuresOf(draft, context) ?? none
      const asked = textFields(brief).flatMap(({ text }) => toldFiguresIn(text))
      return telling.flatMap(({ pointer, told }) =>
        told
          .filter((figure) => !asked.some(({ kind, value }) => kind === figure.kind && value === figure.value))
          .filter(
            (figure) =>
              (figure.kind === 'payback' && figures.onlyRanges) ||
              !figures[figure.kind].some((value) => agrees(figure, value)),
          )
          .map((figure): Failure => {
            const computed = shownFigures(figure, figures, brief, say)
            return { pointer, params: { told: figure.text, computed }, expected: computed, actual: figure.text }
          }),
      )
    },
  })
}
