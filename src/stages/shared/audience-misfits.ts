import type { Brief } from '../../core/brief.ts'
import type { Localised } from '../../core/localised.ts'
import { normaliseText } from '../../text/normalise.ts'
import { sentencesIn } from '../../text/sentences.ts'
import { contentStemsIn, sameRoot } from '../../text/stems.ts'
import type { AudienceTag, AudienceTagId } from './audience-tags.ts'

/** A mechanic or a channel that an audience cannot or will not use. Matched on normalised text (lower case, no ё, no quotes). */
interface Misfit {
  tag: AudienceTagId
  /** Any text of the draft, or only the text that says how one joins. */
  where: 'any' | 'joining'
  words: RegExp
  /** Another way in the same text makes it a hybrid, which is fine. */
  unless?: RegExp
  severity: 'error' | 'warning'
  why: Localised
}

const only = '(?:только|исключительно|лишь|only|solely|exclusively)'
const otherWay =
  /телефон|номер|касс|карт|анкет|смс|sms|сотрудник|администратор|мастер|стойк|почт|сайт|договор|phone|number|till|counter|card|form|in person|staff|mail|site|contract/u

/** `…-only` in both languages: the word before or after the channel. */
function onlyBy(channel: string): RegExp {
  return new RegExp(
    `${only}\\s+(?:в|через|по|с помощью|in|via|through|by|from|on|with)?\\s*(?:the |a |мобильн[а-я]* |наше[а-я]* )?${channel}` +
      `|${channel}[a-zа-я]*[ -]${only}`,
    'u',
  )
}

/** The table of validators.md §4 `audience-fit`, the part that can be read from a text. */
const misfits: readonly Misfit[] = [
  {
    tag: 'age-60',
    where: 'any',
    words: onlyBy('(?:приложени|app(?![a-z]))'),
    severity: 'error',
    why: { en: 'many have no app', ru: 'у многих нет приложения' },
  },
  {
    tag: 'age-60',
    where: 'joining',
    words: /приложени|(?<![a-z-])app(?![a-z])/u,
    unless: otherWay,
    severity: 'error',
    why: { en: 'one can join by the app alone', ru: 'вступить можно лишь в приложении' },
  },
  {
    tag: 'age-60',
    where: 'any',
    words: /челлендж|тикток|tiktok|(?<![a-z])reels(?![a-z])|video challenge|hashtag challenge/u,
    severity: 'error',
    why: { en: 'challenges for social networks leave them out', ru: 'челленджи для соцсетей проходят мимо них' },
  },
  {
    tag: 'age-60',
    where: 'any',
    words: onlyBy('(?:телеграм|telegram|чат-?бот|бот[ае]?(?![а-я])|chat-?bot|bot(?![a-z]))'),
    severity: 'error',
    why: {
      en: 'a messenger bot is not for everybody of this age',
      ru: 'бот в мессенджере доступен не всем в этом возрасте',
    },
  },
  {
    tag: 'age-60',
    where: 'joining',
    words: /телеграм|telegram|чат-?бот|(?<![а-я])бот[ае]?(?![а-я])|chat-?bot|(?<![a-z])bot(?![a-z])/u,
    unless: otherWay,
    severity: 'error',
    why: { en: 'one can join by a bot alone', ru: 'вступить можно лишь через бота' },
  },
  {
    tag: 'minors',
    where: 'any',
    words:
      /кредит(?!-?нот|н[а-я]* нот)|рассрочк|(?<![а-я])займ|on credit|credit (?:card|line)|(?<![a-z])loans?(?![a-z])|instalment|installment|buy now/u,
    severity: 'error',
    why: { en: 'credit is not for minors', ru: 'кредит несовершеннолетним не дают' },
  },
  {
    tag: 'minors',
    where: 'any',
    words: /алкогол|(?<![а-я])(?:вино|вином|пиво|пива|пивом)(?![а-я])|alcohol|(?<![a-z])(?:wine|beer)s?(?![a-z])/u,
    severity: 'error',
    why: { en: 'no alcohol for minors', ru: 'алкоголь несовершеннолетним запрещён' },
  },
  {
    tag: 'b2b',
    where: 'any',
    words:
      /(?:день|дню|дня) рождения[^.;]{0,40}(?:скидк|подар|бонус|балл)|(?:скидк|подар|бонус|балл)[^.;]{0,40}(?:день|дню|дня) рождения|birthday (?:discount|gift|bonus|offer|points)/u,
    severity: 'error',
    why: {
      en: 'a company has no birthday to give discounts on',
      ru: 'у компании нет дня рождения, к которому дарят скидку',
    },
  },
  {
    tag: 'b2b',
    where: 'any',
    words: /карт[а-я]* (?:с|со) (?:отметк|печат|штамп)|(?:stamp|punch) cards?/u,
    severity: 'error',
    why: { en: 'invoices are not stamped on a card', ru: 'по счетам не ставят отметки на карте' },
  },
  {
    tag: 'b2b',
    where: 'any',
    words:
      /геймифик|игров[а-я]* (?:механик|задани)|бейдж|квест|таблиц[а-я]* лидеров|gamif|leaderboard|(?<![a-z])quests?(?![a-z])|badges for/u,
    severity: 'error',
    why: {
      en: 'games for purchasing staff are no reason to buy and may count as personal gifts',
      ru: 'игры для закупщиков не повод покупать и могут считаться личным подарком',
    },
  },
  {
    tag: 'premium',
    where: 'any',
    words:
      /скидк[а-я]*[^.;%]{0,20}(?<!\d)(?:[2-9]\d) ?%|(?<!\d)[2-9]\d ?% (?:off|discount)|скидк[а-я]* (?:до )?[2-9]\d ?%|распродаж|clearance|half[- ]price|(?<!\d)[2-9]\d ?%[^.;]{0,15}скидк/u,
    severity: 'error',
    why: { en: 'deep discounts wear the price out', ru: 'глубокие скидки обесценивают цену' },
  },
  {
    tag: 'premium',
    where: 'any',
    words:
      /массов[а-я]* (?:смс|sms|рассыл)|(?:смс|sms)-?(?: )?(?:промо|акци)|(?:mass|bulk) (?:sms|texts?)|sms (?:promo|blast)|text blast/u,
    severity: 'error',
    why: { en: 'mass promotional texts cheapen the name', ru: 'массовые промо-СМС удешевляют имя' },
  },
  {
    tag: 'low-digital',
    where: 'any',
    words: onlyBy('(?:qr|приложени|app(?![a-z]))'),
    severity: 'error',
    why: { en: 'without a smartphone there is no way in', ru: 'без смартфона этим не воспользоваться' },
  },
  {
    tag: 'low-digital',
    where: 'joining',
    words: /(?<![a-z])qr|приложени|(?<![a-z-])app(?![a-z])/u,
    unless: otherWay,
    severity: 'error',
    why: { en: 'without a smartphone one cannot join', ru: 'без смартфона не вступить' },
  },
  {
    tag: 'rural',
    where: 'any',
    words:
      /(?:курьер|доставк)[а-я]*[^.;]{0,25}(?:в тот же день|день в день|за час)|в тот же день[^.;]{0,15}(?:курьер|доставк)|same[- ]day (?:courier|delivery)|delivery within (?:an|1|2) hours?/u,
    severity: 'error',
    why: { en: 'no courier comes the same day', ru: 'курьер в тот же день туда не доедет' },
  },
  {
    tag: 'privacy',
    where: 'any',
    words: /таблиц[а-я]* лидеров|публичн[а-я]* рейтинг|доск[а-я]* почета|рейтинг клиентов|leaderboard|public rank/u,
    severity: 'error',
    why: { en: 'being a customer here is private', ru: 'быть здесь клиентом — личное дело' },
  },
  {
    tag: 'privacy',
    where: 'any',
    words:
      /до и после|фото[а-я]* результат|(?:делятся|поделиться|делиться|поделись) (?:своими )?результат|before[- ]and[- ]after|share (?:your |their )?results|photos? of (?:the |their )?results?/u,
    severity: 'error',
    why: {
      en: 'results of treatment or money matters are not shared in public',
      ru: 'результаты лечения и дела с деньгами не выставляют напоказ',
    },
  },
]

