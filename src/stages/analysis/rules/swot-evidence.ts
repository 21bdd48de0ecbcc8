import type { Brief } from '../../../core/brief.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { defineRule } from '../../../core/rule.ts'
import type { AnalysisNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import { speaksOf } from '../referenced-facts.ts'
import type { Analysis } from '../schema.ts'

type Side = 'inner' | 'outer'

const quadrants = [
  ['s', 'inner'],
  ['w', 'inner'],
  ['o', 'outer'],
  ['t', 'outer'],
] as const

/** Strengths and weaknesses are the client's own; opportunities and threats come from customers, the market, the industry and the law. */
const places: Record<Side, RegExp> = {
  inner: /^brief\.(?:company|products|metrics|pains|team|tools|budget|channels|goals)(?:\.|$)/u,
  outer:
    /^(?:industry(?:[.:]|$)|brief\.(?:audience|industry|country|company|constraints)(?:\.|$)|brief\.metrics\.(?:customers|dormantCustomers|newCustomersPerMonth|nps)(?:\.|$))/u,
}

/** A few items may be plain judgement: the catalogue asks for seven in ten. */
const leastShare = 0.7

function isTied({ text, refs }: { text: string; refs: readonly string[] }, side: Side, brief: Brief): boolean {
  return refs.some((ref) => places[side].test(ref.trim())) && refs.some((ref) => speaksOf(text, ref, brief))
}

export const swotEvidence = defineRule<Analysis, AnalysisNeeds>({
  id: 'swot-evidence',
  severity: 'warning',
  claim:
    'At least seven in ten SWOT items speak of the fact they refer to: strengths and weaknesses of the company, opportunities and threats of its surroundings.',
  why: 'An item without a fact behind it fits any company and decides nothing.',
  source: 'Method, stage 1: SWOT analysis of the current customer strategy, from the inputs',
  message: {
    en: 'SWOT item “{text}” is not tied to a fact of the brief.',
    ru: 'Пункт SWOT «{text}» не опирается на данные брифа.',
  },
  repair: 'Rewrite item {id} so that it names the fact its refs lead to: {expected}.',
  check: ({ swot }, { brief }) => {
    const say = sayIn(brief)
    const items = quadrants.flatMap(([key, side]) => swot[key].map((item) => ({ key, side, item })))
    if (items.length === 0) return { skipped: say('the SWOT has no items', 'в SWOT нет ни одного пункта') }
    const loose = items.filter(({ item, side }) => !isTied(item, side, brief))
    if (items.length - loose.length >= items.length * leastShare - 1e-9) return []
    const expected = {
      inner: say(
        'a product, metric, pain, channel, the team or the budget of the brief',
        'продукт, показатель, боль, канал, команда или бюджет из брифа',
      ),
      outer: say('the audience, the market, the industry or the law', 'аудитория, рынок, отрасль или закон'),
    }
    return loose.map(({ key, side, item }) => ({
      pointer: formatPointer(['swot', key, item.id]),
      params: { id: item.id, text: item.text, expected: expected[side] },
      expected: expected[side],
      actual: item.refs.join(', ') || '—',
    }))
  },
})
