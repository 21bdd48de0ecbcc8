import { defineRule, type Rule } from '../../src/core/rule.ts'
import type { AnyStage } from '../../src/core/stage.ts'
import { type Ideas, ideasStage } from './small-stages.ts'

/** Rule that looks at one number of every idea; `to` corrects it. */
export function costRule(
  id: string,
  isWrong: (cost: number) => boolean,
  to: (cost: number) => number,
  changes: Partial<Rule<Ideas>> = {},
): Rule<Ideas> {
  return defineRule<Ideas>({
    id,
    severity: 'error',
    claim: `Costs pass ${id}.`,
    why: 'test',
    source: 'test',
    message: { en: `${id}: {cost}`, ru: `${id}: {cost}` },
    repair: `${id}: mend {cost}.`,
    check: ({ ideas }) =>
      ideas
        .filter(({ cost }) => isWrong(cost))
        .map(({ id: idea, cost }) => ({
          pointer: `/ideas/${idea}/cost`,
          params: { cost },
          expected: 'another cost',
          actual: String(cost),
        })),
    fix: (draft) => {
      const wrong = draft.ideas.filter(({ cost }) => isWrong(cost))
      const ideas = draft.ideas.map((idea) => (isWrong(idea.cost) ? { ...idea, cost: to(idea.cost) } : idea))
      const corrections = wrong.map(({ id: idea, cost }) => ({
        pointer: `/ideas/${idea}/cost`,
        before: String(cost),
        after: String(to(cost)),
      }))
      return { draft: { ...draft, ideas }, corrections }
    },
    ...changes,
  })
}

/** The stage of ideas with these rules before its own. */
export function stageWith(...rules: Rule<Ideas>[]): AnyStage {
  return { ...ideasStage, rules: [...(rules as unknown as AnyStage['rules']), ...ideasStage.rules] }
}
