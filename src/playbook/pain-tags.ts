/**
 * Dictionary from the words of a complaint to what it is about. A pattern is one word or several in order with at most two words between;
 * a word matches the beginning of a word of the text, `=word` the whole word: `late` would find "later", `=late` does not.
 */

export const painTags = [
  'queue',
  'slow-service',
  'late-delivery',
  'no-status',
  'rude-staff',
  'bad-support',
  'hard-to-use',
  'low-result',
  'price',
  'billing',
  'out-of-stock',
  'no-show',
  'booking-hard',
  'spam',
  'quality-defect',
  'no-attention',
  'no-reward',
  'confusing-rules',
] as const
export type PainTag = (typeof painTags)[number]

/** Pains a reward cannot repair: they are fixed before a programme is launched. */
export const servicePainTags: ReadonlySet<PainTag> = new Set<PainTag>([
  'queue',
  'slow-service',
  'late-delivery',
  'no-status',
  'rude-staff',
  'bad-support',
  'billing',
  'out-of-stock',
  'quality-defect',
])

const patterns: Readonly<Record<PainTag, readonly string[]>> = {
  queue: [
    ...['очеред', 'ждать', '=ждут', '=ждем', '=ждешь', '=ждет', 'врем ожидан', 'долг ожидан', 'простаива'],
    ...['queue', '=line', '=lines', 'waiting', '=wait', '=waits', 'crowd'],
  ],
  'slow-service': [
    ...['медлен', 'долго готов', 'долго обслуж', 'долго оформл', 'долго ремонт', 'долгий ремонт', 'нерасторопн'],
    ...[
      'затягива',
      'затянут',
      'затяжн',
      'тормозит',
      'slow',
      'takes long',
      'takes forever',
      'take too long',
      'turnaround',
    ],
  ],
  'late-delivery': [
    ...[
      'опозда',
      'опаздыва',
      'задерж',
      'срыв',
      '=срывают',
      'не вовремя',
      'не в срок',
      'долг доставк',
      'просрочен срок',
    ],
    ...['=late', 'delay', 'overdue', 'not on time', 'missed deadline', 'missed deliver', 'miss deadline'],
  ],
  'no-status': [
    ...['статус', 'где заказ', 'не информир', 'не сообща', 'не предупрежд', 'нет информац', 'неизвестн срок'],
    ...['непонятн когда', 'непонятн стадии', 'не знают когда', 'status', 'where =is =my', 'not informed', 'no update'],
    ...['no updates', 'kept in the dark', 'tracking'],
  ],
  'rude-staff': [
    ...[
      'груб',
      'хам',
      'невежлив',
      'равнодуш',
      'неприветлив',
      'нагруб',
      'rude',
      'impolite',
      'indifferent',
      'unfriendly',
    ],
    ...['attitude of staff', 'staff attitude'],
  ],
  'bad-support': [
    ...[
      'поддержк',
      'не дозвон',
      'недозвон',
      'долго отвеч',
      'не отвеч',
      'не перезван',
      'перевод между',
      'переключа между',
    ],
    ...[
      'не берут трубк',
      'support',
      'response time',
      'hard to reach',
      'no reply',
      'no one answers',
      'unanswered',
      'helpdesk',
    ],
  ],
  'hard-to-use': [
    ...[
      'сложн',
      'непонятн',
      'неудобн',
      'запутан',
      'не разобраться',
      'complex',
      'confusing',
      'hard to use',
      'onboarding',
    ],
    ...['difficult to', 'steep learning', 'complicated', 'set up takes', 'setup'],
  ],
  'low-result': [
    ...['нет результат', 'без результат', 'не видят результат', 'не видно результат', 'прогресс', 'бросают', 'бросил'],
    ...['теряют мотивац', 'мотивац клиент', 'мало польз', 'не видят польз', 'не пользу', 'no result', 'no progress'],
    ...['low usage', 'adoption', 'unused', 'no value', 'not see value', 'drop out', 'lose motivation', 'giving up'],
  ],
  price: [
    ...[
      'дорого',
      'дороже',
      'дорогие',
      'дорогая',
      'дорогих',
      'подорож',
      'удорож',
      'высок цен',
      'цены выше',
      'цена выше',
    ],
    ...['=цены', '=цена', '=цене', 'рост цен', 'завышен', 'ценник', 'тариф', 'накрут', 'дешевле'],
    ...[
      'expensive',
      '=price',
      '=prices',
      'pricing',
      'pricey',
      'overpriced',
      '=cost',
      '=costs',
      'costly',
      'premium increase',
    ],
    ...['cheaper'],
  ],
  billing: [
    ...['списан', 'списыва', '=счет', '=счета', '=счете', '=счетах', 'оплат не прош', 'двойн оплат', 'неожиданн счет'],
    ...['billing', 'invoice', 'charge', 'payment fail', 'failed payment', 'card declined', '=bill', '=bills'],
  ],
  'out-of-stock': [
    ...[
      'нет налич',
      'отсутств товар',
      'отсутств налич',
      'нет товар',
      'нет размер',
      'нет препарат',
      'нет нужн',
      'дефицит',
    ],
    ...[
      'закончил',
      'заканчива',
      'раскуп',
      'пуст полк',
      'перебои',
      'out =of =stock',
      'out-of-stock',
      'stock-out',
      'stockout',
    ],
    ...['unavailable', 'shortage', 'sold out', 'not in stock', 'empty shel'],
  ],
  'no-show': [
    'неявк',
    'не приход',
    'забыва запис',
    'забыва визит',
    'no-show',
    'no show',
    'forget appointment',
    'missed appointment',
  ],
  'booking-hard': [
    ...[
      'запис',
      'нет окон',
      'нет свободн врем',
      'не попасть',
      'бронирован',
      'booking',
      'appointment',
      'reschedul',
      'get a slot',
    ],
    ...['fully booked', 'reservation'],
  ],
  spam: [
    ...[
      'спам',
      'навязчив',
      'нерелевант',
      'много сообщ',
      'много рассыл',
      'лишн рассыл',
      'ненужн рассыл',
      'spam',
      'irrelevant',
    ],
    ...['too many message', 'too many email', 'too many notif', 'mass mail'],
  ],
  'quality-defect': [
    ...[
      '=брак',
      'брака',
      'бракован',
      'качеств',
      'не соответств',
      'ошибк',
      'вкус',
      'ломает',
      'сломал',
      'повторн ремонт',
      'поврежд',
    ],
    ...[
      'несвеж',
      'испорчен',
      'недовес',
      'недовер',
      'defect',
      'quality',
      'error',
      'inconsisten',
      'mistake',
      'broken',
      'damaged',
    ],
    ...['wrong item', 'wrong order', '=bug', '=bugs', 'buggy', 'cleanliness', 'dirty', 'rework'],
  ],
  'no-attention': [
    ...[
      'не помн',
      'безлич',
      'не узнают',
      'не узнает',
      'формальн',
      'нет внимани',
      'забывают клиент',
      'нет персонал',
      'не чувству',
    ],
    ...['impersonal', 'not recogni', 'no attention', 'not remember', 'ignored', 'generic', 'stranger', 'no personal'],
    ...['do not know me', 'forget about', 'forgotten after', 'only hear from'],
  ],
  'no-reward': [
    ...[
      'нет бонус',
      'не поощр',
      'нет поощр',
      'нет программ',
      'нет скид',
      'нет выгод',
      'не выгодн',
      'не ценят',
      'без бонус',
      'нет балл',
    ],
    ...[
      'no reward',
      'no loyalty',
      'no bonus',
      'not rewarded',
      'no benefit',
      'nothing for loyal',
      'no perks',
      'no incentive',
    ],
    ...['without reward', 'loyal nothing'],
  ],
  'confusing-rules': [
    ...['=правила', '=правил', '=правилах', 'сгора', 'как списать', 'балл не', 'балл сгор', 'услови программ'],
    ...[
      'points expire',
      'expiring points',
      'rules unclear',
      'rules are',
      'cannot redeem',
      'hard to redeem',
      'terms unclear',
    ],
  ],
}

