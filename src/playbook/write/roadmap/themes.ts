import type { Direction } from '../../../stages/initiatives/schema.ts'
import { small } from '../../words.ts'
import type { Facts } from '../facts.ts'
import type { Launch } from './launches.ts'
import type { DraftMilestone } from './milestones.ts'

const mostWords = 12

const verbs: Record<Direction, { ru: string; en: string }> = {
  proactive: { ru: 'Исправляем', en: 'Fix first' },
  staff: { ru: 'Учим смену', en: 'Prepare the crew' },
  enabler: { ru: 'Собираем основу', en: 'Lay the base' },
  loyalty: { ru: 'Запускаем награды', en: 'Start rewards' },
  personal: { ru: 'Обращаемся лично', en: 'Get personal' },
  winback: { ru: 'Возвращаем ушедших', en: 'Win back' },
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

/** What a quarter is about, named by what is launched in it. */
export function themeOf(
  facts: Facts,
  launches: readonly Launch[],
  q: number,
  milestones: readonly DraftMilestone[],
): string {
  const { words, cause, first } = facts
  const inside = (kind: DraftMilestone['kind']) =>
    launches.filter(({ item }) => milestones.some((one) => one.kind === kind && one.initiativeId === item.id))
  const started = inside('launch')
  const waves = inside('wave')
  const shorts = (list: readonly Launch[]) => list.map(({ told }) => words.say(told.short))
  // What customers feel stands before the foundations.
  const rank = ({ item }: Launch) => (item.id === first?.id ? -1 : item.direction === 'enabler' ? 9 : item.priority)
  const ordered = started.toSorted((a, b) => rank(a) - rank(b))
  const lead = ordered[0]
  if (!lead) {
    const named = waves.length > 0 ? waves : inside('readout')
    return listed(
      q === 4
        ? words.say({ ru: 'Итоги года и решения', en: 'Results of the year and decisions' })
        : words.say({ ru: 'Замеряем и решаем', en: 'Measure and decide' }),
      shorts(named),
    )
  }
  const name = words.say(cause.voice.cause)
  if (lead.item.id === first?.id && wordCount(name) <= 3) {
    return listed(
      words.say({ ru: `Главная жалоба — ${small(name)}`, en: `First complaint: ${small(name)}` }).replace(/:/gu, ','),
      shorts(ordered),
    )
  }
  return listed(words.say(verbs[lead.item.direction]), shorts(ordered))
}
