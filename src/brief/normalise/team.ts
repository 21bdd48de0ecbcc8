import type { Brief } from '../../core/brief.ts'
import { readNumber } from '../quantity/count.ts'
import type { WrittenBrief } from '../schema.ts'
import { names, oneLine } from './lists.ts'

type Role = Brief['team'][number]

/** Working hours of one full-time person a month (domain model F43). */
const usualHours: Readonly<Record<string, number>> = { US: 173 }
const defaultHours = 164

interface Shorthand {
  role: string
  people: number | null
  fte: number | null
}

const part = '(\\d+(?:[.,]\\d+)?)'
const countFirst = new RegExp(`^${part}\\s*(?:x|×|х)?\\s+(?!(?:ставк|fte|ч\\b|час|hours?))(.+)$`, 'iu')
const countLast = new RegExp(
  `^(.+?)\\s*(?:[×x*х:,–—-]\\s*|\\(\\s*)${part}\\s*(?:чел[а-яё]*\\.?|people|persons?)?\\s*\\)?$`,
  'iu',
)
const share = new RegExp(`^(.+?)[\\s,(–—-]+${part}\\s*(?:ставк[а-яё]*|fte)\\s*\\)?$`, 'iu')
const half = /^(.+?)[\s,(–—-]+(?:на )?(?:полставки|пол ставки|half[- ]time|part[- ]time)\s*\)?$/iu

/** A bare plural such as `менеджеры по продажам` or `account managers` says that there are several but not how many. */
function isPlural(role: string): boolean {
  const [first = ''] = role.split(/[\s-]+/)
  return (
    /(?:[бвгдзклмнпрстфхцчщ][ыи]|цы)$/u.test(first.toLowerCase()) || /^[\x20-\x7e]*[a-z]{3,}(?<!s|u|i)s$/i.test(role)
  )
}

function amount(text: string | undefined): number {
  return Number((text ?? '').replace(',', '.'))
}

/** Reads `CRM-маркетолог`, `2 бариста`, `designer (half-time)`, `бариста × 8`, `аналитик 0,5 ставки`. */
function readRole(text: string): Shorthand {
  const line = oneLine(text)
  const parted = share.exec(line)
  if (parted?.[1]) return { role: parted[1], people: null, fte: amount(parted[2]) }
  const halved = half.exec(line)
  if (halved?.[1]) return { role: halved[1], people: 1, fte: 0.5 }
  const first = countFirst.exec(line)
  if (first?.[2]) return { role: first[2], people: amount(first[1]), fte: null }
  const last = countLast.exec(line)
  if (last?.[1]) return { role: last[1], people: amount(last[2]), fte: null }
  return { role: line, people: isPlural(line) ? null : 1, fte: null }
}

function numberOf(value: number | string | undefined): number | null {
  if (value === undefined) return null
  if (typeof value === 'number') return value
  const parsed = readNumber(value)
  return 'reason' in parsed ? null : parsed.value.value
}

function complete(short: Shorthand, hoursPerMonth: number): Omit<Role, 'id'> {
  const people = short.people ?? (short.fte === null ? 2 : Math.max(1, Math.ceil(short.fte)))
  return { role: short.role, people, fte: short.fte ?? short.people, hoursPerMonth }
}

/**
 * Roles of the team. A role without numbers is one full-time person; people without a share work full time; a bare plural is at least
 * two people of unknown share.
 */
export function normaliseTeam(written: WrittenBrief['team'], country: string | null): Role[] {
  const hours = usualHours[country ?? ''] ?? defaultHours
  const list = written === undefined ? [] : typeof written === 'string' ? names(written) : written
  return list.map((item, index) => {
    const id = `R${index + 1}`
    if (typeof item === 'string') return { id, ...complete(readRole(item), hours) }
    const people = numberOf(item.people)
    const fte = numberOf(item.fte)
    const role = oneLine(item.role)
    const short = { role, people: people ?? (fte === null && !isPlural(role) ? 1 : null), fte }
    return { id, ...complete(short, numberOf(item.hoursPerMonth) ?? hours) }
  })
}