/** "За счёт" is not a bill. */
const fixedPhrases = /(^|[^\p{L}])за счет(?![\p{L}])/gu

function wordsOf(text: string): string[] {
  const plain = text.toLowerCase().replaceAll('ё', 'е').replace(fixedPhrases, ' ')
  return plain.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []
}

function fits(word: string, stem: string): boolean {
  return stem.startsWith('=') ? word === stem.slice(1) : word.startsWith(stem)
}

const widestGap = 2

function matches(words: readonly string[], pattern: readonly string[]): boolean {
  const [first, ...rest] = pattern
  if (first === undefined) return true
  return words.some((word, at) => {
    if (!fits(word, first)) return false
    let place = at
    return rest.every((stem) => {
      const found = words.findIndex(
        (next, index) => index > place && index <= place + 1 + widestGap && fits(next, stem),
      )
      place = found
      return found >= 0
    })
  })
}

const compiled = painTags.map((tag) => ({ tag, patterns: patterns[tag].map((pattern) => pattern.split(' ')) }))

/** What a complaint is about, in the order of the dictionary; empty when no word of it is known. */
export function painTagsOf(text: string): PainTag[] {
  const words = wordsOf(text)
  return compiled.filter(({ patterns: list }) => list.some((pattern) => matches(words, pattern))).map(({ tag }) => tag)
}
