import type { Localised } from '../../../core/localised.ts'
import type { ProgrammeDesign } from '../../plan.ts'
import { barringConstraint } from '../../planning/programme-options.ts'
import { sentences } from '../../words.ts'
import type { Facts } from '../facts.ts'
import { kindNames } from './names.ts'

type Score = ProgrammeDesign['scores'][number]

function factText({ brief, words, margin, known, kind }: Facts, fact: string): Localised | undefined {
  const perYear = 12 * (known.frequency ?? brief.industry.ordersPerMonth.mid)
  const yearly = perYear >= 5 ? Math.round(perYear) : Math.round(perYear * 10) / 10
  const visits = known.frequency === null ? { ru: ' (середина отрасли)', en: ' (industry middle)' } : { ru: '', en: '' }
  const borrowed = margin.borrowed ? { ru: ' (середина отрасли)', en: ' (industry middle)' } : { ru: '', en: '' }
  const base = known.customers === null ? null : words.number(known.customers)
  const often =
    kind === 'subscription'
      ? { ru: 'клиент платит каждый месяц', en: 'customers pay every month' }
      : {
          ru: `клиент покупает примерно ${words.count(yearly, 'time')} в год${visits.ru}`,
          en: `a customer buys about ${words.count(yearly, 'time')} a year${visits.en}`,
        }
  const texts: Readonly<Record<string, Localised>> = {
    frequent: often,
    rare: often,
    margin: {
      ru: `маржа ${words.percent(margin.value)}${borrowed.ru} позволяет награду`,
      en: `a margin of ${words.percent(margin.value)}${borrowed.en} can bear a reward`,
    },
    'thin-margin': {
      ru: `маржа ${words.percent(margin.value)}${borrowed.ru} не оплатит собственную награду`,
      en: `a margin of ${words.percent(margin.value)}${borrowed.en} cannot pay for an own reward`,
    },
    'varied-order': { ru: 'чеки заметно различаются', en: 'orders differ in size' },
    'uniform-order': { ru: 'чеки почти одинаковы', en: 'orders are almost alike' },
    base: base
      ? { ru: `база ${base} окупает постоянные расходы`, en: `a base of ${base} carries the fixed cost` }
      : { ru: 'размер базы принят обычным для отрасли (допущение)', en: 'the base is assumed usual for the industry' },
    'small-base': base
      ? { ru: `база ${base} мала для постоянных расходов`, en: `a base of ${base} is small for the fixed cost` }
      : { ru: 'база мала для постоянных расходов', en: 'the base is small for the fixed cost' },
    till: { ru: 'касса или сайт узнают клиента по номеру', en: 'the till or site can recognise a customer' },
    'no-till': { ru: 'без интеграции с кассой', en: 'no till integration is needed' },
    b2b: { ru: 'клиенты — компании', en: 'customers are companies' },
    'not-b2b': { ru: 'клиенты — люди, а не компании', en: 'customers are people, not companies' },
    subscription: { ru: 'договор и так повторяется каждый месяц', en: 'the contract repeats every month anyway' },
    'top-heavy': {
      ru: 'большая часть выручки у немногих клиентов (допущение, проверяется выгрузкой)',
      en: 'most revenue comes from few customers (assumed; the export will show)',
    },
    privileges: { ru: 'есть сервисные привилегии, которые можно дать', en: 'there are service privileges to give' },
    categories: { ru: 'категорий достаточно для выбора', en: 'there are enough categories to choose from' },
    'heavy-buyers': {
      ru: 'есть ядро частых клиентов (допущение, проверяется выгрузкой)',
      en: 'a core of heavy buyers exists (assumed; the export will show)',
    },
    delivery: { ru: 'есть доставка', en: 'there is delivery' },
    partners: { ru: 'есть подходящие партнёры', en: 'fitting partners exist' },
    'no-partners': { ru: 'партнёров нет', en: 'there are no partners' },
    usual: {
      ru: `в отрасли «${brief.industry.name}» такой вид привычен`,
      en: `the kind is usual in the industry (${brief.industry.name})`,
    },
  }
  return texts[fact]
}

/** Facts of a score by sign, the strongest first; `frequent+3` is a fact with its points. */
function factsIn(score: Score | undefined, sign: '+' | '-'): string[] {
  return (score?.facts ?? [])
    .map((text) => /^(.+)([+-])\d+$/u.exec(text))
    .filter((match) => match !== null && match[2] === sign)
    .map((match) => match?.[1] ?? '')
}

function toldFacts(facts: Facts, score: Score | undefined, sign: '+' | '-'): string[] {
  return factsIn(score, sign)
    .map((fact) => factText(facts, fact))
    .filter((text) => text !== undefined)
    .map((text) => facts.words.say(text))
}

const barred = ({ facts }: Score) => facts.includes('ruled-out')

/** The client's own words bar the kind that would pay. */
function ruledOutText({ brief, plan, words }: Facts): Localised {
  const kind = plan.programme.scores.find(barred)
  const type = kind && kind.type !== 'none' ? kind.type : null
  const text = (type && barringConstraint(type, brief.constraints)) ?? ''
  const name = words.say(kindNames[type ?? 'none'])
  return {
    ru: `Окупаться мог бы вид «${name}», но его исключает условие брифа ${words.quote(text)}`,
    en: `The kind that could pay is ${name}, but the brief bars it: ${words.quote(text)}`,
  }
}

