import type { Direction } from '../../../stages/initiatives/schema.ts'
import { small } from '../../words.ts'
import type { Facts } from '../facts.ts'
import type { Launch } from './launches.ts'
import type { DraftMilestone } from './milestones.ts'

const mostWords = 12

const heads: Record<Direction, { ru: string; en: string }> = {
  proactive: { ru: 'Исправления', en: 'Fixes' },
  staff: { ru: 'Готовим сотрудников', en: 'Staff first' },
  enabler: { ru: 'Основа', en: 'The base' },
  loyalty: { ru: 'Старт программы', en: 'The programme starts' },
  personal: { ru: 'Личный подход', en: 'Personal attention' },
  winback: { ru: 'Возврат ушедших', en: 'Win-back' },
}

function wordCount(text: string): number {
  return text.split(/[\s\u00a0]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/** As many names as fit into twelve words. */
function listed(head: string, names: readonly string[]): string {
  const fitting: string[] = []
  for (const name of names) {
    if (wordCount(`${head} ${[...fitting, name].join(' ')}`) <= mostWords) fitting.push(name)
  }
  return `${head}: ${fitting.join(', ')}`
}

/** The kind of work most launches of a quarter belong to; the programme where it is among them. */
function headOf(ordered: readonly Launch[]): Direction {
  const told = ordered.filter(({ item }) => item.direction !== 'enabler')
  const shown = told.filter(({ item }) => item.direction !== 'staff')
  const outward = shown.length > 0 ? shown : told
  if (outward.some(({ item }) => item.direction === 'loyalty')) return 'loyalty'
  const count = (direction: Direction) => outward.filter(({ item }) => item.direction === direction).length
  const first = outward[0]?.item.direction ?? 'enabler'
  return outward.reduce<Direction>(
    (best, { item }) => (count(item.direction) > count(best) ? item.direction : best),
    first,
  )
}

/** What a quarter is about, named by what is launched in it. */
export function themeOf(
  facts: Facts,
  launches: readonly Launch[],
  q: number,
  milestones: readonly DraftMilestone[],
): string {
  const { words, cause, first, plan } = facts
  const inside = (kind: DraftMilestone['kind']) =>
    launches.filter(({ item }) => milestones.some((one) => one.kind === kind && one.initiativeId === item.id))
  const started = inside('launch')
  const waves = inside('wave')
  const shorts = (list: readonly Launch[]) => list.map(({ told }) => words.say(told.short))
  // What customers feel stands before the foundations.
  const rank = ({ item }: Launch) =>
    item.id === plan.programme.initiativeId
      ? -2
      : item.id === first?.id
        ? -1
        : item.direction === 'enabler'
          ? 9
          : item.priority
  const ordered = started.toSorted((a, b) => rank(a) - rank(b))
  const lead = ordered[0]
  if (!lead) {
    const named = [...new Set([...waves, ...inside('readout')])]
    return listed(
      q === 4
        ? words.say({ ru: 'Итоги года и решения', en: 'Results of the year and decisions' })
        : words.say({ ru: 'Замеряем и решаем', en: 'Measure and decide' }),
      shorts(named),
    )
  }
  const name = cause.cause
  if (lead.item.id === first?.id && wordCount(name) <= 3) {
    return listed(
      words.say({ ru: `Главная жалоба — ${small(name)}`, en: `First complaint: ${small(name)}` }).replace(/:/gu, ','),
      shorts(ordered),
    )
  }
  return listed(words.say(heads[headOf(ordered)]), shorts(ordered))
}
