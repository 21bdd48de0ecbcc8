import { z } from 'zod'
import { defineRule } from '../../src/core/rule.ts'
import { type AnyStage, defineStage } from '../../src/core/stage.ts'

const idea = z.strictObject({
  id: z.string(),
  title: z.string(),
  owner: z.string(),
  cost: z.number(),
  painIds: z.array(z.string()),
})

export const ideasSchema = z.strictObject({ note: z.string(), ideas: z.array(idea) })
export type IdeasAnswer = z.infer<typeof ideasSchema>

const completeIdeasSchema = ideasSchema.extend({ total: z.number() })
export type Ideas = z.infer<typeof completeIdeasSchema>

const owner = defineRule<Ideas>({
  id: 'idea-owner',
  severity: 'error',
  claim: 'Every idea has an owner from the team.',
  why: 'Nobody does what nobody owns.',
  source: 'test',
  message: { en: 'Idea {id}: “{owner}” is not in the team.', ru: 'Идея {id}: «{owner}» нет в команде.' },
  repair: 'Name one of: {roles}.',
  check: ({ ideas }, { brief }) => {
    const roles = brief.team.map(({ role }) => role)
    return ideas
      .filter((item) => !roles.includes(item.owner))
      .map((item) => ({
        pointer: `/ideas/${item.id}/owner`,
        params: { id: item.id, owner: item.owner, roles: roles.join(', ') },
        expected: roles.join(', '),
        actual: item.owner,
      }))
  },
})

const budget = defineRule<Ideas>({
  id: 'idea-budget',
  severity: 'error',
  claim: 'The ideas fit the budget.',
  why: 'Money is limited.',
  source: 'test',
  message: { en: 'The ideas cost {total}, over by {over}.', ru: 'Идеи стоят {total}, превышение {over}.' },
  repair: 'Cut {over} from the costs.',
  check: ({ ideas, total }, { brief }) => {
    const over = total - brief.budget.total
    if (over <= 0) return []
    const group = ideas.map(({ id }) => `/ideas/${id}/cost`)
    return [
      { pointer: '/total', params: { total, over }, expected: `≤ ${brief.budget.total}`, actual: `${total}`, group },
    ]
  },
})

const pains = defineRule<Ideas>({
  id: 'idea-pains',
  severity: 'error',
  claim: 'Every pain has an idea.',
  why: 'Pains come first.',
  source: 'test',
  message: { en: 'No idea against {pain}.', ru: 'Нет идеи против {pain}.' },
  repair: 'Add an idea against {pain}.',
  check: ({ ideas }, { brief }) =>
    brief.pains
      .filter(({ id }) => !ideas.some((item) => item.painIds.includes(id)))
      .map(({ id }) => ({ pointer: '/ideas', params: { pain: id }, expected: `an idea with ${id}`, actual: 'none' })),
})

const title = defineRule<Ideas>({
  id: 'idea-title',
  severity: 'warning',
  claim: 'Titles are short.',
  why: 'Long titles are not read.',
  source: 'test',
  message: { en: 'The title of {id} is long.', ru: 'Название {id} слишком длинное.' },
  repair: 'At most 40 characters.',
  check: ({ ideas }) =>
    ideas
      .filter((item) => item.title.length > 40)
      .map((item) => ({
        pointer: `/ideas/${item.id}/title`,
        params: { id: item.id },
        expected: '≤ 40',
        actual: String(item.title.length),
      })),
})

const costs = defineRule<Ideas>({
  id: 'idea-cost',
  severity: 'error',
  claim: 'No cost is negative.',
  why: 'Money does not come from ideas.',
  source: 'test',
  message: { en: 'Idea {id} costs less than nothing.', ru: 'Идея {id} стоит меньше нуля.' },
  repair: 'Give a cost of 0 or more.',
  check: ({ ideas }) =>
    ideas
      .filter((item) => item.cost < 0)
      .map((item) => ({
        pointer: `/ideas/${item.id}/cost`,
        params: { id: item.id },
        expected: '≥ 0',
        actual: String(item.cost),
      })),
  fix: (draft) => {
    const wrong = draft.ideas.filter(({ cost }) => cost < 0)
    return {
      draft: { ...draft, ideas: draft.ideas.map((item) => ({ ...item, cost: Math.abs(item.cost) })) },
      corrections: wrong.map(({ id, cost }) => ({
        pointer: `/ideas/${id}/cost`,
        before: String(cost),
        after: String(-cost),
      })),
    }
  },
})

const season = defineRule<Ideas>({
  id: 'idea-season',
  severity: 'warning',
  claim: 'Ideas suit the country.',
  why: 'Calendars differ.',
  source: 'test',
  message: { en: 'never said', ru: 'никогда' },
  repair: 'never said',
  check: ({ ideas }, { brief }) => (brief.country === null || ideas.length === 0 ? { skipped: 'brief.country' } : []),
})

export const ideasStage = defineStage<'ideas', IdeasAnswer, Ideas, unknown>({
  id: 'ideas',
  title: { en: 'Ideas', ru: 'Идеи' },
  needs: [],
  schema: ideasSchema,
  completeSchema: completeIdeasSchema,
  complete: (answer) => ({ ...answer, total: answer.ideas.reduce((sum, { cost }) => sum + cost, 0) }),
  rules: [owner, budget, pains, title, costs, season],
  section: () => [],
}) as AnyStage

/** A stage that asks for one sentence and has no rules. */
export function sentenceStage(id: string, needs: readonly string[]): AnyStage {
  const schema = z.strictObject({ text: z.string() })
  return defineStage({
    id,
    title: { en: id, ru: id },
    needs,
    schema,
    completeSchema: schema,
    complete: (answer: z.infer<typeof schema>) => answer,
    rules: [],
    section: () => [],
  }) as AnyStage
}

export function idea1(changes: Partial<IdeasAnswer['ideas'][number]> = {}): IdeasAnswer['ideas'][number] {
  return { id: 'I1', title: 'Order ahead', owner: 'CRM manager', cost: 60, painIds: ['P1'], ...changes }
}

export function idea2(changes: Partial<IdeasAnswer['ideas'][number]> = {}): IdeasAnswer['ideas'][number] {
  return { id: 'I2', title: 'Hot cups', owner: 'Barista', cost: 30, painIds: ['P2'], ...changes }
}

/** An answer every rule accepts, but for the changes. */
export function ideas(...items: IdeasAnswer['ideas']): IdeasAnswer {
  return { note: 'Two ideas', ideas: items.length > 0 ? items : [idea1(), idea2()] }
}
