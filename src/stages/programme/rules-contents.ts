import type { Brief } from '../../core/brief.ts'
import type { Localised } from '../../core/localised.ts'
import { type LegalGroup, legalGroup } from '../shared/legal-facts.ts'
import type { Programme, ProgrammeType } from './schema.ts'

/** A topic that the published rules must cover. A checklist for a lawyer, not legal advice; the laws stand in legal-facts.ts. */
export interface RulesTopic {
  id: string
  name: Localised
  /** On normalised text of the contents. */
  words: RegExp
  /** Where it is asked for; everywhere when absent. */
  groups?: readonly LegalGroup[]
  /** Types it makes no sense for. */
  notFor?: readonly ProgrammeType[]
}

const topics: readonly RulesTopic[] = [
  {
    id: 'organiser',
    name: { en: 'organiser', ru: 'организатор' },
    words:
      /организатор|оператор программы|кто проводит|реквизиты|organi[sz]er|operator of the programme|who runs|company details|promoter/u,
  },
  {
    id: 'members',
    name: { en: 'who may join', ru: 'кто может участвовать' },
    words: /участ|вступ|регистрац|member|join|eligib|enrol|particip|sign-?up/u,
  },
  {
    id: 'earning',
    name: { en: 'earning', ru: 'начисление' },
    words: /начисл|как (?:копить|получить)|награды|earn|accru|collect|how rewards/u,
    notFor: ['paid'],
  },
  {
    id: 'using',
    name: { en: 'using rewards', ru: 'списание' },
    words:
      /списан|использован|трат|обмен|привилеги|зач[ее]т|burn|redeem|(?:^|[^a-z])us(?:e|ing)(?![a-z])|spend|benefit|credit/u,
  },
  {
    id: 'expiry',
    name: { en: 'expiry', ru: 'сроки и сгорание' },
    words: /сгора|срок|действ|expir|lapse|validity|terms/u,
    notFor: ['paid', 'rebate'],
  },
  {
    id: 'change',
    name: { en: 'change and end with 30 days’ notice', ru: 'изменение и закрытие с уведомлением за 30 дней' },
    words: /измен|закрыти|прекращ|окончан|chang|clos|terminat|(?:^|[^a-z])end(?:ing|s)?(?![a-z])|amend/u,
  },
  {
    id: 'returns',
    name: { en: 'returns and refunds', ru: 'возвраты' },
    words: /возвр|отмен|return|refund|cancel/u,
  },
  {
    id: 'disputes',
    name: { en: 'disputes', ru: 'споры и жалобы' },
    words: /спор|жалоб|претенз|разноглас|dispute|complain|disagree/u,
  },
  {
    id: 'data',
    name: { en: 'personal data', ru: 'персональные данные' },
    words: /данны|согласи|data|privacy|consent/u,
  },
  {
    id: 'excluded',
    name: { en: 'excluded goods', ru: 'исключённые товары' },
    words: /исключ|не начисля|не участву|exclu|earns? nothing|not eligible/u,
    notFor: ['paid'],
  },
  {
    id: 'public-offer',
    name: {
      en: 'public offer, open for acceptance for 30 days or more',
      ru: 'публичная оферта: открыта для акцепта от 30 дней, раньше срока не отзывается',
    },
    words: /оферт|public offer/u,
    groups: ['RU'],
  },
]

/** Topics for the type, the country and the customers: the tax rule behind the public offer is about people, not companies. */
export function requiredTopics({ type, expiryDays }: Programme, { country, company }: Brief): RulesTopic[] {
  const group = legalGroup(country)
  return topics.filter(({ id, groups, notFor }) => {
    if (groups && !groups.includes(group)) return false
    if (id === 'public-offer' && company.model === 'b2b') return false
    if (id === 'expiry' && expiryDays === null) return false
    return !notFor?.includes(type)
  })
}
