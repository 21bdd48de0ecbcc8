import type { Localised } from '../../../core/localised.ts'
import { defineRule } from '../../../core/rule.ts'
import { normaliseText } from '../../../text/normalise.ts'
import type { ProgrammeNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import type { Programme, ProgrammeType } from '../schema.ts'

interface Control {
  id: 'limits' | 'one-account' | 'staff' | 'refund' | 'manual' | 'monitoring'
  name: Localised
  words: RegExp
}

const perTime =
  '(?:день|дня|дней|сут|недел|месяц|чек|визит|покупк|заказ|day|week|month|receipt|visit|purchase|order|stay)'

/** The six doors through which rewards leak (playbooks.md §4 rule 12). */
const controls: readonly Control[] = [
  {
    id: 'limits',
    name: { en: 'many operations a day (a limit with a number)', ru: 'частых операций (предел с числом)' },
    words: new RegExp(
      `\\d(?!\\d* ?%)[^.;]{0,60}${perTime}|${perTime}[^.;]{0,10}\\d|(?:одн[аоу]|один|one)[^.;]{0,20}${perTime}|${perTime}[^.;]{0,10}(?:одн[аоу]|один|one)`,
      'u',
    ),
  },
  {
    id: 'one-account',
    name: { en: 'several accounts of one person', ru: 'нескольких счетов одного человека' },
    words:
      /(?:один|одна|одно|1|единственн[а-я]*) (?:телефон|номер|счет|аккаунт|карт|профил|участник|членств|человек)|на (?:один|1) (?:номер|телефон|человек)|(?:one|1|single) (?:phone|number|account|card|membership|profile|person|email)|per (?:phone|number|person|email|member)/u,
  },
  {
    id: 'staff',
    name: { en: 'credits by staff to themselves', ru: 'начислений сотрудников самим себе' },
    words: /персонал|сотрудник|кассир|бариста|продавц|мастер(?!-класс)|staff|employee|cashier|barista|team member/u,
  },
  {
    id: 'refund',
    name: { en: 'rewards kept after a refund', ru: 'наград за возвращённую покупку' },
    words: /возвр|отмен|refund|return|cancel|revers/u,
  },
  {
    id: 'manual',
    name: { en: 'credits by hand without approval', ru: 'ручных начислений без подтверждения' },
    words: /ручн|вручную|manual|by hand/u,
  },
  {
    id: 'monitoring',
    name: { en: 'unusual balances nobody looks at', ru: 'необычных счетов, на которые никто не смотрит' },
    words:
      /самых активных|топ-?\d|\d ?% (?:самых|счетов|участников)|провер|сверя|просматрива|аномал|отч[ее]т|top \d|most active|checks?(?![a-z])|looks? at|looked at|review|monitor|audit|report|alert/u,
  },
]

/** A card in the hand has no account and no manual credit; a club has no balance to add to; a rebate stands in a contract. */
const needed: Partial<Record<ProgrammeType, readonly Control['id'][]>> = {
  points: ['limits', 'one-account', 'staff', 'refund', 'manual', 'monitoring'],
  tiers: ['limits', 'one-account', 'staff', 'refund', 'manual', 'monitoring'],
  cashback: ['limits', 'one-account', 'staff', 'refund', 'manual', 'monitoring'],
  partner: ['limits', 'refund', 'monitoring'],
  paid: ['limits', 'one-account', 'refund'],
  punch: ['limits', 'refund', 'monitoring'],
}

export const programmeAbuseControls = defineRule<Programme, ProgrammeNeeds>({
  id: 'programme-abuse-controls',
  severity: 'warning',
  claim:
    'Abuse meets limits per day, one account a person, a rule for staff accounts, reversal on refunds, approval of manual credits and a check of the most active accounts.',
  why: 'What the rules leave open is found by a few customers within weeks, and often by the staff.',
  source: 'Loyalty programme launch: security of the programme; knowledge base, controls against fraud',
  message: { en: 'No protection against {list}.', ru: 'Нет защиты от {list}.' },
  repair: 'Add to antiFraud, each with a number: {list}.',
  check: (programme, { brief }) => {
    const { type } = programme
    // A contract with a company is its own control: invoices are known and paid to the company.
    if (brief.company.model === 'b2b') return []
    const wanted = needed[type]
    if (!wanted) return []
    const say = sayIn(brief)
    const limits = [...programme.earn.map(({ cap }) => cap), ...programme.burn.map(({ limit }) => limit)]
    const guards = normaliseText(programme.antiFraud.join('; '))
    const places: Partial<Record<Control['id'], string>> = {
      limits: `${guards}; ${normaliseText(limits.join('; '))}`,
      'one-account': `${guards}; ${normaliseText(limits.join('; '))}`,
      refund: `${guards}; ${normaliseText(programme.returns)}`,
    }
    const missing = controls.filter(({ id, words }) => wanted.includes(id) && !words.test(places[id] ?? guards))
    if (missing.length === 0) return []
    const list = missing.map(({ name }) => name[brief.language]).join(', ')
    const actual = say.format.number(programme.antiFraud.length)
    return [{ pointer: '/antiFraud', params: { list }, expected: list, actual }]
  },
})
