import { phrasePattern } from '../../../core/phrase-pattern.ts'

/** The sentence on how to opt out tells nothing about the offer. */
const optOut =
  /[^.!?…]*(?:стоп[»"”]|отпис|не писать|unsubscribe|opt[ -]?out|reply stop|text stop|stop to end)[^.!?…]*[.!?…]?/giu

const imperative = /(?<!\p{L})\p{L}{2,}(?:йте|ите|ьте|йтесь|итесь|ьтесь)(?!\p{L})/iu
const invitation = phrasePattern(
  [
    'give, show, reply, call, order, pick, take, come, drop in, drop by, join, book, use, choose, click, tap, tap~, open, visit, ask',
    'tell, write, bring, scan, enter, sign up, sign in, register, see, check, save, get, download, try, buy, spend, pay, update, switching',
    'turn on, set, claim, redeem, collect, start, log in, point, hand, present, link, nothing to, no request, no need, no code',
    'may i have, the next, on us, itself, automatically, hold us, invit~, purchase, purchases, growth, по ссылке, ссылка, одним касанием, в касание, касани~, делать ничего не нужно, ничего~, не нужно, не нужен',
    'приглаш~, прошу, само, сама, сами, автоматически, покупка, покупки, покупке, покупку, покупкой, покупок, рост, роста, можно, достаточно, хватит, по ответу, ответом, ждёт',
  ].join(', '),
)
const limits = phrasePattern(
  [
    'если, при, до, после, когда, кажд~, любой, любая, любую, любом, сегодня, завтра, через, для, услови~, следующ~, на этой неделе, пока, кроме',
    'if, when, until, till, within, before, after, from, each, every, any, next, once, today, tomorrow, this week, month end, only, condition, unless, for',
  ].join(', '),
)
const gain = phrasePattern(
  [
    'benefits, privilege~, привилег~, бесплатн~, подар~, балл~, скидк~, наград~, вернём, вернем, возвраща~, вернётся, вернутся, кэшбэк~, кешбэк~, бонус~, без очереди, быстр~, без ожидания',
    'привилеги~, статус~, дешевл~, выгод~, выгодн~, экономи~, услуг~ в подарок, за наш счёт, кредит-нот~, готов~, свеж~, перв~, личн~, гарант~, сохран~, удобн~',
    'прямой номер, не нужно, сами, встреча, продлит~, бережём, проще',
    'free, gift~, points, discount~, reward~, back, cashback, bonus~, without the queue, no queue, without waiting, faster, quick~, privilege~, status',
    'cheaper, save~, saving~, on us, credit note~, ready, fresh~, first, personal, guarantee~, keep~, easier, direct number, waits, done, extra, named, yours',
    'no need, no request, priority, early, exclusive, stamp~, lasts',
  ].join(', '),
)

/** What a ready message says besides the way to opt out. */
export interface MessageParts {
  /** What the reader gets. */
  benefit: boolean
  /** What the reader does, or that nothing has to be done. */
  action: boolean
  /** For whom, when, how long or how much. */
  condition: boolean
}

/** Read off its words: a rough sieve that lets doubtful texts pass. */
export function partsIn(message: string): MessageParts {
  const text = message.replace(optOut, ' ')
  const hasNumber = /\d/u.test(text)
  return {
    benefit: gain.test(text) || /\d\s*%|[₽$€£]|\d\s*руб/u.test(text),
    // A question asks for an answer.
    action: text.includes('?') || imperative.test(text) || invitation.test(text),
    condition: hasNumber || limits.test(text),
  }
}