/** What a text rejects it does not propose: "no wine", «без скидок». */
const refusal =
  /(?:^|[^а-яa-z])(?:без|не|нет|никаких|кроме|вместо|запрещен[а-я]*|no|not|never|without|except|instead of)\s+(?:[a-zа-я-]+\s+){0,2}$/u

function found(words: RegExp, text: string): boolean {
  const match = words.exec(text)
  return match !== null && !refusal.test(text.slice(0, match.index))
}

/** A misfit found in a text, with the severity the certainty of the tag allows. */
export interface FoundMisfit extends Pick<Misfit, 'tag' | 'why'> {
  severity: 'error' | 'warning'
}

/** What of a text does not fit the audience, once per tag. A tag that words only suggest never makes an error. */
export function misfitsIn(text: string, tags: readonly AudienceTag[], where: Misfit['where'] = 'any'): FoundMisfit[] {
  const plain = normaliseText(text)
  return tags.flatMap(({ id, stated }) => {
    const misfit = misfits.find(
      ({ tag, words, unless, where: place }) =>
        tag === id && (place === 'any' || place === where) && found(words, plain) && !unless?.test(plain),
    )
    return misfit ? [{ tag: id, why: misfit.why, severity: stated ? misfit.severity : 'warning' }] : []
  })
}

const refuses =
  /(?:^|[^а-яa-z])(?:без|не|нет|никаких|кроме|вместо|запрещен[а-я]*|no|not|never|without|except|instead of)(?![а-яa-z])/u

/** A term of `brief.audience.exclude` that a sentence of the text proposes all the same; null when there is none. */
export function excludedTermIn(text: string, { audience }: Pick<Brief, 'audience'>): string | null {
  if (audience.exclude.length === 0) return null
  const said = sentencesIn(text)
    .filter((sentence) => !refuses.test(normaliseText(sentence)))
    .map(contentStemsIn)
  return (
    audience.exclude.find((term) => {
      const stems = contentStemsIn(term)
      return stems.length > 0 && said.some((words) => stems.every((stem) => words.some((word) => sameRoot(stem, word))))
    }) ?? null
  )
}
