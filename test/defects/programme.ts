import type { Defect, Ground, Host } from './defect.ts'

const noProgramme = 'the workshop launches no programme: its orders are too rare'
const noAccounts = { 'service-center-ru': noProgramme } as const
/** Companies under contract: the rule leaves them to the contract. */
const contracts = {
  'b2b-saas-en': 'accounts under contract are outside the rule',
  'service-center-ru': noProgramme,
} as const
const b2bOnly = { 'coffee-chain-ru': 'customers are people', 'service-center-ru': noProgramme } as const

/** In the language of the host. */
const word = (host: Host, ru: string, en: string) => (host === 'b2b-saas-en' ? en : ru)
const baseRule = ({ stages }: Ground) => {
  const rule = stages.programme.earn.find(({ rate }) => rate !== null)
  if (!rule) throw new Error('No rate')
  return rule
}

export const programmeDefects: readonly Defect[] = [
  {
    rule: 'programme-complete',
    stage: 'programme',
    plant: ({ stages }) => {
      stages.programme.wontSolve = []
    },
  },
  {
    rule: 'programme-earn-vs-margin',
    stage: 'programme',
    name: 'rewards of nine tenths',
    plant: (ground) => {
      const { programme } = ground.stages
      baseRule(ground).rate = 0.9
      for (const tier of programme.tiers) tier.earnRate = 0.9
    },
    not: { ...noAccounts, 'coffee-chain-ru': 'its rewards cost so much that the initiative would lose money as well' },
  },
  {
    rule: 'programme-earn-vs-margin',
    stage: 'programme',
    name: 'earning on the part paid with rewards',
    plant: (ground, host) => {
      const { programme } = ground.stages
      programme.excluded = programme.excluded.filter((text) => !/наград|rewards/.test(text))
      baseRule(ground).cap = word(host, 'не больше 3 начислений в день', 'credited to the company once a quarter')
    },
    not: noAccounts,
  },
  {
    rule: 'programme-example-arithmetic',
    stage: 'programme',
    plant: ({ stages }, host) => {
      stages.programme.communication[0] = word(
        host,
        'После каждой покупки: с чека 1000 ₽ начисляется 450 баллов (push)',
        'After each payment: an invoice of $4,000 earns 450 points (email)',
      )
    },
    not: noAccounts,
  },
  {
    rule: 'programme-expiry',
    stage: 'programme',
    plant: ({ stages }) => {
      stages.programme.expiryDays = 20
    },
    not: noAccounts,
  },
  {
    rule: 'programme-tiers-monotone',
    stage: 'programme',
    plant: ({ stages, brief }, host) => {
      const order = brief.metrics.averageOrder?.value ?? 100
      const rate = stages.programme.earn[0]?.rate ?? 0.01
      const benefit = word(host, 'начисление с каждой покупки', 'credit on every paid invoice')
      stages.programme.tierPeriodMonths = 12
      stages.programme.tiers = [
        { id: 'L1', name: word(host, 'Гость', 'Client'), threshold: 0, earnRate: rate, benefits: [benefit] },
        { id: 'L2', name: word(host, 'Свой', 'Partner'), threshold: -order, earnRate: rate, benefits: [benefit] },
      ]
    },
    not: noAccounts,
  },
  {
    rule: 'programme-time-to-reward',
    stage: 'programme',
    plant: ({ stages }) => {
      stages.programme.minRedeem = 2000
    },
    not: contracts,
  },
  {
    rule: 'programme-type-fit',
    stage: 'programme',
    plant: ({ stages }, host) => {
      stages.programme.type = word(host, 'rebate', 'cashback') as 'rebate' | 'cashback'
      // An earlier programme to keep would excuse it.
      stages.programme.migration = null
      stages.programme.why = word(
        host,
        'Так решила команда «Зерно» 12 марта',
        'The team of Shiftbridge voted so on 12 March',
      )
    },
    not: noAccounts,
  },
  {
    rule: 'reward-to-behaviour',
    stage: 'programme',
    plant: (ground) => {
      baseRule(ground).behaviour = '—'
    },
    not: noAccounts,
  },
  {
    rule: 'audience-fit',
    stage: 'programme',
    name: 'an app alone for people over 60',
    plant: ({ stages, brief }) => {
      brief.audience.age = [62, 80]
      stages.programme.enrol.how = 'Регистрация в приложении «Зерно», подтверждение кодом'
    },
    not: contracts,
  },
  {
    rule: 'audience-fit',
    stage: 'programme',
    name: 'a leaderboard for buyers',
    plant: ({ stages }) => {
      const [first] = stages.programme.benefits
      if (first) first.text = 'a leaderboard of the 10 best rosters in the webinar'
    },
    not: b2bOnly,
  },
  {
    rule: 'programme-abuse-controls',
    stage: 'programme',
    plant: ({ stages }) => {
      stages.programme.antiFraud = stages.programme.antiFraud.slice(0, 2)
    },
    not: contracts,
  },
  {
    rule: 'legal-programme-rules',
    stage: 'programme',
    plant: ({ stages }) => {
      const { rulesDocument } = stages.programme
      rulesDocument.contents = rulesDocument.contents.filter((text) => !/спор|disputes/.test(text))
    },
    not: noAccounts,
  },
  {
    rule: 'legal-restricted-goods',
    stage: 'programme',
    plant: ({ brief }, host) => {
      brief.products.push({
        id: 'PR9',
        name: word(host, 'Лотерейные билеты', 'Lottery tickets'),
        price: null,
        description: null,
      })
    },
    not: noAccounts,
  },
  {
    rule: 'legal-subscription',
    stage: 'programme',
    plant: ({ stages }, host) => {
      stages.programme.rulesDocument.contents.push(
        word(host, 'автопродление взноса за 12 месяцев', 'auto-renewal of the fee after 12 months'),
      )
    },
    not: noAccounts,
  },
  {
    rule: 'legal-b2b-gifts',
    stage: 'programme',
    plant: ({ stages }) => {
      const { programme } = stages
      const [first] = programme.benefits
      if (first) first.text = 'a $50 gift card for the buyer after 3 paid invoices'
    },
    not: b2bOnly,
  },
]