function noneText(facts: Facts): Localised {
  const { words, cause, plan, margin } = facts
  const pain = words.quote(cause.text)
  switch (plan.programme.noneReason) {
    case 'service-first':
      return {
        ru: `Пока не снята боль клиентов ${pain}, награда звала бы людей в то же неудобство`,
        en: `While ${pain} stands, a reward would invite people into the same trouble`,
      }
    case 'base-too-small':
      return {
        ru: 'База мала: постоянные расходы программы больше, чем маржа, которую она может добавить',
        en: 'The base is small: fixed cost exceeds the margin a programme could add',
      }
    case 'too-rare':
      return {
        ru: 'Покупка слишком редкая: до первой награды клиент ждал бы больше года',
        en: 'Purchases are too rare: the first reward would be over a year away',
      }
    case 'ruled-out':
      return ruledOutText(facts)
    case 'no-money':
      return {
        ru: `Денег на программу не остаётся: исправления и личные поводы занимают ${words.money(plan.planned)}`,
        en: `No money is left for a programme: fixes and personal occasions take ${words.money(plan.planned)}`,
      }
    default:
      return {
        ru: `Расходы программы не окупаются при марже ${words.percent(margin.value)}, этой частоте покупок и размере базы`,
        en: `At a margin of ${words.percent(margin.value)}, this frequency and this base a programme does not earn its cost`,
      }
  }
}

/** Fewest points at which a kind is worth a programme. */
const threshold = 4

/** The kind that came nearest: turned down by its points, or in spite of them. */
function bestTurnedDown({ plan, words }: Facts): string {
  const [best] = plan.programme.scores.filter((score) => !barred(score))
  const name = words.say(kindNames[best?.type ?? 'none'])
  const score = best?.score ?? 0
  if (plan.programme.noneReason === 'ruled-out') {
    return score >= threshold
      ? words.say({
          ru: `Из остальных ближе всех ${name} (${words.count(score, 'mark')} при пороге ${threshold}), но за три года этот вид стоит больше, чем приносит`,
          en: `Of the others ${name} comes nearest (${words.number(score)} points, threshold ${threshold}), but over three years it costs more than it brings`,
        })
      : words.say({
          ru: `Из остальных ближе всех ${name}, но и это ${words.count(score, 'mark')} отбора при пороге ${threshold}`,
          en: `Of the others ${name} comes nearest, with ${words.number(score)} selection points of the ${threshold} needed`,
        })
  }
  return score >= threshold
    ? words.say({
        ru: `По правилам отбора годится ${name} (${words.count(score, 'mark')} при пороге ${threshold}), но этот довод важнее`,
        en: `By the selection rules ${name} would do (${words.number(score)} points, threshold ${threshold}), but this reason outweighs them`,
      })
    : words.say({
        ru: `Ближе всех — ${name} (${words.count(score, 'mark')} отбора при пороге ${threshold})`,
        en: `Nearest came ${name} (${words.number(score)} selection points, threshold ${threshold})`,
      })
}

/** Why this kind, by the three facts that counted most. */
export function whyText(facts: Facts): string {
  const { plan, words } = facts
  const { type, scores } = plan.programme
  if (type === 'none') {
    return sentences(
      words.say(noneText(facts)),
      bestTurnedDown(facts),
      words.say({
        ru: 'Вместо неё: исправления сервиса, личные поводы вернуться и право сотрудника решить вопрос на месте',
        en: 'Instead: service fixes, personal reasons to return and the right of staff to settle matters at once',
      }),
    )
  }
  const own = scores.find((score) => score.type === type)
  const reasons = toldFacts(facts, own, '+').slice(0, 3)
  return sentences(
    words.say({
      ru: `Выбор — ${words.say(kindNames[type])}: ${words.list(reasons)}`,
      en: `The choice is ${words.say(kindNames[type])}: ${words.list(reasons)}`,
    }),
    words.say({
      ru: `По правилам отбора это ${words.count(own?.score ?? 0, 'mark')} при пороге 4`,
      en: `The selection rules give it ${words.count(own?.score ?? 0, 'mark')}, threshold 4`,
    }),
  )
}

export function runnerUpText(facts: Facts): string {
  const { plan, words } = facts
  const { type, runnerUp, scores } = plan.programme
  const second = scores.find((score) => score.type === runnerUp)
  const first = scores.find((score) => score.type === type)
  if (!second) return words.say({ ru: 'Других подходящих видов нет.', en: 'No other kind fits.' })
  const against = toldFacts(facts, second, '-')
  const behind = (first?.score ?? 0) - second.score
  const gap =
    behind > 0
      ? words.say({
          ru: `Второй вариант — ${words.say(kindNames[runnerUp])}, ${words.count(second.score, 'mark')} против ${words.number(first?.score ?? 0)}`,
          en: `Second comes ${words.say(kindNames[runnerUp])}, ${words.count(second.score, 'mark')} against ${words.number(first?.score ?? 0)}`,
        })
      : words.say({
          ru: `Почти наравне — ${words.say(kindNames[runnerUp])} (${words.count(second.score, 'mark')})`,
          en: `Next to it stands ${words.say(kindNames[runnerUp])} (${words.count(second.score, 'mark')})`,
        })
  return sentences(
    // Without a programme the first paragraph has already weighed it.
    type !== 'none' && gap,
    against.length > 0
      ? words.say({ ru: `Против него: ${words.list(against)}`, en: `Against it: ${words.list(against)}` })
      : words.say({
          ru: 'К этому виду можно вернуться, когда первые шесть месяцев покажут, кто покупает чаще остальных',
          en: 'It can be reopened when the first six months show who buys more than the rest',
        }),
  )
}
