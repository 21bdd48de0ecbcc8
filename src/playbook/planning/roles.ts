import type { Brief } from '../../core/brief.ts'
import type { Localised } from '../../core/localised.ts'
import { phrasePattern } from '../../core/phrase-pattern.ts'
import { type WorkKind, workKinds } from '../playbook-row.ts'

/** Who of the client's team can do which kind of work, by the words of their role. */

/** `~` stands for any ending. */
const roleWords: Readonly<Record<WorkKind, string>> = {
  lawyer: 'юрист~, юрисконсульт~, правов~, lawyer~, legal, counsel, compliance, paralegal',
  dev: 'разработ~, программист~, айти, ит, it, ит-~, it-~, сисадмин~, интегратор~, системн~ администратор~, 1с, developer~, software~, backend, frontend, full-stack, devops, product engineer~, engineering, webmaster~, tech lead',
  analyst:
    'аналит~, bi, data, данн~, analyst~, analytics, insight~, crm-аналит~, revops, ревопс, operations analyst~, экономист~',
  trainer:
    'обучен~, наставник~, бизнес-тренер~, тренинг~, тренер~ бариста, тренер~ персонал~, тренер~ официант~, тренер по~, тренер-~, бариста-тренер~, методист~, hr, эйчар~, кадр~, персонал~, trainer~, training, enablement, l&d, people manager~',
  crm: 'crm~, срм~, маркет~, marketing~, marketer~, marketeer~, lifecycle, retention, growth, loyalty, лояльност~, удержан~, smm~, email-~, e-mail-~, контент~, коммуникац~, communications, e-commerce, ecommerce',
  agent:
    'оператор~, поддержк~, администратор~, ресепш~, бариста, продав~, кассир~, мастер~, приёмщик~, приемщик~, консультант~, фармацевт~, провизор~, клиент~, аккаунт~, продаж~, куратор~, преподавател~, учител~, инструктор~, тренер~, стилист~, парикмахер~, косметолог~, официант~, агент~, сервис~, качеств~, механик~, инженер~, колл-центр~, контакт-центр~, склад~, заказ~, support, success, csm~, service, account manager~, accounts, sales, agent~, stylist~, barista~, cashier~, reception~, front desk, front office, concierge~, host, technician~, mechanic~, teacher~, tutor~, coach~, pharmacist~, customer~, clerk~, cx, guest~, member~, assistant~, care, store staff, crew, nurse~',
  lead: 'директор~, руковод~, владел~, собственни~, основател~, управл~, заведующ~, начальник~, глав~, старш~, проект~, ип, партнёр, партнер, менеджер проект~, менеджер проекта, гендиректор~, операцион~, owner~, founder~, ceo, coo, cmo, cco, cto, cxo, cfo, head~, director~, manager~, project~, product manager~, vp, lead, leader~, chief~, principal, operations, general manager~, proprietor',
}
const matchers = workKinds.map((kind) => [kind, phrasePattern(roleWords[kind])] as const)

/** Kinds of work a role names; frontline work for a role without a known word. */
export function kindsOf(role: string): WorkKind[] {
  const kinds = matchers.filter(([, matcher]) => matcher.test(role)).map(([kind]) => kind)
  // Who trains the baristas does not serve the guests.
  const own = kinds.includes('trainer') ? kinds.filter((kind) => kind !== 'agent') : kinds
  return own.length > 0 ? own : ['agent']
}

/** What somebody bought by the day is called: never the same as a role of the team. */
export const contractorNames: Readonly<Record<WorkKind, Localised>> = {
  lead: { ru: 'Внешний руководитель проекта', en: 'Contract project lead' },
  dev: { ru: 'Внешний разработчик', en: 'Contract developer' },
  crm: { ru: 'Внешний CRM-маркетолог', en: 'Contract CRM marketer' },
  analyst: { ru: 'Внешний аналитик', en: 'Contract analyst' },
  agent: { ru: 'Внешний специалист сервиса', en: 'Contract service agent' },
  lawyer: { ru: 'Внешний юрист', en: 'External lawyer' },
  trainer: { ru: 'Внешний тренер по сервису', en: 'External service trainer' },
}

