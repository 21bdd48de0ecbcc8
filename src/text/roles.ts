import { phrasePattern } from '../core/phrase-pattern.ts'
import { remembered } from '../core/remembered.ts'
import { normaliseText } from './normalise.ts'
import { isSpeltAlike } from './similarity.ts'
import { stemsIn } from './stems.ts'

/** The same work under its usual names in both languages. One row, one role. */
const synonyms = [
  'crm-маркетолог~, crm маркетолог~, маркетолог~ по работе с базой, crm-менеджер~, crm manager~, crm marketer~, crm specialist~, lifecycle marketer~, retention marketer~, retention manager~, lifecycle manager~',
  'маркетолог, маркетолога, маркетологи, интернет-маркетолог~, marketer, marketing specialist~, marketing manager~, менеджер~ по маркетингу',
  'директор~ по маркетингу, руководител~ маркетинга, руководител~ отдела маркетинга, marketing director~, head of marketing, cmo, vp marketing',
  'управляющ~, управляющ~ точк~, store manager~, outlet manager~, shop manager~, branch manager~, cafe manager~',
  'бариста, barista~',
  'администратор~, administrator~, receptionist~, front desk',
  'программист~, разработчик~, developer~, engineer~, software engineer~',
  'аналитик~, analyst~, data analyst~',
  'юрист~, lawyer~, legal counsel, counsel',
  'менеджер~ по работе с клиентами, клиентск~ менеджер~, аккаунт-менеджер~, account manager~, csm, customer success manager~',
  'руководител~ клиентского успеха, head of customer success, head of cs, vp customer success, director of customer success',
  'руководител~ поддержки, руководител~ службы поддержки, support lead~, head of support, support manager~',
  'оператор~, оператор~ поддержки, специалист~ поддержки, агент~ поддержки, support agent~, support specialist~, agent~',
  'генеральн~ директор~, гендиректор~, ceo, managing director~, general manager~',
  'владел~, собственник~, owner~, founder~',
  'исполнительн~ директор~, операционн~ директор~, coo, operations director~, head of operations, operations manager~',
  'финансов~ директор~, cfo, finance director~, head of finance',
  'тренер~, обучающ~ менеджер~, trainer~, training manager~',
  'мастер~, механик~, mechanic~, technician~',
  'мастер~-приемщик~, приемщик~, service advisor~, service adviser~',
  'продавец~, продавц~, продавец-консультант~, sales assistant~, shop assistant~',
  'менеджер~ по продажам, sales manager~, sales rep~',
  'hr, hr-менеджер~, менеджер~ по персоналу, hr manager~, people manager~',
  'дизайнер~, designer~',
  'бухгалтер~, accountant~',
].map(phrasePattern)

const plainRole = (role: string) => normaliseText(role.replace(/\([^)]*\)/g, ' ')).trim()

const groupsOf = remembered(
  (role): readonly number[] => synonyms.flatMap((pattern, group) => (pattern.exec(role)?.[0] === role ? [group] : [])),
  500,
)

/** True when two names mean one role: the same spelling but for a slip (similarity ≥ 0.85), case ending, or a synonym in the other language. */
export function sameRole(a: string, b: string): boolean {
  const first = plainRole(a)
  const second = plainRole(b)
  if (first === '' || second === '') return false
  if (isSpeltAlike(first, second)) return true
  if (stemsIn(first).join(' ') === stemsIn(second).join(' ')) return true
  const groups = groupsOf(second)
  return groupsOf(first).some((group) => groups.includes(group))
}

/**
 * The name of `roles` that is meant, or null. A longer or shorter form ("store manager of the Riga outlet") is accepted when it fits
 * exactly one of them.
 */
export function findRole(name: string, roles: readonly string[]): string | null {
  const exact = roles.find((role) => plainRole(role) === plainRole(name)) ?? roles.find((role) => sameRole(role, name))
  if (exact !== undefined) return exact
  const wanted = new Set(stemsIn(plainRole(name)))
  if (wanted.size === 0) return null
  const inside = roles.filter((role) => {
    const stems = stemsIn(plainRole(role))
    const shared = stems.filter((stem) => wanted.has(stem)).length
    return shared > 0 && (shared === stems.length || shared === wanted.size)
  })
  return inside.length === 1 ? (inside[0] ?? null) : null
}

/** An owner nobody can call: a department, everybody, the team. */
const collective = phrasePattern(
  'все, всё, отдел~, команда, команды, команде, коллектив~, персонал~, сотрудники, служба, служба поддержки, департамент~, компания, team, teams, the team, everyone, everybody, all, all staff, staff, department~, company, employees',
)

/** True for a name that makes several people accountable: a collective, or two roles joined. */
export function isCollective(owner: string): boolean {
  const plain = plainRole(owner)
  const match = collective.exec(plain)?.[0]
  if (match !== undefined && (match === plain || /^(отдел|служба|департамент|команда)/u.test(plain))) return true
  if (/(?<!\p{L})(team|department|staff)$/u.test(plain)) return true
  return /[;,/+&]|(?<!\p{L})(?:и|and|вместе с|together with)(?!\p{L})/u.test(plain)
}

/** Kinds of work that day rates are known for. */
export type WorkKind = 'analyst' | 'crm' | 'developer' | 'lead' | 'agent' | 'lawyer'

/** In the order they are tried: a "support manager" leads, a "support agent" serves. */
const work: readonly (readonly [WorkKind, RegExp])[] = [
  ['lawyer', phrasePattern('юрист~, юрисконсульт~, lawyer~, legal~, counsel')],
  [
    'developer',
    phrasePattern(
      'разработчик~, программист~, интегратор~, it-специалист~, айти~, developer~, engineer~, it specialist~',
    ),
  ],
  ['analyst', phrasePattern('аналитик~, analyst~, data scientist~')],
  [
    'lead',
    phrasePattern(
      'директор~, руководител~, управляющ~, владел~, собственник~, начальник~, заведующ~, head, director~, lead, owner~, founder~, ceo, coo, cmo, cfo, vp, store manager~, general manager~, operations manager~, manager of',
    ),
  ],
  [
    'crm',
    phrasePattern(
      'crm-~, crm, маркетолог~, маркетинг~, smm~, контент~, дизайнер~, marketer~, marketing, retention, lifecycle, designer~, customer success, csm',
    ),
  ],
]

/** The kind of work a role does, for day rates; whoever is not recognised serves customers (`agent`). */
export function roleKind(role: string): WorkKind {
  const plain = plainRole(role)
  return work.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'agent'
}
