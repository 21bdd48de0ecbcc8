import type { Brief } from '../../../core/brief.ts'
import type { Localised } from '../../../core/localised.ts'
import type { AnalysisAnswer } from '../../../stages/analysis/schema.ts'
import { bare, capital, sentences } from '../../words.ts'
import type { Facts, Kind } from '../facts.ts'
import { directChannels } from './direct-channels.ts'
import { membershipWords } from './membership.ts'
import type { PlannedSegment, SegmentKey } from './segment-plan.ts'

type Portrait = AnalysisAnswer['segments'][number]['portrait']
type OwnSegment = Brief['audience']['segments'][number]

function demographics({ brief, words }: Facts, own: OwnSegment | null, key: SegmentKey): string {
  const { age, description } = brief.audience
  const known = age !== null && new RegExp(`(?<!\\d)${age[0]}(?!\\d)`, 'u').test(description)
  const years =
    age && !known
      ? words.say({
          ru: `Возраст ${words.number(age[0])}–${words.number(age[1])} лет`,
          en: `Age ${words.number(age[0])}-${words.number(age[1])}`,
        })
      : null
  if (own) return sentences(bare(own.description ?? description), years)
  const differs: Partial<Record<SegmentKey, Localised>> = {
    regular: {
      ru: 'Ядро аудитории; возраст и достаток уточняет опрос',
      en: 'The core of the audience; the survey adds age and means',
    },
    large: {
      ru: 'Верхние 20 % базы; список по именам даёт выгрузка',
      en: 'The top 20% of the base; the export gives the names',
    },
    risk: {
      ru: 'Та же аудитория; чем отличаются от постоянных, покажет выгрузка в месяце 2',
      en: 'The same audience; the export of month 2 shows how they differ',
    },
    dormant: {
      ru: 'Та же аудитория; часть могла сменить адрес или задачу, об этом спрашивает звонок',
      en: 'The same audience; some have moved or changed task, the call asks',
    },
  }
  const told = differs[key]
  return told ? `${words.say(told)}.` : sentences(bare(description), years)
}

function consumption({ brief, known, words, kind }: Facts, key: SegmentKey): string {
  const names = words.list(brief.products.slice(0, 3).map(({ name }) => words.quote(name)))
  const { order, frequency } = known
  if (key === 'new') {
    return words.say({
      ru: `${kind === 'subscription' ? 'Первая оплата' : 'Одна покупка'}, чаще всего из этого: ${names}${order === null ? '' : `; средний чек базы ${words.money(order)}`}.`,
      en: `${kind === 'subscription' ? 'The first payment' : 'One purchase'}, mostly of ${names}${order === null ? '' : `; average order of the base ${words.money(order)}`}.`,
    })
  }
  if (key === 'dormant') {
    return words.say({
      ru: `Раньше брали: ${names}; сейчас не покупают.`,
      en: `Used to take ${names}; buy nothing now.`,
    })
  }
  if (order === null || frequency === null) {
    return words.say({
      ru: `Берут: ${names}. Чек и частота не измерены: первый замер в месяце 1.`,
      en: `They take ${names}. Order value and frequency are not measured; first count in month 1.`,
    })
  }
  const rate =
    kind === 'subscription' || frequency === 1
      ? words.say({ ru: `${words.money(order)} в месяц`, en: `${words.money(order)} a month` })
      : words.say({
          ru: `в среднем по базе ${words.count(frequency, 'time')} в месяц по ${words.money(order)}`,
          en: `on average of the base ${words.count(frequency, 'time')} a month at ${words.money(order)}`,
        })
  return words.say({ ru: `Берут: ${names}; ${rate}.`, en: `They take ${names}; ${rate}.` })
}

function patterns(facts: Facts, key: SegmentKey): string {
  const { words, intervalDays, riskDays, lapseDays, kind, contract } = facts
  if (kind === 'subscription' && !contract) return words.say(membershipWords(facts).patterns[key])
  if (kind === 'subscription') {
    const texts: Record<SegmentKey, Localised> = {
      new: {
        ru: 'Первые 90 дней: настройка, первые обращения, первый счёт.',
        en: 'First 90 days: set-up, first tickets, first bill.',
      },
      large: {
        ru: 'Несколько пользователей, решение о продлении принимают заранее.',
        en: 'Several users; renewal is decided well ahead.',
      },
      regular: {
        ru: 'Платят по расписанию, обращаются по поводу.',
        en: 'Pay on schedule, write when there is a reason.',
      },
      risk: {
        ru: 'Пользуются реже обычного 4 недели подряд или ждут ответа по двум обращениям.',
        en: 'Less use for 4 weeks or two tickets waiting.',
      },
      dormant: {
        ru: 'Договор закончен; доступ не нужен или решён иначе.',
        en: 'Contract ended; the task is solved elsewhere or gone.',
      },
      client: {
        ru: 'Платят по расписанию; время и повод обращений уточняем в месяце 1.',
        en: 'Pay on schedule; time and reason of contacts are checked in month 1.',
      },
    }
    return words.say(texts[key])
  }
  if (key === 'risk') {
    return words.say({
      ru: `Обычно приходят раз в ${words.count(intervalDays, 'day')}, сейчас пауза дольше ${words.number(riskDays)} дней.`,
      en: `Usually every ${words.count(intervalDays, 'day')}; the pause is now over ${words.number(riskDays)} days.`,
    })
  }
  if (key === 'dormant') {
    return words.say({
      ru: `Нет покупок больше ${words.number(lapseDays)} дней.`,
      en: `No purchase for over ${words.number(lapseDays)} days.`,
    })
  }
  return words.say({
    ru: `Обычный интервал — ${words.count(intervalDays, 'day')}; дни и часы уточняем по первым 100 покупкам.`,
    en: `Usual interval of ${words.count(intervalDays, 'day')}; days and hours are checked on the first 100 purchases.`,
  })
}

