import { closest, distance } from 'fastest-levenshtein'
import { z } from 'zod'
import type { Path } from './mismatch.ts'
import { writtenBriefSchema } from './schema.ts'

/** Words people use for a field of another name. */
const synonyms: Readonly<Record<string, string>> = {
  crr: 'metrics.retention',
  retentionrate: 'metrics.retention',
  churnrate: 'metrics.churn',
  aov: 'metrics.averageOrder',
  arpu: 'metrics.averageOrder',
  arpa: 'metrics.averageOrder',
  averagecheck: 'metrics.averageOrder',
  frequency: 'metrics.ordersPerMonth',
  margin: 'metrics.grossMargin',
  clv: 'metrics.ltv',
  activecustomers: 'metrics.customers',
  clients: 'metrics.customers',
  kpi: 'metrics',
  problems: 'pains',
  painpoints: 'pains',
  objectives: 'goals',
  staff: 'team',
  resources: 'team',
  limits: 'constraints',
  restrictions: 'constraints',
  services: 'products',
  headcount: 'people',
  amount: 'total',
  sum: 'total',
  title: 'name',
  компания: 'company',
  аудитория: 'audience',
  продукты: 'products',
  услуги: 'products',
  метрики: 'metrics',
  показатели: 'metrics',
  боли: 'pains',
  проблемы: 'pains',
  бюджет: 'budget',
  команда: 'team',
  ресурсы: 'team',
  инструменты: 'tools',
  цели: 'goals',
  каналы: 'channels',
  ограничения: 'constraints',
  финансы: 'finance',
  отток: 'metrics.churn',
  удержание: 'metrics.retention',
  язык: 'language',
  страна: 'country',
}

/** The object types a type may hold, short forms left out. */
function alternatives(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional) return alternatives(schema.unwrap())
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(alternatives)
  return [schema]
}

function step(schema: z.core.$ZodType, name: string | number): z.core.$ZodType[] {
  return alternatives(schema).flatMap((one) => {
    if (one instanceof z.ZodArray && typeof name === 'number') return [one.element]
    const inner = one instanceof z.ZodObject && typeof name === 'string' ? one.shape[name] : undefined
    return inner ? [inner] : []
  })
}

/** Names of the fields that may stand in the mapping at a path. */
export function fieldsAt(path: Path): string[] {
  let schemas: z.core.$ZodType[] = [writtenBriefSchema]
  for (const name of path) schemas = schemas.flatMap((schema) => step(schema, name))
  const objects = schemas.flatMap(alternatives).filter((schema) => schema instanceof z.ZodObject)
  return objects.flatMap((object) => Object.keys(object.shape)).filter((key) => key !== '$schema')
}

/** Paths of the fields one level down, such as `budget.currency`. */
function nestedFields(): string[] {
  return fieldsAt([]).flatMap((top) => fieldsAt([top]).map((field) => `${top}.${field}`))
}

/** The nearest of some names, when it is near enough to be meant. */
export function nearest(word: string, names: readonly string[]): string | null {
  if (names.length === 0) return null
  const found = closest(word.toLowerCase(), names)
  const limit = Math.max(1, Math.floor(0.4 * Math.max(word.length, found.length)))
  return distance(word.toLowerCase(), found.toLowerCase()) <= limit ? found : null
}

/** A field the client may have meant by an unknown one: a near name here, a synonym, or the same name at another level. */
export function suggestField(path: Path, key: string): string | null {
  const here = fieldsAt(path)
  const plain = key.toLowerCase().replace(/[\s_-]/g, '')
  const same = here.find((name) => name.toLowerCase() === plain)
  if (same) return same
  const synonym = synonyms[plain]
  const parent = path.join('.')
  if (synonym !== undefined && Object.hasOwn(synonyms, plain)) {
    const local = synonym.startsWith(`${parent}.`) ? synonym.slice(parent.length + 1) : synonym
    if (here.includes(local) || path.length === 0 || synonym.includes('.')) return local
  }
  const near = nearest(plain, here)
  if (near) return near
  const elsewhere = [...fieldsAt([]), ...nestedFields()].find((name) => name.split('.').at(-1)?.toLowerCase() === plain)
  return elsewhere ?? null
}
