import { remembered } from '../core/remembered.ts'
import { letters, normaliseText } from './normalise.ts'

/** Evidence that a sentence is concrete (generic-phrases §2). A bare number without a unit is not one. */
export const anchorKinds = ['num', 'date', 'channel', 'owner', 'trigger', 'segment'] as const
export type AnchorKind = (typeof anchorKinds)[number]

const monthsRu =
  'январ[а-я]*|феврал[а-я]*|март[а-я]*|апрел[а-я]*|ма[йяею]|июн[а-я]*|июл[а-я]*|август[а-я]*|сентябр[а-я]*|октябр[а-я]*|ноябр[а-я]*|декабр[а-я]*'
const monthsEn = 'january|february|march|april|may|june|july|august|september|october|november|december'

const sources: Record<AnchorKind, RegExp> = {
  num: /\d[\d\s.,]*\s*(%|п\.\s?п\.|пп(?!\p{L})|руб|₽|р\.|тыс|млн|балл|дн|день|час|мин|недел|мес|раз|чек|визит|клиент|гост|чел|пункт|звонк|письм|сообщ|usd|eur|\$|pp(?!\p{L})|points?|days?|hours?|minutes?|min(?!\p{L})|weeks?|months?|visits?|orders?|customers?|members?|accounts?|calls?|emails?)|[$€₽£]\s?\d|(с|from)\s+\d[\d.,]*\s*%?\s+(до|to)\s+\d/iu,
  date: new RegExp(
    `(?<![\\d])\\d{4}-\\d{2}(-\\d{2})?|\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}|(?<!\\p{L})(q[1-4]|[1-4]\\s?-?й?\\s?кв(артал[а-я]*)?|(i|ii|iii|iv)\\s+квартал[а-я]*|m(1[0-2]|[1-9])|месяц[а-я]*\\s\\d+|month\\s\\d+|week\\s\\d+|недел[а-я]*\\s\\d+|(${monthsRu})(\\s+20\\d\\d)?|(${monthsEn})\\s+(20\\d\\d|\\d{1,2}))(?!\\p{L})`,
    'iu',
  ),
  channel:
    /(?<!\p{L})(sms|смс|push|пуш[а-я]*|e-?mail[а-я]*|письм[а-я]*|рассылк[а-я]* в|telegram|телеграм[а-я]*|whatsapp|viber|вконтакте|вк|vk|max|мессенджер[а-я]*|приложени[а-я]*|касс[аеуы]|чек[а-я]*-лист[а-я]*|на чеке|звон[а-я]*|колл-центр[а-я]*|qr[- ]?код[а-я]*|qr|личн[а-я]* кабинет[а-я]*|терминал[а-я]*|in-app|phone call[s]?|call(s|ed)?|receipt|app|pos|checkout|slack|webinar|account portal)(?!\p{L})/iu,
  owner:
    /(?<!\p{L})(crm-маркетолог[а-я]*|маркетолог[а-я]*|управляющ[а-я]*|бариста|администратор[а-я]*|директор[а-я]*|руководител[а-я]*|менеджер[а-я]*|юрист[а-я]*|аналитик[а-я]*|оператор[а-я]*|кассир[а-я]*|мастер[а-я]*|разработчик[а-я]*|csm|head of [a-z]+|[a-z]+ manager|store manager|barista|analyst|lawyer|developer|support lead|agent|cashier|owner:)(?!\p{L})/iu,
  trigger:
    /(?<!\p{L})(если|когда|после|через \d+|спустя \d+|не (покупал|приходил|заходил|оплатил)[а-я]*|в течение \d+|при (оплате|покупке|балансе|сумме|оценке|отмене|задержке)|за \d+ (дн|час|мин)[а-я]*|if|when|after|within \d+|\d+ days (before|after|without)|no (visit|order|login|purchase) (for|in)|rated? \d|score(d)? \d)(?!\p{L})/iu,
  segment:
    /(?<!\p{L})(rfm|сегмент [«"a-zа-я0-9]+|групп[аыеу] [a-z0-9«"]+|новичк[а-я]*|спящ[а-я]*|первая покупка|второ[а-я]+ (покупк|визит|заказ)[а-я]*|детрактор[а-я]*|промоутер[а-я]*|топ-\d+|vip от \d+|new customers|lapsed|dormant|detractors?|promoters?|top \d+ ?%?|tier \d|second (order|visit|purchase)|at-risk)(?!\p{L})/iu,
}

/** Written with `\p{L}` as in the source; run over normalised text, where the plain letters are enough and much faster. */
const patterns = Object.fromEntries(
  anchorKinds.map((kind) => [kind, new RegExp(sources[kind].source.replaceAll('\\p{L}', `[${letters}]`))]),
) as Record<AnchorKind, RegExp>

/** Kinds a sentence in normalised spelling has whatever the brief is. */
const generalKinds = remembered(
  (plain): readonly AnchorKind[] => anchorKinds.filter((kind) => patterns[kind].test(plain)),
  4000,
)

/** Words of one brief that count as anchors beside the general ones: its roles, its channels, its segments. */
export interface KnownNames {
  roles?: readonly string[]
  channels?: readonly string[]
  segments?: readonly string[]
}

/** As searched for: a Russian name is met in other cases, so all but its last two letters must be there. */
function stemOfName(name: string): string {
  const known = normaliseText(name).trim()
  return /[а-я]$/.test(known) && known.length > 5 ? known.slice(0, -2) : known
}

const stemsOf = (names: readonly string[] = []) => names.map(stemOfName).filter((stem) => stem.length > 1)

type Stems = Partial<Record<AnchorKind, readonly string[]>>
const prepared = new WeakMap<KnownNames, Stems>()

/** The names of one brief are searched in hundreds of sentences: they are brought into shape once. */
function stemsFor(known: KnownNames): Stems {
  let stems = prepared.get(known)
  if (!stems) {
    stems = { owner: stemsOf(known.roles), channel: stemsOf(known.channels), segment: stemsOf(known.segments) }
    prepared.set(known, stems)
  }
  return stems
}

/** Kinds of anchors a sentence has. */
export function anchorsIn(sentence: string, known: KnownNames = {}): AnchorKind[] {
  const plain = normaliseText(sentence)
  const named = stemsFor(known)
  const general = generalKinds(plain)
  return anchorKinds.filter(
    (kind) => general.includes(kind) || (named[kind] ?? []).some((stem) => plain.includes(stem)),
  )
}