/** Who in a small team does the work of a missing colleague: nobody there waits for a specialist with simple tasks. */
const smallTeamStandIns: Readonly<Record<WorkKind, readonly WorkKind[]>> = {
  lead: ['crm', 'agent', 'analyst', 'trainer', 'dev', 'lawyer'],
  crm: ['lead', 'agent', 'analyst'],
  analyst: ['crm', 'lead', 'agent'],
  agent: ['lead', 'crm', 'trainer'],
  trainer: ['lead', 'agent', 'crm'],
  dev: [],
  lawyer: [],
}

/** In a larger team specialists are hired by the day; only leading and talking to customers is never bought. */
const standIns: Readonly<Record<WorkKind, readonly WorkKind[]>> = {
  ...smallTeamStandIns,
  crm: [],
  analyst: [],
  trainer: [],
}

/** One role of the team as the planner sees it. */
export interface Member {
  role: string
  kinds: readonly WorkKind[]
  people: number
  fte: number
  hoursPerMonth: number
}

/** The team of the brief by what it can do. */
export interface Staff {
  members: readonly Member[]
  /** Everyone named; 0 when the brief names no team. */
  people: number
  /** Roles that can do a kind of work, the best suited first; empty when it is bought by the day. */
  able(kind: WorkKind): readonly Member[]
}

/** Share of an owner's week that is left for a plan where nobody else runs the business. */
const soleOwnerShare = 0.15
const ownerWords = phrasePattern(
  'владел~, собственни~, основател~, ип, owner~, founder~, proprietor~, self-employed, sole trader',
)

/**
 * Full-time equivalents for the plan; one per person where the brief does not say. An owner who works alone serves the customers first, so
 * a whole working week is never free; a smaller share that the brief names is taken at its word.
 */
function fteOf({ role, people, fte }: Brief['team'][number], alone: boolean): number {
  const said = fte ?? people
  return alone && people === 1 && said >= 1 && ownerWords.test(role) ? soleOwnerShare : said
}

/** A team the brief does not name: someone leads and someone writes to customers; both are an assumption. */
const assumed: readonly { name: Localised; kinds: readonly WorkKind[] }[] = [
  { name: { ru: 'Руководитель проекта', en: 'Project lead' }, kinds: ['lead', 'agent'] },
  { name: { ru: 'CRM-маркетолог', en: 'CRM marketer' }, kinds: ['crm'] },
]

function assumedMembers({ language, country }: Brief): Member[] {
  const hoursPerMonth = country === 'US' ? 173 : 164
  return assumed.map(({ name, kinds }) => ({ role: name[language], kinds, people: 1, fte: 1, hoursPerMonth }))
}

/**
 * Reads the team. In a small business everyone does a bit of everything: `versatile`. The team of a
 * larger one is the people set aside for the plan, so a short list is no small business.
 */
export function staffOf(brief: Brief, versatile: boolean): Staff {
  const named = brief.team.map(
    (member): Member => ({
      role: member.role,
      kinds: kindsOf(member.role),
      people: member.people,
      fte: fteOf(member, brief.team.length === 1),
      hoursPerMonth: member.hoursPerMonth,
    }),
  )
  const members = named.length > 0 ? named : assumedMembers(brief)
  const people = named.reduce((sum, member) => sum + member.people, 0)
  const helpers = versatile && people > 0 ? smallTeamStandIns : standIns
  const able = new Map<WorkKind, readonly Member[]>()
  for (const kind of workKinds) {
    const wanted = [kind, ...helpers[kind]].find((option) => members.some(({ kinds }) => kinds.includes(option)))
    const found = wanted ? members.filter(({ kinds }) => kinds.includes(wanted)) : []
    // A role named after this work alone goes before one that does much else.
    able.set(
      kind,
      found.toSorted((a, b) => a.kinds.length - b.kinds.length),
    )
  }
  return { members, people, able: (kind) => able.get(kind) ?? [] }
}
