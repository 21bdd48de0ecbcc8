import { addDays, earlierDate, isIsoDate, laterDate, quarterRange } from '../../../core/date.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { type Correction, defineRule, type Failure, type StageContext } from '../../../core/rule.ts'
import type { MonitoringNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import type { Monitoring } from '../schema.ts'

/** Under this base not even a doubled response shows in two halves. */
const testableBase = 200

function quartersWithout({ tests }: Monitoring, { brief }: StageContext<MonitoringNeeds>): number[] {
  return [1, 2, 3, 4].filter((q) => {
    const { from, to } = quarterRange(brief.start, q)
    return !tests.some(({ start }) => isIsoDate(start) && start >= from && start <= to)
  })
}

export const fastTests = defineRule<Monitoring, MonitoringNeeds>({
  id: 'fast-tests',
  severity: 'info',
  claim: 'Every quarter tests at least one message or offer against another.',
  why: 'A test a quarter is the cheapest way to find out what customers answer to.',
  source: 'Seed 002, monitoring and A/B tests',
  message: { en: 'No A/B test planned in quarter {q}.', ru: 'В {q} квартале не запланирован ни один A/B-тест.' },
  repair: 'Add a test of a message or an offer that starts in quarter {q}, between {from} and {to}.',
  check: (draft, context) => {
    const { brief } = context
    const say = sayIn(brief)
    const customers = brief.metrics.customers?.value ?? null
    if (customers !== null && customers < testableBase) {
      return { skipped: say('the base is too small for any test', 'база слишком мала для любого теста') }
    }
    return quartersWithout(draft, context).map((q): Failure => {
      const { from, to } = quarterRange(brief.start, q)
      return {
        pointer: '/tests',
        params: { q, from, to },
        expected: say('one test at least', 'хотя бы один тест'),
        actual: '0',
      }
    })
  },
  /** The newest launch of each quarter without a test, told in two ways. */
  fix: (draft, context) => {
    const { brief, drafts } = context
    const say = sayIn(brief)
    const corrections: Correction[] = []
    let number = Math.max(0, ...draft.tests.map(({ id }) => Number(/^AB(\d+)$/.exec(id)?.[1] ?? 0)))
    const used = new Set<string>()
    const added = quartersWithout(draft, context).flatMap((q) => {
      const { from, to } = quarterRange(brief.start, q)
      const newest = drafts.initiatives.initiatives
        .filter(({ direction, launch, id }) => {
          const isSaid = direction !== 'enabler' && direction !== 'staff'
          return isSaid && !used.has(id) && isIsoDate(launch) && addDays(launch, 14) <= to
        })
        .toSorted((a, b) => b.launch.localeCompare(a.launch))[0]
      if (!newest) return []
      used.add(newest.id)
      number += 1
      const id = `AB${number}`
      const hypothesis = say(
        `${newest.id}: the same message with the benefit in its first line gets more responses than with the name of the offer`,
        `${newest.id}: то же сообщение с выгодой в первой строке получит больше откликов, чем с названием предложения`,
      )
      corrections.push({ pointer: formatPointer(['tests', id]), before: '—', after: hypothesis })
      return [
        {
          id,
          hypothesis,
          segmentId: newest.segmentIds[0] ?? null,
          metric: say('share that responded', 'доля откликнувшихся'),
          start: earlierDate(laterDate(addDays(from, 14), addDays(newest.launch, 14)), to),
          stopRule: say(
            '28 days; without a clear difference the old wording stays',
            '28 дней; без явной разницы остаётся прежний текст',
          ),
          owner: newest.owner,
        },
      ]
    })
    return { draft: { ...draft, tests: [...draft.tests, ...added] }, corrections }
  },
})
