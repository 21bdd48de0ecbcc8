import { effectEvidence } from '../../../../src/stages/initiatives/rules/effect-evidence.ts'
import type { Initiatives } from '../../../../src/stages/initiatives/schema.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

const one = ({ initiatives }: Initiatives, id: string) => byId(initiatives, id)

testRule('initiatives', effectEvidence, {
  accepts: {
    'failed payments of which two thirds are saved': (draft, { brief }) => {
      const ru = brief.language === 'ru'
      one(draft, 'I5').trigger = ru ? 'Неудачное списание с карты' : 'A failed charge of a card'
      Object.assign(one(draft, 'I5').effect, { metric: 'churn', rel: 0.66, low: 0.5, high: 0.75 })
    },
    'a case of a vendor with its haircut': (draft, { brief }) => {
      const basis = brief.language === 'ru' ? 'Кейс поставщика: +25 %' : 'A vendor’s case: +25%'
      Object.assign(one(draft, 'I5').effect, { basis, evidence: 'vendor-case' })
    },
    'an own estimate that starts from a case': (draft, { brief }) => {
      one(draft, 'I5').effect.basis =
        brief.language === 'ru'
          ? 'Поставщики сервисов заявляют 30 %; размер — экспертная оценка'
          : 'Vendors claim 30%; the size is an expert estimate'
    },
    'a large claim that its haircut brings back': (draft) => {
      Object.assign(one(draft, 'I5').effect, { rel: 0.3, high: 0.4, evidence: 'expert-direct' })
    },
    'no effect of its own and no basis': (draft) => {
      Object.assign(one(draft, 'I1').effect, { metric: 'none', rel: null, low: null, high: null, basis: '' })
    },
  },
  rejects: {
    'more churn prevented than anybody ever did': {
      change: (draft) => {
        Object.assign(one(draft, 'I5').effect, { rel: 0.7, high: 0.8 })
      },
      at: '/initiatives/I5/effect/rel',
      says: ['70% is outside the sane range, at most 50%', 'вне разумных пределов, не больше 50'],
      severity: 'error',
    },
    'orders that grow by a quarter': {
      change: (draft) => {
        Object.assign(one(draft, 'I4').effect, { rel: 0.25, high: 0.3 })
      },
      at: '/initiatives/I4/effect/rel',
      says: ['25%', '25'],
      severity: 'warning',
    },
    'a side effect beyond reason': {
      change: (draft) => {
        one(draft, 'I4').sideEffect = { metric: 'averageOrder', rel: 0.4 }
      },
      at: '/initiatives/I4/sideEffect/rel',
      says: ['at most 25%', 'не больше 25'],
      severity: 'error',
    },
    'a harm called an effect': {
      change: (draft) => {
        Object.assign(one(draft, 'I5').effect, { rel: -0.1, low: -0.2 })
      },
      at: '/initiatives/I5/effect/rel',
      says: ['outside the sane range', 'вне разумных пределов'],
      severity: 'error',
    },
    'more customers reached than there are': {
      change: (draft) => {
        one(draft, 'I5').effect.reach = 1.4
      },
      at: '/initiatives/I5/effect/reach',
      says: ['140%', '140'],
      severity: 'error',
    },
    'a response no win-back ever had': {
      change: (draft) => {
        Object.assign(one(draft, 'I8').winback ?? {}, { response: 0.3 })
      },
      at: '/initiatives/I8/winback/response',
      says: ['30% is outside the sane range, at most 12%', 'вне разумных пределов, не больше 12'],
      severity: 'warning',
    },
    'a case of a vendor as a study': {
      change: (draft, { brief }) => {
        const basis = brief.language === 'ru' ? 'Кейс Mindbox: частота +25 %' : 'Mindbox case study: orders +25%'
        Object.assign(one(draft, 'I4').effect, { basis, evidence: 'published-study' })
      },
      at: '/initiatives/I4/effect/evidence',
      says: ['without its haircut', 'без поправки'],
      severity: 'error',
      expects: 'vendor-case',
    },
    'members who spend more as an uplift': {
      change: (draft, { brief }) => {
        const ru = brief.language === 'ru'
        one(draft, 'I4').effect.basis = ru ? 'Участники тратят на 8 % больше' : 'Members spend 8% more than others'
      },
      at: '/initiatives/I4/effect/evidence',
      says: ['heavy buyers join first', 'сильные покупатели вступают первыми'],
      severity: 'error',
      expects: 'members-vs-others',
    },
    'members against others alone': {
      change: (draft) => {
        one(draft, 'I4').effect.evidence = 'members-vs-others'
      },
      at: '/initiatives/I4/effect/evidence',
      says: ['a control group is needed', 'нужна контрольная группа'],
      severity: 'warning',
    },
    'a size from nowhere': {
      change: (draft) => {
        one(draft, 'I5').effect.basis = '—'
      },
      at: '/initiatives/I5/effect/basis',
      says: ['not said where the size comes from', 'не сказано, откуда взят размер'],
      severity: 'warning',
    },
    'an effect without a size': {
      change: (draft) => {
        one(draft, 'I5').effect.rel = null
      },
      at: '/initiatives/I5/effect/rel',
      says: ['the size is missing', 'нет размера эффекта'],
      severity: 'warning',
    },
    'a low estimate above the expected one': {
      change: (draft) => {
        Object.assign(one(draft, 'I5').effect, { rel: 0.08, low: 0.1 })
      },
      at: '/initiatives/I5/effect/low',
      says: ['out of order', 'не по порядку'],
      severity: 'warning',
    },
  },
  fixes: {
    'an effect beyond its bound': {
      change: (draft) => {
        Object.assign(one(draft, 'I5').effect, { rel: 0.7, high: 0.8 })
      },
      at: '/initiatives/I5/effect/rel',
    },
    'a reach above everybody': {
      change: (draft) => {
        one(draft, 'I5').effect.reach = 1.4
      },
      at: '/initiatives/I5/effect/reach',
    },
    'the class a basis confesses to': {
      change: (draft) => {
        Object.assign(one(draft, 'I4').effect, { basis: 'Mindbox case study / кейс', evidence: 'own-test' })
      },
      at: '/initiatives/I4/effect/evidence',
      after: 'vendor-case',
    },
    'nothing where judgement is needed': {
      change: (draft) => {
        one(draft, 'I5').effect.basis = ''
      },
      at: null,
    },
  },
})
