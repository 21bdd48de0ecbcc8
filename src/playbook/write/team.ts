import type { Brief } from '../../core/brief.ts'
import type { Localised } from '../../core/localised.ts'
import type { Plan } from '../plan.ts'

/** What a task needs from its owner. */
type Skill = 'lead' | 'crm' | 'service' | 'operations' | 'analyst' | 'lawyer' | 'finance' | 'developer' | 'frontline'

/** The first pattern that fits a role of the brief decides. */
const words: Record<Skill, readonly RegExp[]> = {
  lead: [
    /владел|собственник|основатель|генеральн|ceo|founder|owner/iu,
    /директор|director|chief|head of|^head|руководител/iu,
    /управляющ|manager/iu,
  ],
  crm: [/crm|црм|лояльност|lifecycle|retention|loyalty/iu, /маркет|marketing|marketer|growth/iu],
  service: [
    /сервис|поддержк|клиентск|качеств|приёмщик|приемщик|support|service|success|cx/iu,
    /администратор|receptionist/iu,
  ],
  operations: [
    /операцион|управляющ|заведующ|operations|coo|(?:store|outlet|practice|clinic|office|salon) manager/iu,
    /старш|шеф|производств|shift/iu,
  ],
  analyst: [/аналит|analyst/iu, /данн|data|insight/iu],
  lawyer: [/юрист|правов|lawyer|legal|counsel|compliance/iu],
  finance: [/финанс|бухгалтер|экономист|finance|cfo|accountant|controller/iu],
  developer: [/разработ|программист|айти|developer|engineer/iu, /product manager|cto|продакт/iu],
  frontline: [
    /бариста|продав|кассир|официант|консультант|мастер|фармацевт|провизор|barista|cashier|seller|technician|pharmacist/iu,
    /администратор|оператор|менеджер по работе|agent|account manager|csm|customer success manager|receptionist|front desk/iu,
    /тренер|врач|стоматолог|медсестр|гигиенист|косметолог|парикмахер|стилист|грумер|инструктор|преподавател|водител|курьер|trainer|coach|dentist|doctor|nurse|hygienist|stylist|hairdresser|groomer|instructor|teacher|driver|courier|coordinator/iu,
  ],
}

/** Who stands in where the team has nobody of a skill. */
const standIns: Record<Skill, readonly Skill[]> = {
  lead: ['operations', 'crm'],
  crm: ['service', 'lead'],
  service: ['operations', 'lead', 'frontline', 'crm'],
  operations: ['service', 'lead', 'frontline'],
  analyst: ['crm', 'finance', 'lead'],
  lawyer: ['lead', 'operations'],
  finance: ['lead', 'operations'],
  developer: ['crm', 'analyst', 'lead'],
  frontline: ['service', 'operations', 'lead'],
}

const nobody: Localised = { ru: 'Руководитель', en: 'Owner' }

/** Roles of the brief by what they can do; every name is spelled as in the brief. */
export interface Team {
  owner(skill: Skill): string
  /** True when the brief names a role with this skill. */
  has(skill: Skill): boolean
  /** True when the brief names no team, so that the one role used is an assumption. */
  assumed: boolean
}

function commonOwner(plan: Plan): string | null {
  const counts = new Map<string, number>()
  for (const { owner } of plan.initiatives) counts.set(owner, (counts.get(owner) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

export function teamOf(brief: Brief, plan: Plan): Team {
  const roles = brief.team.map(({ role }) => role)
  const match = (skill: Skill) => {
    for (const pattern of words[skill]) {
      const role = roles.find((name) => pattern.test(name))
      if (role) return role
    }
    return null
  }
  // Of those left, the most numerous role that is not marketing meets the customers.
  const faced = [...brief.team]
    .sort((a, b) => b.people - a.people)
    .find(({ role }) => ![...words.crm, ...words.analyst, ...words.finance].some((pattern) => pattern.test(role)))?.role
  const common = commonOwner(plan)
  const fallback =
    common && (roles.length === 0 || roles.includes(common)) ? common : (roles[0] ?? nobody[brief.language])
  return {
    assumed: roles.length === 0,
    has: (skill) => match(skill) !== null,
    owner: (skill) => {
      if (roles.length === 0) return fallback
      const found = match(skill)
      if (found) return found
      for (const stand of standIns[skill]) {
        const role = match(stand)
        if (role) return role
      }
      return skill === 'frontline' ? (faced ?? fallback) : fallback
    },
  }
}
