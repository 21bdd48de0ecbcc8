import { phrasePattern } from '../../core/phrase-pattern.ts'

/** Subjects of customer pains by their words in both languages (playbooks §0.3), to see that a cure speaks of its pain. */
const subjects = [
  'очеред~, долго жд~, ждать, ожидан~, предзаказ~, выдач~, queue~, line, lines, waiting, wait, waits, pre-order~, preorder~',
  'медлен~, долго, нерасторопн~, быстр~, скорост~, slow~, fast~, speed~',
  'опозда~, задерж~, срок~, вовремя, срыв~, late, delay~, on time, deadline~',
  'статус~, где заказ, информир~, уведомл~, status~, where is my, notice~, inform~, notif~',
  'груб~, хам~, невежлив~, равнодуш~, вежлив~, rude~, impolite, indifferent, polite~',
  'поддержк~, дозвон~, отвеч~, ответ~, support~, response~, answer~, reach~',
  'сложн~, непонятн~, понятн~, неудобн~, запутан~, инструкц~, complex~, confus~, hard to use, onboarding~, set-up, setup',
  'результат~, прогресс~, бросают, мотивац~, result~, progress~, usage, adoption~',
  'дорог~, цен~, тариф~, подорожа~, скид~, expensive, price~, cost~, discount~',
  'списан~, счёт~, оплат~, billing~, invoice~, charge~, payment~',
  'наличи~, отсутств~, дефицит~, закончил~, остатк~, stock~, unavailable, shortage~, available',
  'неявк~, забыв~, напомина~, напомин~, no-show~, remind~, forget~',
  'запис~, окон, перенос~, перенес~, booking~, book, appointment~, slot~, reschedul~',
  'спам~, навязчив~, нерелевант~, сообщени~, spam~, irrelevant, too many messages, frequency cap',
  'брак~, качеств~, соответств~, ошибк~, вкус~, гарант~, defect~, quality, error~, inconsisten~, warrant~, guarant~, taste~',
  'помн~, безлич~, узна~, формальн~, имя, имени, персональн~, impersonal, recogni~, attention, remember~, name, names, personal~',
  'бонус~, балл~, поощр~, программ~, награ~, подар~, reward~, loyalty, bonus~, points, gift~, stamp~',
  'правил~, сгора~, rules, expire~, expiry',
].map(phrasePattern)

/** True when both texts speak of one subject, in whatever words. */
export function sameSubject(a: string, b: string): boolean {
  return subjects.some((subject) => subject.test(a) && subject.test(b))
}
