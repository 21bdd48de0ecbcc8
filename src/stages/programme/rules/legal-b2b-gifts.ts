import { defineRule } from '../../../core/rule.ts'
import { normaliseText } from '../../../text/normalise.ts'
import { sentencesIn } from '../../../text/sentences.ts'
import type { ProgrammeNeeds } from '../../shared/needs.ts'
import { textFields } from '../../shared/text-fields.ts'
import type { Programme } from '../schema.ts'

/** Texts that promise something to members. */
const promises = /^\/(?:benefits|earn|burn|welcome|tiers|motivation|scenario|enrol|communication)(?:\/|$)/

const reward =
  '(?:подар|сертификат|приз[ыау]?(?![а-я])|балл|бонус|преми[яюи]|кэшб|возвратн|gift|voucher|reward|bonus|prize|points|cash-?back)'
const person =
  '(?:закупщик|сотрудник[а-я]* (?:клиент|компани)|менеджер[а-я]* (?:клиент|по закупк)|директор[а-я]* (?:клиент|по закупк)|контактн[а-я]* лиц|личн[а-я]* (?:карт|счет)|buyers?(?![a-z])|purchas(?:er|ing (?:manager|officer|staff))|procurement|employees? of|their employees|champion|contact person|personal (?:account|card))'
const personal = new RegExp(
  `${reward}[^.;]{0,50}${person}|${person}[^.;]{0,50}${reward}|личн[а-я]* (?:подар|преми|бонус)|personal (?:gift|reward|bonus|voucher)`,
  'u',
)
/** A ban is not a promise; a mug is no bribe. */
const harmless =
  /запрещ|не (?:дар|выплач|получ|переда)|без личн|только компани|banned|prohibit|never|no personal|not to (?:its|their)|сувенир|мерч|кружк|футболк|открытк|swag|token gift|merch|mugs?(?![a-z])|t-?shirt/u
const guards =
  /согласи[а-я]* (?:работодател|компани|руководител)|антикоррупц|взятк|подтвержд[а-я]* работодател|employer.{0,3}s? (?:consent|approval)|consent of the (?:employer|company)|anti-?bribery|anti-?corruption/u

export const legalB2bGifts = defineRule<Programme, ProgrammeNeeds>({
  id: 'legal-b2b-gifts',
  severity: 'warning',
  claim:
    'In business with companies rewards go to the company; a reward to a person needs the consent of the employer.',
  why: 'A gift to the buyer’s employee can count as a bribe, and large customers check for it.',
  source: 'Loyalty programme launch: legal work-up. A checklist for a lawyer, not legal advice',
  message: {
    en: '“{text}” rewards the buyer’s employees personally.',
    ru: '«{text}» лично вознаграждает сотрудников закупщика.',
  },
  repair:
    'Turn it into a rebate to the company or a training budget, or add the consent of the employer and an anti-bribery clause.',
  check: (programme, { brief }) => {
    if (programme.type === 'none' || brief.company.model !== 'b2b') return []
    const { antiFraud, enrol, rulesDocument } = programme
    if (guards.test(normaliseText([...antiFraud, ...enrol.consents, ...rulesDocument.contents].join('; ')))) return []
    const expected = brief.language === 'ru' ? 'вознаграждение компании' : 'a reward to the company'
    return textFields(programme)
      .filter(({ pointer }) => promises.test(pointer))
      .flatMap(({ pointer, text }) =>
        sentencesIn(text)
          .filter((sentence) => personal.test(normaliseText(sentence)) && !harmless.test(normaliseText(sentence)))
          .slice(0, 1)
          .map((sentence) => ({ pointer, params: { text: sentence }, expected, actual: sentence })),
      )
  },
})
