import { addDays, earlierDate, type IsoDate, laterDate, quarterRange } from '../../../core/date.ts'
import type { Localised } from '../../../core/localised.ts'
import { samplePerArm } from '../../../finance/sample-size.ts'
import type { MonitoringAnswer } from '../../../stages/monitoring/schema.ts'
import type { Facts } from '../facts.ts'
import { handful, type Launch } from '../roadmap/launches.ts'
import type { Message } from '../roadmap/messages.ts'
import { waveDate } from '../roadmap/milestones.ts'
import type { Feedback } from './feedback.ts'

type Test = MonitoringAnswer['tests'][number]
type DraftTest = Omit<Test, 'id'>

/** Response that a usual message gets; only the visible difference is worked out from it. */
const usualResponse = 0.2

/** Rise of a response that `perArm` recipients show, whole points. */
function visibleRise(perArm: number): number {
  for (let points = 1; points < 60; points += 1) {
    if (samplePerArm(usualResponse, usualResponse + points / 100) <= perArm) return points
  }
  return 60
}

/** Recipients in each variant within a month or so. */
function perVariant({ known }: Facts): number {
  if (known.customers === null) return 30
  return Math.max(20, Math.min(500, Math.floor(known.customers * 0.05)))
}

function stopRule(facts: Facts): string {
  const { words } = facts
  const size = perVariant(facts)
  return handful(facts) || size < 60
    ? words.say({
        ru: `${words.number(size)} сообщений каждого вида или 60 дней; побеждает тот, на который ответили в полтора раза чаще, иначе остаётся более короткий`,
        en: `${words.number(size)} messages of each kind or 60 days; the one answered 1.5 times as often wins, else the shorter one stays`,
      })
    : words.say({
        ru: `${words.number(size)} получателей в варианте или 28 дней; разница меньше ${words.number(visibleRise(size))} п. п. при такой выборке — случайность, остаётся прежний`,
        en: `${words.number(size)} recipients a variant or 28 days; a difference under ${words.number(visibleRise(size))} pp is chance at this size, the old one stays`,
      })
}

const privilege: Localised = {
  ru: 'названная привилегия в первой строке даст больше откликов, чем название программы',
  en: 'naming one privilege in the first line gets more responses than naming the programme',
}
const ideasOf: Readonly<Record<string, Localised>> = {
  'loy-tiers': privilege,
  'loy-paid-club': privilege,
  'loy-partner': privilege,
  'wb-b2b-call': {
    ru: 'письмо от того, кто вёл клиента, получит больше согласий на разговор, чем письмо от руководителя',
    en: 'a note from whoever served the account gets more talks than a note from the head',
  },
  'wb-cancel-flow': {
    ru: 'пауза первым выбором удержит больше клиентов, чем помощь первым выбором',
    en: 'a pause as the first choice keeps more customers than help as the first choice',
  },
}

/** What is varied: the question that is open for this kind of message. */
function ideaOf({ item, planned, voice }: Launch): Localised {
  const special = ideasOf[planned.playbook.id]
  if (special) return special
  if (item.direction === 'winback') {
    return {
      ru: 'рассказ об исправленной причине без подарка вернёт не меньше людей, чем сообщение с подарком',
      en: 'telling what was fixed without a gift brings back no fewer people than a gift',
    }
  }
  if (item.direction === 'loyalty') {
    return {
      ru: 'пример на одном товаре в первой строке даст больше вступивших, чем ставка в процентах',
      en: 'an example on one product in the first line makes more people join than the rate in per cent',
    }
  }
  if (voice.mode === 'open') {
    return {
      ru: 'первая строка с одним действием даст больше первых попыток, чем первая строка с выгодой',
      en: 'opening with one action brings more first tries than opening with the benefit',
    }
  }
  if (item.direction === 'personal' && planned.playbook.id !== 'per-know-me') {
    return {
      ru: 'сообщение в час обычной покупки клиента сработает лучше, чем в 11:00 для всех',
      en: 'sending at the customer’s usual hour works better than at 11:00 for everyone',
    }
  }
  return {
    ru: 'просьба ответить одной цифрой соберёт больше ответов, чем просьба написать',
    en: 'asking for a one-digit reply gets more answers than asking to write',
  }
}

function surveyTest(facts: Facts, feedback: Feedback, start: IsoDate): DraftTest {
  const { words } = facts
  return {
    hypothesis: words.say({
      ru: `${feedback.id}: вопрос о конкретном ${words.quote(feedback.questions[0] ?? '')} соберёт больше ответов, чем общее «Оцените нас»`,
      en: `${feedback.id}: the plain question ${words.quote(feedback.questions[0] ?? '')} gets more answers than “Please rate us”`,
    }),
    segmentId: null,
    metric: words.say({ ru: 'доля ответивших с названной причиной', en: 'share of answers that name a reason' }),
    start,
    stopRule: stopRule(facts),
    owner: feedback.owner,
  }
}

function messageTest(facts: Facts, message: Message, launch: Launch, start: IsoDate): DraftTest {
  const { words } = facts
  return {
    hypothesis: `${message.id}, ${words.say(launch.told.short)}: ${words.say(ideaOf(launch))}`,
    segmentId: message.segmentId,
    metric: words.say({
      ru: 'доля откликнувшихся за 14 дней; рядом смотрим отписки',
      en: 'share that responded within 14 days; opt-outs watched beside it',
    }),
    start,
    stopRule: stopRule(facts),
    owner: message.owner,
  }
}

/** One test a quarter on a message that is live by then, the newest that was not tested yet. */
export function testsOf(
  facts: Facts,
  launches: readonly Launch[],
  comms: readonly Message[],
  feedback: readonly Feedback[],
): Test[] {
  const used = new Set<string>()
  const survey = feedback[1] ?? feedback[0]
  const rows = [1, 2, 3, 4].flatMap((q): DraftTest[] => {
    const { from, to } = quarterRange(facts.brief.start, q)
    const live = comms
      .filter(({ kind, purpose }) => kind !== 'internal' && purpose !== 'expiry' && purpose !== 'balance')
      .flatMap((message) => {
        const launch = launches.find(({ item }) => item.id === message.launchOf)
        if (!launch || used.has(launch.item.id)) return []
        const wave = launch.planned.waveMonths
          .map((month) => waveDate(facts, launch, month))
          .find((date) => date >= from && date <= to)
        const start = wave ?? laterDate(addDays(from, 10), addDays(launch.item.launch, 14))
        return start <= addDays(to, -21) ? [{ message, launch, start }] : []
      })
      .filter(({ message }) => message.kind === 'ad' || q === 1)
    const newest = live.toSorted(
      (a, b) =>
        b.launch.item.launch.localeCompare(a.launch.item.launch) || a.launch.item.priority - b.launch.item.priority,
    )[0]
    if (newest) {
      used.add(newest.launch.item.id)
      return [messageTest(facts, newest.message, newest.launch, newest.start)]
    }
    return survey ? [surveyTest(facts, survey, earlierDate(addDays(from, 30), to))] : []
  })
  return rows.map((test, index) => ({ id: `AB${index + 1}`, ...test }))
}
