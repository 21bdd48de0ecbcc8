import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import { isBlank } from '../../../text/normalise.ts'
import type { RoadmapNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import type { Roadmap } from '../schema.ts'

const all = [1, 2, 3, 4] as const

export const roadmapComplete = defineRule<Roadmap, RoadmapNeeds>({
  id: 'roadmap-complete',
  severity: 'error',
  claim:
    'Each of the four quarters stands once and has milestones with owner and exit criterion, and every initiative has a milestone.',
  why: 'An empty quarter is where a plan quietly stops.',
  source: 'Method, stage 4: a 12-month roadmap by quarter with owners and budget',
  message: { en: 'Roadmap: {problem}.', ru: 'Дорожная карта: {problem}.' },
  repair: 'Quarters 1–4 once each, every initiative with at least one milestone. Now: {problem}.',
  check: ({ quarters }, { brief, drafts }) => {
    const say = sayIn(brief)
    const failures: Failure[] = []
    const fail = (pointer: string, problem: string, expected: string, actual = '—') =>
      failures.push({ pointer, params: { problem }, expected, actual })
    for (const q of all) {
      const count = quarters.filter((quarter) => quarter.q === q).length
      if (count === 1) continue
      const problem = say(`quarter ${q} stands ${count} times`, `${q} квартал встречается раз: ${count}`)
      fail('/quarters', problem, say('each quarter once', 'каждый квартал один раз'), String(count))
    }
    for (const [index, { q, milestones }] of quarters.entries()) {
      const at = formatPointer(['quarters', String(index)])
      if (milestones.length === 0) {
        const problem = say(`quarter ${q} has no milestone`, `в ${q} квартале нет ни одной вехи`)
        fail(`${at}/milestones`, problem, say('at least one milestone', 'хотя бы одна веха'), '0')
      }
      for (const { id, text, exit } of milestones) {
        const missing = [
          isBlank(text) && say('what is done', 'что сделано'),
          isBlank(exit) && say('exit criterion', 'критерий готовности'),
        ].filter((part) => part !== false)
        if (missing.length === 0) continue
        const list = missing.join(', ')
        fail(at + formatPointer(['milestones', id]), say(`${id} lacks: ${list}`, `${id}: не указано: ${list}`), list)
      }
    }
    const covered = new Set(quarters.flatMap(({ milestones }) => milestones.map(({ initiativeId }) => initiativeId)))
    const forgotten = drafts.initiatives.initiatives.filter(({ id }) => !covered.has(id))
    if (forgotten.length > 0) {
      const names = forgotten.map(({ id, title }) => `${id} ${title}`).join('; ')
      const problem = say(`no milestone for ${names}`, `нет вех для инициатив: ${names}`)
      fail('/quarters', problem, forgotten.map(({ id }) => id).join(', '))
    }
    return failures
  },
})
