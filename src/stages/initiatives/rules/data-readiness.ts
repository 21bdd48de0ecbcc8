import type { Brief } from '../../../core/brief.ts'
import { channelKind } from '../../../core/channel.ts'
import { phrasePattern } from '../../../core/phrase-pattern.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import { isBlank, normaliseText } from '../../../text/normalise.ts'
import type { InitiativesNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import { deedOf } from '../initiative-text.ts'
import type { Initiative, Initiatives } from '../schema.ts'

/** Fields and places they are read from. A list kept by hand is a source too (catalogue). */
const source = phrasePattern(
  'CRM, ERP, 1С, 1C, касс~, чеки, чеков, чекам, чеках, база, базе, базу, базы, витрин~, выгрузк~, данны~, поле, поля, полей, истори~ покупок, истори~ заказов, журнал~, запись, записи, записыва~, записат~, список, списке, списка, списки, таблиц~, анкет~, карточк~, счётчик~, лог, логи, учёт~, отчёт~, день рождения, дата рождения, даты рождения, сегмент~, отмечат~, отмечает~, считать по, till, receipt~, database~, data, data mart, export~, field, fields, purchase history, order history, history, log, logs, logged, register~, list, lists, spreadsheet~, form, forms, card of, cards, report~, birthday~, date of birth, usage, segment~, mark accounts, record~, note, notes, ticket~, invoice~, contract~, договор~, счёта, счетов',
)

/** Messages a system sends to one person by an event cannot be sent without its data. */
const direct: ReadonlySet<ReturnType<typeof channelKind>> = new Set([
  'email',
  'sms',
  'push',
  'in-app',
  'messenger',
  'whatsapp',
  'telegram',
  'viber',
  'max',
  'vk',
])

/** A threshold or a date somebody has to compute; what a customer does in front of staff is its own sign. */
const computed = /(?<!\d)\d+\s{0,3}(?:%|дн|день|сут|недел|месяц|час|days?|weeks?|months?|hours?)/iu

function needsData({ direction, channels, trigger, winback }: Initiative): boolean {
  if (direction === 'personal') return true
  if (direction === 'winback') return winback !== null
  return (
    direction === 'proactive' && computed.test(trigger) && channels.some((channel) => direct.has(channelKind(channel)))
  )
}

function namesSource(initiative: Initiative, { tools }: Brief): boolean {
  const text = `${deedOf(initiative)}\n${initiative.costBasis}`
  const plain = normaliseText(text)
  return source.test(text) || tools.some((tool) => !isBlank(tool) && plain.includes(normaliseText(tool).trim()))
}

export const dataReadiness = defineRule<Initiatives, InitiativesNeeds>({
  id: 'data-readiness',
  severity: 'warning',
  claim:
    'Every personal or triggered initiative names the fields or the system its occasion is read from, or waits for a foundation that does.',
  why: 'A message by an event nobody records is a promise of the slide, not of the system.',
  source: 'Loyalty platform: the data comes before the trigger',
  message: { en: 'No data source for “{initiative}”.', ru: 'Нет источника данных для «{initiative}».' },
  repair:
    'Say in the steps of {id} from which field or system its occasion is read, or make it depend on a foundation that collects it.',
  check: ({ initiatives }, { brief }) => {
    const say = sayIn(brief)
    const byId = new Map(initiatives.map((initiative) => [initiative.id, initiative]))
    /** What it stands on, at any depth; circles end. */
    const foundations = (from: Initiative, seen: Set<string>): Initiative[] =>
      from.dependsOn.flatMap((id) => {
        const next = byId.get(id)
        if (!next || seen.has(id)) return []
        seen.add(id)
        return [next, ...foundations(next, seen)]
      })
    return initiatives
      .filter((initiative) => {
        if (!needsData(initiative) || namesSource(initiative, brief)) return false
        return !foundations(initiative, new Set()).some(
          (other) => other.direction === 'enabler' && namesSource(other, brief),
        )
      })
      .map(
        ({ id, title, trigger }): Failure => ({
          pointer: formatPointer(['initiatives', id, 'steps']),
          params: { initiative: title, id },
          expected: say('data fields or a source system', 'поля данных или система, откуда они берутся'),
          actual: trigger,
        }),
      )
  },
})