const motivation: Record<SegmentKey, Localised> = {
  new: {
    ru: 'Уверенность: не ошибиться с выбором и не потерять время.',
    en: 'Certainty: not to choose wrong and not to lose time.',
  },
  large: {
    ru: 'Предсказуемость и статус: решать вопросы с человеком, который их знает.',
    en: 'Predictability and status: one person who knows them.',
  },
  regular: {
    ru: 'Привычка и время: получить своё быстро и без объяснений.',
    en: 'Habit and time: get the usual fast, without explaining.',
  },
  risk: {
    ru: 'Исправленная причина сильнее денег: деньги не возвращают того, кто обижен.',
    en: 'A cause removed counts for more than money.',
  },
  dormant: { ru: 'Любопытство: что изменилось с прошлого раза.', en: 'Curiosity: what has changed since.' },
  client: {
    ru: 'Время и уверенность в результате; деньги — третьими.',
    en: 'Time and certainty of the result; money comes third.',
  },
}

function loyalty({ known, words, team, kind }: Facts, key: SegmentKey, own: OwnSegment | null): string {
  if (own && known.churn !== null) {
    return words.say({
      ru: `По базе уходит ${words.percent(known.churn)} в месяц; чем отличается «${bare(own.name)}», покажет выгрузка месяца 2 (${words.role(team.owner('analyst'))}).`,
      en: `The base loses ${words.percent(known.churn)} a month; how “${bare(own.name)}” differs, the export of month 2 shows (${team.owner('analyst')}).`,
    })
  }
  if (key === 'new') {
    return words.say({
      ru: `Ещё не сложилась; видна по доле ${kind === 'subscription' ? 'второй оплаты' : 'второй покупки'}, которую измеряем с месяца 1.`,
      en: `Not formed yet; the share with a second ${kind === 'subscription' ? 'payment' : 'purchase'} will show it from month 1.`,
    })
  }
  if (key === 'dormant') {
    return words.say({
      ru: 'Потеряна; причина известна только тем, кого спросили.',
      en: 'Lost; the reason is known only for those who were asked.',
    })
  }
  if (known.churn !== null) {
    return words.say({
      ru: `По базе уходит ${words.percent(known.churn)} в месяц; по сегменту считаем отдельно с месяца 2.`,
      en: `The base loses ${words.percent(known.churn)} a month; the segment is counted apart from month 2.`,
    })
  }
  return words.say({
    ru: 'Не измерена: доля вернувшихся за обычный интервал появится в месяце 2.',
    en: 'Not measured: the share back within the usual interval is known in month 2.',
  })
}

/** Needs taken for granted until the survey, where the brief names none. */
const assumedNeeds: Record<Kind, Partial<Record<SegmentKey, Localised>>> = {
  retail: {
    new: { ru: 'понять, чем здесь лучше, и не потерять время', en: 'see what is better here without losing time' },
    regular: { ru: 'получать привычное быстро и одинаково', en: 'get the usual, fast and the same' },
  },
  service: {
    new: { ru: 'знать цену, срок и что происходит с заказом', en: 'know price, date and what happens to the order' },
    regular: {
      ru: 'знать, когда прийти снова, и не объяснять всё заново',
      en: 'know when to come again without explaining anew',
    },
  },
  subscription: {
    new: { ru: 'получить первую пользу в первые недели', en: 'get first value in the first weeks' },
    regular: { ru: 'видеть, за что платят каждый месяц', en: 'see what each month is paid for' },
    large: {
      ru: 'иметь человека, который знает договор и решает',
      en: 'have one person who knows the contract and decides',
    },
  },
  supply: {
    new: { ru: 'получить первый заказ полностью и в срок', en: 'get the first order in full and on time' },
    regular: { ru: 'ровные поставки без ошибок', en: 'steady deliveries without errors' },
    large: { ru: 'предсказуемые условия и один контакт', en: 'predictable terms and one contact' },
  },
}

/** What they want: the brief's words, the complaint for those who leave, else an assumption marked as one. */
function needsOf(facts: Facts, key: SegmentKey, complaint: string): string {
  const { brief, words, kind, contract } = facts
  const needs = brief.audience.needs
  if (needs.length > 0 && key !== 'risk' && key !== 'dormant') {
    return sentences(capital(words.list(needs.slice(0, 3).map(bare))))
  }
  const assumed = needs.length === 0 && (contract || key !== 'large') ? assumedNeeds[kind][key] : undefined
  return assumed
    ? words.say({
        ru: `Допущение до опроса: ${assumed.ru}.`,
        en: `Assumed until the survey: ${assumed.en}.`,
      })
    : words.say({
        ru: `Чтобы не повторялось: ${words.quote(complaint)}.`,
        en: `That this stops: ${words.quote(complaint)}.`,
      })
}

/** The seven fields of a portrait; what is unknown says when it will be known. */
export function portraitOf(facts: Facts, { key, at }: PlannedSegment, own: OwnSegment | null): Portrait {
  const { brief, words, pains, cause } = facts
  const turn = at ?? (key === 'risk' ? 0 : 1)
  const pain = (key === 'risk' ? cause : pains[turn % Math.max(1, pains.length)]) ?? cause
  const channels = directChannels(facts)
  const names = (channels.length > 0 ? channels : brief.channels.map(({ name }) => name)).slice(0, 3)
  return {
    demographics: demographics(facts, own, key),
    consumption: consumption(facts, key),
    patterns: patterns(facts, key),
    needs: needsOf(facts, key, pain.text),
    motivation: words.say(motivation[key]),
    loyalty: loyalty(facts, key, own),
    channels: words.list(names),
  }
}
