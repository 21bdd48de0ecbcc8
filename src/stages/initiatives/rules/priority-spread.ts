import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import type { InitiativesNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import { byScore, isExempt, prioritiesByScore } from '../priorities.ts'
import type { Initiative, Initiatives } from '../schema.ts'

/** Fewer than this say nothing about an order. */
const leastJudged = 4
const mostUrgent = 0.5

/** Sum of (rank of score − mean)·(rank of priority − mean): below zero when the useful is put off. Equal values share a rank. */
function agreement(initiatives: readonly Initiative[]): number {
  const rank = (value: number, all: readonly number[]) =>
    all.filter((other) => other < value).length + all.filter((other) => other === value).length / 2
  const scores = initiatives.map(({ ice }) => ice)
  const urgencies = initiatives.map(({ priority }) => -priority)
  const mean = initiatives.length / 2
  return initiatives.reduce(
    (sum, { ice, priority }) => sum + (rank(ice, scores) - mean) * (rank(-priority, urgencies) - mean),
    0,
  )
}

/** Foundations and prerequisites are exempt: they are urgent for what stands on them, and no score of their own shows it. */
export const prioritySpread = defineRule<Initiatives, InitiativesNeeds>({
  id: 'priority-spread',
  severity: 'warning',
  claim: 'Priorities differ, at most half are 1, and they follow benefit against effort.',
  why: 'Where everything comes first, the loudest voice decides what is done.',
  source: 'Method, stage 3: resources, timing and priority of every initiative',
  message: {
    en: 'Priorities do not follow benefit and effort: {problem}.',
    ru: 'Приоритеты не соответствуют пользе и затратам: {problem}.',
  },
  repair: 'Set the priority of {ids} by benefit against effort: the best third 1, the last third 3. Now: {problem}.',
  check: ({ initiatives }, { brief }) => {
    const say = sayIn(brief)
    const judged = initiatives.filter((initiative) => !isExempt(initiative, initiatives))
    if (judged.length < leastJudged) {
      return { skipped: say('too few initiatives to rank', 'слишком мало инициатив для сравнения') }
    }
    const pointersOf = (list: readonly Initiative[]) =>
      list.map(({ id }) => formatPointer(['initiatives', id, 'priority']))
    const fail = (list: readonly Initiative[], problem: string, expected: string): Failure => {
      const [pointer = '/initiatives', ...group] = pointersOf(list)
      const ids = list.map(({ id }) => id).join(', ')
      return {
        pointer,
        params: { problem, ids },
        expected,
        actual: list.map(({ priority }) => priority).join(', '),
        group,
      }
    }
    const urgent = judged.filter(({ priority }) => priority === 1)
    if (judged.every(({ priority }) => priority === judged[0]?.priority)) {
      return [fail(judged, say('all are the same', 'все одинаковы'), say('1, 2 and 3', '1, 2 и 3'))]
    }
    if (urgent.length > judged.length * mostUrgent) {
      const count = `${urgent.length} / ${judged.length}`
      const weakest = byScore(urgent).slice(Math.floor(judged.length * mostUrgent))
      return [
        fail(
          weakest,
          say(`${count} are priority 1`, `с приоритетом 1: ${count}`),
          say('at most half are 1', 'не больше половины с приоритетом 1'),
        ),
      ]
    }
    const ranked = byScore(judged)
    const lastScore = ranked[Math.ceil((ranked.length * 2) / 3)]?.ice ?? Number.NEGATIVE_INFINITY
    // Equal scores are no bottom third: the order of ids decides nothing.
    const floor = ranked[Math.ceil((ranked.length * 2) / 3) - 1]?.ice ?? Number.POSITIVE_INFINITY
    const misplaced = urgent.filter(({ ice }) => ice <= lastScore && ice < floor)
    const failures = misplaced.map((item) =>
      fail(
        [item],
        say(
          `“${item.title}” is among the last by score (${say.format.number(item.ice, 2)}) and has priority 1`,
          `«${item.title}» — среди последних по оценке (${say.format.number(item.ice, 2)}), а приоритет 1`,
        ),
        '2 | 3',
      ),
    )
    if (failures.length === 0 && agreement(judged) < 0) {
      const wanted = prioritiesByScore(initiatives)
      const turned = judged.filter(({ id, priority }) => wanted.get(id) !== priority)
      const problem = say('the useful and cheap are put off', 'полезное и дешёвое отложено')
      return [fail(turned, problem, turned.map(({ id }) => `${id}: ${wanted.get(id)}`).join(', '))]
    }
    return failures
  },
  fix: (draft) => {
    const wanted = prioritiesByScore(draft.initiatives)
    const initiatives = draft.initiatives.map((initiative) => ({
      ...initiative,
      priority: wanted.get(initiative.id) ?? initiative.priority,
    }))
    const corrections = draft.initiatives.flatMap(({ id, priority }, index) => {
      const after = initiatives[index]?.priority ?? priority
      return after === priority
        ? []
        : [{ pointer: formatPointer(['initiatives', id, 'priority']), before: String(priority), after: String(after) }]
    })
    return { draft: { ...draft, initiatives }, corrections }
  },
})
