import type { Brief } from '../../core/brief.ts'
import { formatPointer, idOf, itemName } from '../../core/pointer.ts'
import { type Correction, defineRule, type Failure, type Rule, type StageContext } from '../../core/rule.ts'
import { resolvesIn } from './reference-path.ts'
import { type Say, sayIn } from './say.ts'

/** Ids a field may name. A field that names nothing of the list may be emptied, unless its item makes no sense without it. */
interface ReferenceField {
  known: readonly string[]
  /** What is dropped with a dangling id: the id alone, or the whole item of the list. */
  drops: 'id' | 'item'
}

/** Reference fields of a stage by field name. `refs` and `owner` are known everywhere. */
export type ReferenceFields<Draft, Needs> = (
  draft: Draft,
  context: StageContext<Needs>,
) => Readonly<Record<string, ReferenceField>>

interface Dangling {
  pointer: string
  id: string
  kind: 'dangling' | 'duplicate' | 'empty'
}

type Known = (field: string, id: string) => boolean | null

function dropped(pointer: string, id: string, found: Dangling[]): void {
  found.push({ pointer, id, kind: id.trim() === '' ? 'empty' : 'dangling' })
}

/** Walks a draft and tells of every field that names something unknown and of every id used twice. */
function danglingIn(root: unknown, isKnown: Known): Dangling[] {
  const found: Dangling[] = []
  const seen = new Set<string>()
  const visit = (value: unknown, pointer: string): void => {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        const itemPointer = pointer + formatPointer([itemName(value, index) ?? String(index)])
        const id = idOf(item)
        if (id !== null && seen.has(id)) found.push({ pointer: itemPointer, id, kind: 'duplicate' })
        if (id !== null) seen.add(id)
        visit(item, itemPointer)
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const [field, part] of Object.entries(value)) {
        const at = pointer + formatPointer([field])
        const named = typeof part === 'string' ? [part] : Array.isArray(part) ? part : []
        const ids = named.filter((id): id is string => typeof id === 'string')
        if (field === 'id' && typeof part === 'string' && part.trim() === '')
          found.push({ pointer, id: '', kind: 'empty' })
        if (ids.length > 0 && isKnown(field, ids[0] ?? '') !== null) {
          for (const id of new Set(ids)) if (isKnown(field, id) === false) dropped(at, id, found)
        } else {
          visit(part, at)
        }
      }
    }
  }
  visit(root, '')
  return found
}

/** A copy without what is dangling: ids leave lists, a single id becomes null, an item that is nothing without it goes. */
function withoutDangling(
  root: unknown,
  isKnown: Known,
  dropsItem: (field: string) => boolean,
  corrections: Correction[],
): unknown {
  const visit = (value: unknown, pointer: string): unknown => {
    if (Array.isArray(value)) {
      return value.flatMap((item, index) => {
        const at = pointer + formatPointer([itemName(value, index) ?? String(index)])
        if (typeof item === 'object' && item !== null) {
          const lost = Object.entries(item).find(
            ([field, part]) => dropsItem(field) && typeof part === 'string' && isKnown(field, part) === false,
          )
          if (lost) {
            corrections.push({ pointer: at, before: `${lost[0]}: ${lost[1]}`, after: '—' })
            return []
          }
        }
        return [visit(item, at)]
      })
    }
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([field, part]) => {
        const at = pointer + formatPointer([field])
        if (typeof part === 'string' && isKnown(field, part) === false && !dropsItem(field)) {
          corrections.push({ pointer: at, before: part, after: '—' })
          return [field, null]
        }
        if (Array.isArray(part) && part.some((id) => typeof id === 'string' && isKnown(field, id) === false)) {
          const kept = part.filter((id) => typeof id !== 'string' || isKnown(field, id) !== false)
          corrections.push({ pointer: at, before: part.join(', '), after: kept.join(', ') || '—' })
          return [field, kept]
        }
        return [field, visit(part, at)]
      }),
    )
  }
  return visit(root, '')
}

function failureOf({ pointer, id, kind }: Dangling, known: readonly string[], say: Say): Failure {
  const problem = {
    dangling: say(`${pointer} → “${id}” does not exist`, `${pointer} → «${id}» не существует`),
    duplicate: say(`id “${id}” is used twice (${pointer})`, `идентификатор «${id}» повторяется (${pointer})`),
    empty: say(`${pointer} has no id`, `${pointer}: нет идентификатора`),
  }[kind]
  const among = known.length > 0 ? known.join(' | ') : say('an existing path', 'существующий путь')
  const expected = kind === 'dangling' ? among : say('an id of its own', 'собственный идентификатор')
  return { pointer, params: { problem, id, expected }, expected, actual: id || '—' }
}

/**
 * One instance for each stage. `own` is the id of the stage, so that its `refs` may point into the draft itself; refs also reach the
 * brief, the industry and the accepted drafts.
 */
export function schemaValidRule<Draft, Needs>(
  own: string,
  fields: ReferenceFields<Draft, Needs> = () => ({}),
): Rule<Draft, Needs> {
  const knownIn = (
    draft: Draft,
    context: StageContext<Needs>,
  ): { isKnown: Known; byField: Record<string, ReferenceField> } => {
    const byField = fields(draft, context)
    const sets = Object.fromEntries(Object.entries(byField).map(([field, { known }]) => [field, new Set(known)]))
    const roots: Record<string, unknown> = { ...rootsOf(context.brief), ...context.drafts, [own]: draft }
    return {
      byField,
      isKnown: (field, id) => {
        if (field === 'refs') return resolvesIn(roots, id)
        return Object.hasOwn(sets, field) ? (sets[field]?.has(id) ?? null) : null
      },
    }
  }
  return defineRule({
    id: 'schema-valid',
    severity: 'error',
    claim: 'Every id and path leads to something that exists, and no id is used twice.',
    why: 'The chain pain → goal → initiative → KPI → quarter is what makes the plan checkable; a broken link hides an orphan.',
    source: 'Method, success criterion: KPIs are measurable and tied to the business goals',
    message: { en: 'Broken reference: {problem}.', ru: 'Ссылка в никуда: {problem}.' },
    repair: 'Use an id or a path that exists: {expected}.',
    check: (draft, context) => {
      const say = sayIn(context.brief)
      const { isKnown, byField } = knownIn(draft, context)
      return danglingIn(draft, isKnown).map((dangling) => {
        const field = dangling.pointer.split('/').at(-1) ?? ''
        return failureOf(dangling, Object.hasOwn(byField, field) ? (byField[field]?.known ?? []) : [], say)
      })
    },
    fix: (draft, context) => {
      const { isKnown, byField } = knownIn(draft, context)
      const corrections: Correction[] = []
      const dropsItem = (field: string) => Object.hasOwn(byField, field) && byField[field]?.drops === 'item'
      return { draft: withoutDangling(draft, isKnown, dropsItem, corrections) as Draft, corrections }
    },
  })
}

function rootsOf(brief: Brief): Record<string, unknown> {
  return { brief, industry: brief.industry }
}
