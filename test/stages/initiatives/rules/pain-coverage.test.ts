import { painCoverage } from '../../../../src/stages/initiatives/rules/pain-coverage.ts'
import type { Initiatives } from '../../../../src/stages/initiatives/schema.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

const one = ({ initiatives }: Initiatives, id: string) => byId(initiatives, id)

testRule('initiatives', painCoverage, {
  accepts: {
    'a cure measured by the KPI of its goal': (draft) => {
      Object.assign(one(draft, 'I2').kpi, { name: '', target: '' })
    },
    'a cure in other words': (draft, { brief }) => {
      byId(brief.pains, 'P1').text = brief.language === 'ru' ? 'Долго ждать кофе' : 'Waiting takes ages'
      one(draft, 'I2').title = brief.language === 'ru' ? 'Без очереди' : 'No queue'
    },
  },
  rejects: {
    'a cure nothing would show': {
      change: (draft, { drafts }) => {
        Object.assign(one(draft, 'I2').kpi, { name: '', target: '' })
        for (const goal of drafts.goals.goals) goal.kpis = []
      },
      at: '/initiatives/I2/kpi',
      says: ['no KPI would show that it gets better', 'ни один показатель не покажет улучшения'],
    },
    'a pain nobody removes': {
      change: (draft) => {
        one(draft, 'I2').painIds = []
      },
      at: '/initiatives',
      says: ['not addressed by any initiative', 'не закрыта ни одной инициативой'],
      expects: 'painIds P1',
    },
    'a link without a word about it': {
      change: (draft) => {
        one(draft, 'I2').painIds = []
        Object.assign(one(draft, 'I5'), { painIds: ['P1'] })
      },
      at: '/initiatives/I5/what',
      says: ['is linked but does not speak of it', 'но о ней не говорит'],
      severity: 'warning',
    },
    'a pain left out on purpose': {
      change: (draft, { brief }) => {
        one(draft, 'I3').painIds = []
        draft.wontDo.push({ what: byId(brief.pains, 'P2').text, why: '—' })
      },
      at: '/initiatives',
      says: ['left out on purpose', 'намеренно не решается'],
      severity: 'warning',
    },
  },
})
