import { npsMargin } from '../../../finance/sample-size.ts'
import type { MonitoringAnswer } from '../../../stages/monitoring/schema.ts'
import { bare, shortened, small } from '../../words.ts'
import type { Facts } from '../facts.ts'
import { answersPlanned } from '../goals/nps.ts'
import { promotableProduct } from '../promotable.ts'
import { type EarlierDrafts, handful } from '../roadmap/launches.ts'

export type Feedback = MonitoringAnswer['feedback'][number]
type DraftFeedback = Omit<Feedback, 'id'>

/** Answers to the survey: as many as the NPS goal reckons with, two fifths of a base at most. */
export function surveyAnswers(facts: Facts): number {
  const { customers } = facts.known
  const planned = answersPlanned(facts)
  return customers === null ? planned : Math.max(5, Math.min(planned, Math.floor(customers * 0.4)))
}

/** Orders a month that can be asked about, as answers: one in ten orders, a third answers. */
function contactAnswers({ known }: Facts): number {
  if (known.customers === null || known.frequency === null) return 20
  const answers = Math.floor((known.customers * known.frequency * 0.1) / 3)
  return Math.max(10, Math.min(300, Math.floor(answers / 10) * 10))
}

function toolOf({ brief, words }: Facts, fallback: { ru: string; en: string }): string {
  const tool = brief.tools.find((name) =>
    /опрос|survey|рассыл|mail|crm|црм|nps|help ?desk|hubspot|intercom|битрикс/iu.test(name),
  )
  return tool ?? words.say(fallback)
}

function company({ brief }: Facts): string {
  return shortened(brief.company.name)
}

function relationship(facts: Facts): DraftFeedback {
  const { words, team, kind, brief } = facts
  const answers = surveyAnswers(facts)
  const byPhone = handful(facts) || answers < 60
  return {
    method: byPhone
      ? words.say({ ru: 'Короткий опрос по телефону: NPS и причина', en: 'Short phone survey: NPS and the reason' })
      : words.say({ ru: 'Опрос отношения: NPS и причина', en: 'Relationship survey: NPS and the reason' }),
    touchpoint: byPhone
      ? words.say({
          ru: 'звонок в спокойные часы, не в день покупки',
          en: 'a call in quiet hours, not on the day of purchase',
        })
      : words.say({ ru: 'сообщение вне покупки', en: 'a message apart from any purchase' }),
    segmentId: null,
    cadence: words.say({
      ru: `месяцы 1, 6 и 12; погрешность ±${words.count(Math.round(npsMargin(answers)), 'score')}`,
      en: `months 1, 6 and 12; error ±${words.count(Math.round(npsMargin(answers)), 'score')}`,
    }),
    sample: answers,
    tool: toolOf(facts, { ru: 'форма из 2 вопросов и таблица ответов', en: 'a 2-question form and a sheet' }),
    owner: team.owner('crm'),
    closeLoopHours: 48,
    questions: [
      (kind === 'subscription' || kind === 'supply') && brief.company.model !== 'b2c'
        ? words.say({
            ru: `Насколько вероятно от 0 до 10, что вы порекомендуете нас коллегам из другой компании (${company(facts)})?`,
            en: `How likely, 0 to 10, are you to recommend ${company(facts)} to a colleague in another company?`,
          })
        : words.say({
            ru: `Насколько вероятно от 0 до 10, что вы порекомендуете нас знакомым (${company(facts)})?`,
            en: `How likely, 0 to 10, are you to recommend ${company(facts)} to a friend?`,
          }),
      words.say({
        ru: 'Что одно повлияло на оценку сильнее всего?',
        en: 'Which one thing moved your score most?',
      }),
    ],
  }
}

