import type { AnalysisAnswer } from '../../../stages/analysis/schema.ts'
import type { Facts } from '../facts.ts'
import { strengths, weaknesses } from './swot-inner.ts'
import { opportunities, threats } from './swot-outer.ts'

/** A true statement about how the company treats its customers, with what it rests on. */
export interface SwotFact {
  text: string
  refs: string[]
}

const most = 5

function numbered(letters: string, facts: readonly (SwotFact | '' | null)[]) {
  return facts
    .filter((fact): fact is SwotFact => fact !== null && fact !== '')
    .slice(0, most)
    .map((fact, index) => ({ id: `${letters}${index + 1}`, ...fact }))
}

/** Facts that hold for this client only, the strongest first (playbooks §5.1). */
export function swotOf(facts: Facts): AnalysisAnswer['swot'] {
  return {
    s: numbered('SS', strengths(facts)),
    w: numbered('SW', weaknesses(facts)),
    o: numbered('SO', opportunities(facts)),
    t: numbered('ST', threats(facts)),
  }
}
