import { phrasePattern } from '../../../core/phrase-pattern.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import { sentencesIn } from '../../../text/sentences.ts'
import type { InitiativesNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import type { Initiatives } from '../schema.ts'

const buyer = phrasePattern(
  'закупщик~, снабжен~, сотрудник~ клиента, сотрудник~ клиентов, сотрудник~ заказчик~, сотрудник~ покупател~, сотрудник~ компании-клиента, менеджер~ клиента, менеджер~ заказчик~, представител~ клиента, представител~ заказчик~, контактн~ лиц~, buyer, buyers, purchasing manager~, purchasing staff, procurement staff, procurement manager~, purchaser~, employees of the client, employees of the customer, customer’s employees, customers’ employees, client’s employees, employees of the account, contact person, contact persons, champion~, decision maker~, decision-maker~',
)
const reward = phrasePattern(
  'подар~, бонус~, балл~, сертификат~, преми~, вознагражд~, кешбэк~, кэшбэк~, поездк~, приз, призы, призов, gift~, bonus~, points, voucher~, reward~, prize~, cashback, trip, trips, incentive~',
)
const refused =
  /(?<!\p{L})(?:не|никогда|без|вместо|never|not|no|without|instead of)(?!\p{L})[^.;]{0,60}?(?:подар|бонус|балл|сертификат|преми|вознагражд|награ|приз|gift|bonus|point|voucher|reward|prize|person)/iu
/** The employer knows and allows it, it goes to the company, or it is a token within the limit of gifts (catalogue). */
const allowed = phrasePattern(
  'с согласия работодател~, согласие работодател~, согласие компании, с согласия компании, согласован~ с руководств~, компании, а не, на счёт компании, на счет компании, сувенир~, брендирован~, в пределах лимита подарк~, consent of the employer, employer’s consent, employer consent, consent of the company, to the company, to the account, company-level, swag, branded, token gift~, gift limit, anti-bribery',
)

/** The buyer's own people only: staff of the client company are rewarded under the rule on staff motivation. */
export const legalB2bGifts = defineRule<Initiatives, InitiativesNeeds>({
  id: 'legal-b2b-gifts',
  severity: 'warning',
  claim: 'Where the customers are companies, rewards go to the company, not to its employees in person.',
  why: 'A gift to the person who signs the order is a bribe to the auditor of the customer, and a tax question to your own.',
  source: 'Loyalty concept: the legal platform',
  message: {
    en: '“{initiative}” rewards the buyer’s employees personally.',
    ru: '«{initiative}» лично вознаграждает сотрудников закупщика.',
  },
  repair:
    'Turn the reward of {id} into a rebate or a training budget of the company, or require the consent of the employer and a clause against bribery.',
  check: ({ initiatives }, { brief }) => {
    if (brief.company.model !== 'b2b') return []
    const say = sayIn(brief)
    return initiatives.flatMap(({ id, title, direction, what, trigger, steps, limit }): Failure[] => {
      if (direction === 'staff' || allowed.test([what, ...steps, limit].join('\n'))) return []
      const personal = [title, what, trigger, ...steps]
        .flatMap(sentencesIn)
        .find((sentence) => buyer.test(sentence) && reward.test(sentence) && !refused.test(sentence))
      if (personal === undefined) return []
      return [
        {
          pointer: formatPointer(['initiatives', id, 'what']),
          params: { initiative: title, id },
          expected: say('a reward of the company', 'поощрение компании'),
          actual: personal,
          group: [formatPointer(['initiatives', id, 'steps'])],
        },
      ]
    })
  },
})