function afterContact(facts: Facts): DraftFeedback {
  const { words, team, cause, kind, brief, plan } = facts
  const satisfaction = words.say({
    ru: 'Насколько вы довольны тем, как вас обслужили, от 1 до 5?',
    en: 'How satisfied are you with how you were served, 1 to 5?',
  })
  const promotable = promotableProduct(brief)
  const product = promotable ? words.quote(bare(promotable.name)) : null
  const member = kind === 'subscription' && brief.company.model === 'b2c'
  const places = {
    retail: { ru: 'после покупки, в тот же день', en: 'after the purchase, the same day' },
    service: {
      ru: 'после выдачи заказа или визита, на следующий день',
      en: 'after the hand-over or visit, the next day',
    },
    subscription: member
      ? {
          ru: 'после обращения или спорного случая и после первых 14 дней',
          en: 'after a request or a dispute and after the first 14 days',
        }
      : {
          ru: 'после обращения в поддержку и после первых 14 дней',
          en: 'after a support contact and after the first 14 days',
        },
    supply: { ru: 'после поставки, на следующий рабочий день', en: 'after the delivery, the next working day' },
  }
  return {
    method: words.say({ ru: 'Микроопрос после покупки или обращения', en: 'Micro-survey after an order or a contact' }),
    touchpoint: words.say(places[kind]),
    segmentId: null,
    cadence: words.say({
      ru: 'ежедневно, 10 % случаев, одного клиента раз в 90 дней',
      en: 'daily, 10% of cases, one customer once in 90 days',
    }),
    sample: contactAnswers(facts),
    tool: toolOf(facts, { ru: 'сообщение и таблица ответов', en: 'a message and a sheet of answers' }),
    owner: team.owner('service'),
    closeLoopHours: 24,
    questions: [
      words.say(cause.voice.ask),
      ...(plan.initiatives.some(({ playbook }) => /csat/iu.test(playbook.kpi.name.en)) ? [satisfaction] : []),
      product
        ? words.say({
            ru: member
              ? `Что было не так, как вы ждали (${product})?`
              : `Что в ${kind === 'subscription' ? 'работе с продуктом' : 'заказе'} ${product} было не так, как вы ждали?`,
            en: `What about ${product} was not as you expected?`,
          })
        : words.say({ ru: 'Что было не так, как вы ждали?', en: 'What was not as you expected?' }),
    ],
  }
}

function listening(facts: Facts): DraftFeedback {
  const { words, team, pains } = facts
  const reasons = [...new Set(pains.map(({ cause }) => small(cause)))].slice(0, 4)
  return {
    method: words.say({ ru: 'Разбор отзывов и жалоб по причинам', en: 'Reviews and complaints sorted by reason' }),
    touchpoint: words.say({
      ru: 'площадки с отзывами, входящие сообщения и звонки',
      en: 'review sites, incoming messages and calls',
    }),
    segmentId: null,
    cadence: words.say({
      ru: `каждый понедельник; причины: ${reasons.join('; ')}; другое`,
      en: `every Monday; reasons: ${reasons.join('; ')}; other`,
    }),
    sample: handful(facts) ? 20 : 50,
    tool: words.say({ ru: 'таблица причин с датой исправления', en: 'a sheet of reasons with fix dates' }),
    owner: team.owner('service'),
    closeLoopHours: 24,
    questions: [
      words.say({
        ru: 'Что должно произойти, чтобы вы сказали: вопрос закрыт?',
        en: 'What must happen for you to say: this is settled?',
      }),
    ],
  }
}

function lost(facts: Facts, { analysis }: EarlierDrafts): DraftFeedback {
  const { words, team, pains, lapseDays, kind } = facts
  const other = pains.find(({ id }) => id !== facts.cause.id) ?? facts.cause
  const last = analysis.segments.at(-1)
  const contract = kind === 'subscription' || kind === 'supply'
  return {
    method: words.say({ ru: 'Разговор с ушедшими и постоянными', en: 'Talks with lost and loyal customers' }),
    touchpoint: contract
      ? words.say({ ru: 'звонок через 30 дней после ухода', en: 'a call 30 days after leaving' })
      : words.say({
          ru: `звонок тем, кого нет ${words.count(lapseDays, 'day')}, и постоянным`,
          en: `a call to those absent for ${words.count(lapseDays, 'day')} and to regulars`,
        }),
    segmentId: last?.id ?? null,
    cadence: words.say({ ru: 'раз в квартал: 5 ушедших и 5 постоянных', en: 'every quarter: 5 lost, 5 loyal' }),
    sample: 10,
    tool: words.say({ ru: 'телефон и запись ответов дословно', en: 'phone, answers noted word for word' }),
    owner: team.owner('lead'),
    closeLoopHours: null,
    questions: [
      words.say({
        ru: `Вспомните последний раз у нас: что вы сделали потом вместо того, чтобы прийти снова?`,
        en: 'Think of your last time with us: what did you do next instead of coming back?',
      }),
      words.say(other.voice.ask),
    ],
  }
}

/** How customers are heard; a handful of people asks by phone and reads its own journal. */
export function feedbackOf(facts: Facts, drafts: EarlierDrafts): Feedback[] {
  const all = [
    relationship(facts),
    afterContact(facts),
    listening(facts),
    ...(handful(facts) ? [] : [lost(facts, drafts)]),
  ]
  return all.map((row, index) => ({ id: `V${index + 1}`, ...row }))
}
