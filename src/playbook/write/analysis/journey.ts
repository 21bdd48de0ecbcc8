import type { Localised } from '../../../core/localised.ts'
import type { AnalysisAnswer } from '../../../stages/analysis/schema.ts'
import { type JourneyStage, journeyStages } from '../../../stages/fields.ts'
import type { Facts, Kind, ToldPain } from '../facts.ts'
import { directChannels } from './direct-channels.ts'

interface Step {
  goal: Localised
  /** What may go wrong where the client has named no pain. */
  risk: Localised
  metric: Localised
  /** Role of the channel: where a stranger, a buyer or a known customer is met. */
  place: 'public' | 'purchase' | 'direct' | 'staff'
}

const usual: Record<JourneyStage, Step> = {
  awareness: {
    goal: { ru: 'Понять, стоит ли пробовать', en: 'See whether it is worth a try' },
    risk: {
      ru: 'Отзывы без ответа: чужая жалоба решает за нового клиента',
      en: 'Unanswered reviews decide for the newcomer',
    },
    metric: { ru: 'доля новых, пришедших по рекомендации', en: 'share of newcomers who were referred' },
    place: 'public',
  },
  'first-purchase': {
    goal: { ru: 'Получить ожидаемое без усилий', en: 'Get what was expected without effort' },
    risk: {
      ru: 'Клиент уходит неузнанным: позвать его снова нельзя',
      en: 'The customer leaves unknown and cannot be called back',
    },
    metric: {
      ru: 'доля первых покупок с контактом и согласием',
      en: 'share of first purchases with contact and consent',
    },
    place: 'purchase',
  },
  onboarding: {
    goal: { ru: 'Убедиться, что выбор был верным', en: 'Be sure the choice was right' },
    risk: { ru: 'После первой покупки наступает тишина', en: 'Silence after the first purchase' },
    metric: { ru: 'доля второй покупки в обычный интервал', en: 'second purchase within the usual interval' },
    place: 'direct',
  },
  'regular-use': {
    goal: { ru: 'Получать привычное быстро и одинаково', en: 'Get the usual, fast and the same each time' },
    risk: {
      ru: 'Привычка рвётся незаметно: пропущенный визит никто не видит',
      en: 'The habit breaks unseen: nobody notices a missed visit',
    },
    metric: { ru: 'покупок на активного клиента в месяц', en: 'purchases per active customer a month' },
    place: 'purchase',
  },
  problem: {
    goal: { ru: 'Чтобы ошибку исправили сразу', en: 'Have a mistake fixed at once' },
    risk: { ru: 'Недовольный молчит и уходит', en: 'The unhappy say nothing and leave' },
    metric: { ru: 'доля жалоб, решённых с первого контакта', en: 'complaints solved at first contact' },
    place: 'staff',
  },
  renewal: {
    goal: { ru: 'Решить, возвращаться ли снова', en: 'Decide whether to come back' },
    risk: { ru: 'Повода вернуться в нужный срок никто не даёт', en: 'Nobody gives a reason to return in time' },
    metric: { ru: 'доля вернувшихся за 12 месяцев', en: 'share back within 12 months' },
    place: 'direct',
  },
  lapse: {
    goal: { ru: 'Чтобы заметили уход и спросили почему', en: 'Be noticed when gone, and asked why' },
    risk: {
      ru: 'Причины ухода неизвестны: ушедших не спрашивают',
      en: 'Reasons are unknown: nobody asks those who left',
    },
    metric: { ru: 'возврат ушедших сверх контрольной группы', en: 'returns above the control group' },
    place: 'direct',
  },
  advocacy: {
    goal: { ru: 'Посоветовать и не пожалеть', en: 'Recommend and not regret it' },
    risk: { ru: 'Довольных не просят рассказать', en: 'The happy are not asked to tell' },
    metric: { ru: 'новых по рекомендации на 100 клиентов', en: 'referred newcomers per 100 customers' },
    place: 'staff',
  },
}

