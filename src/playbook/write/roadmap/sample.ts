import { fill, type Localised } from '../../../core/localised.ts'
import type { PlannedInitiative } from '../../plan.ts'
import type { Facts } from '../facts.ts'
import { type Sample, type Telling, tellingOf } from './telling.ts'

/** Share of the group that can be counted in a month: half of those who leave use the page, a tenth of the base meets an offer. */
const counted = { leaving: 0.5, newcomers: 1, dormant: 0.4, base: 0.1 } as const
/** Cases asked for where nobody knows how many customers a handful of people has. */
const fewest = 20

function volumeOf({ known, tiny }: Facts, { from }: Sample, days: number): number {
  const monthly = {
    leaving: known.lostPerMonth,
    newcomers: known.newPerMonth,
    dormant: known.dormant,
    base: known.customers,
  }[from]
  if (monthly === null) return tiny ? fewest : Number.POSITIVE_INFINITY
  // The sleeping are written to in one go.
  return monthly * counted[from] * (from === 'dormant' ? 1 : days / 30)
}

/** Round numbers: tens from twenty on, fives below. */
function sampleOf(facts: Facts, sample: Sample, days: number): number {
  const volume = Math.min(sample.most, volumeOf(facts, sample, days))
  return Math.max(5, volume >= 20 ? Math.floor(volume / 10) * 10 : Math.floor(volume / 5) * 5)
}

/** The calendar words of an initiative, its checks within what happens in the time they are given. */
export function tellingFor(facts: Facts, { playbook, variant }: PlannedInitiative): Telling {
  const telling = tellingOf(playbook.id)
  const { sample, light } = telling
  const told = { ...telling, ...(variant === 'light' ? light : undefined) }
  if (!sample) return told
  const n = sampleOf(facts, sample, telling.after ?? 14)
  const { number } = facts.words
  const values = { n: number(n), part: number(Math.max(1, Math.round(n * (sample.part ?? 1)))) }
  const live: Localised = { ru: fill(telling.live.ru, values), en: fill(telling.live.en, values) }
  return { ...told, live }
}