/** What is different where customers sign a contract, book a visit or are supplied. */
const special: Partial<Record<Kind, Partial<Record<JourneyStage, Partial<Step>>>>> = {
  subscription: {
    'first-purchase': {
      goal: { ru: 'Подключиться и не ошибиться с тарифом', en: 'Sign up without choosing the wrong plan' },
      metric: { ru: 'доля подключений без обращения в поддержку', en: 'sign-ups without a support ticket' },
    },
    onboarding: {
      goal: { ru: 'Дойти до первой пользы', en: 'Reach first value' },
      risk: {
        ru: 'Первая польза откладывается, и доступ простаивает',
        en: 'First value is put off and access lies idle',
      },
      metric: { ru: 'доля новых с первой пользой за 14 дней', en: 'newcomers with first value in 14 days' },
    },
    'regular-use': {
      goal: { ru: 'Видеть, за что платят каждый месяц', en: 'See what each month is paid for' },
      risk: { ru: 'Использование падает раньше, чем это заметят', en: 'Use falls before anyone notices' },
      metric: { ru: 'доля клиентов с использованием в месяце', en: 'customers with use in the month' },
      place: 'direct',
    },
    renewal: {
      goal: { ru: 'Продлить без спора о цене', en: 'Renew without a fight over price' },
      risk: { ru: 'О продлении вспоминают вместе со счётом', en: 'Renewal is remembered with the bill' },
      metric: { ru: 'доля продлений', en: 'renewal rate' },
    },
  },
  service: {
    'first-purchase': {
      goal: { ru: 'Понять цену и срок до начала работы', en: 'Know price and date before work starts' },
      risk: {
        ru: 'Цена и срок меняются по ходу без предупреждения',
        en: 'Price and date change on the way without warning',
      },
      metric: { ru: 'доля заказов, где цена и срок совпали с названными', en: 'orders with price and date as named' },
    },
    onboarding: {
      goal: { ru: 'Убедиться, что сделано хорошо', en: 'Be sure the work was done well' },
      metric: {
        ru: 'доля клиентов, ответивших «всё хорошо» через неделю',
        en: 'customers who say all is well after a week',
      },
    },
    'regular-use': {
      goal: { ru: 'Знать, когда прийти в следующий раз', en: 'Know when to come next' },
      risk: { ru: 'Следующий визит никто не назначает', en: 'Nobody sets the next visit' },
      metric: { ru: 'доля клиентов с назначенным следующим визитом', en: 'customers with the next visit set' },
    },
  },
  supply: {
    'regular-use': {
      goal: { ru: 'Получать нужное в срок и без ошибок', en: 'Get what is needed on time and without errors' },
      risk: { ru: 'Объём уходит к другому поставщику частями', en: 'Volume moves to another supplier bit by bit' },
      metric: { ru: 'доля отгрузок полностью и в срок', en: 'deliveries in full and on time' },
    },
    renewal: {
      goal: { ru: 'Продолжить на условиях, известных заранее', en: 'Go on under terms known beforehand' },
      metric: { ru: 'доля клиентов, чей объём не упал к прошлому году', en: 'accounts whose volume has not fallen' },
    },
  },
}

function touchpoint(facts: Facts, place: Step['place']): string {
  const { brief, words } = facts
  const find = (...kinds: string[]) =>
    kinds
      .map((kind) => brief.channels.find((channel) => channel.kind === kind)?.name)
      .find((name) => name !== undefined)
  const any = brief.channels[0]?.name ?? ''
  if (place === 'public') {
    const name = find('site', 'vk', 'social', 'instagram', 'facebook', 'event', 'pos-materials')
    return name
      ? words.say({ ru: `отзывы и ${name}`, en: `reviews and ${name}` })
      : words.say({ ru: 'отзывы и рассказы знакомых', en: 'reviews and word of mouth' })
  }
  if (place === 'direct') return directChannels(facts)[0] ?? any
  if (place === 'staff') return facts.team.owner('frontline')
  return find('till', 'personal-manager', 'app', 'in-app', 'site', 'portal', 'phone') ?? any
}

/** All eight steps; a pain of the client stands at the step where it hurts, elsewhere the usual risk. */
export function journeyOf(facts: Facts): AnalysisAnswer['journey'] {
  const { words, pains, kind } = facts
  const atStage = new Map<JourneyStage, ToldPain[]>()
  for (const pain of pains) {
    atStage.set(pain.voice.stage, [...(atStage.get(pain.voice.stage) ?? []), pain])
  }
  return journeyStages.map((stage, index) => {
    const step = { ...usual[stage], ...special[kind]?.[stage] }
    const here = atStage.get(stage) ?? []
    return {
      id: `J${index + 1}`,
      stage,
      goal: words.say(step.goal),
      pain: here.length > 0 ? words.list(here.map(({ text }) => words.quote(text))) : words.say(step.risk),
      touchpoint: touchpoint(facts, step.place),
      metric: words.say(here[0]?.voice.metric ?? step.metric),
      refs: here.length > 0 ? here.map(({ id }) => `brief.pains.${id}`) : ['brief.audience'],
    }
  })
}
