import { serviceBasicsFirst } from '../../../../src/stages/initiatives/rules/service-basics-first.ts'
import type { Initiatives } from '../../../../src/stages/initiatives/schema.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

/** The remedy of the queue comes a fortnight after the card (5 April). */
const late = (draft: Initiatives) => {
  byId(draft.initiatives, 'I2').launch = '2027-04-19'
}

testRule('initiatives', serviceBasicsFirst, {
  accepts: {
    'a remedy on the day of the programme': (draft) => {
      byId(draft.initiatives, 'I2').launch = '2027-04-05'
    },
    'a late answer to the level of prices': (draft, { brief }) => {
      late(draft)
      byId(brief.pains, 'P1').text = brief.language === 'ru' ? 'Кофе дорогой' : 'Coffee is expensive'
    },
    'a second remedy of the same complaint later': (draft) => {
      Object.assign(byId(draft.initiatives, 'I5'), { painIds: ['P1'] })
    },
    'a complaint another rule asks for': (draft) => {
      byId(draft.initiatives, 'I2').painIds = []
    },
    'a bad score with an improvement before the programme': (_draft, { brief }) => {
      Object.assign(brief.metrics.nps ?? {}, { value: -12 })
    },
  },
  rejects: {
    'points before the queue is gone': {
      change: late,
      at: '/initiatives/I2/launch',
      says: ['Fix “Morning queue of more than 10 minutes” before', 'Сначала исправьте «Утром очередь больше 10 минут»'],
      severity: 'warning',
      expects: '≤ 2027-04-05',
      group: ['/initiatives/I4/launch'],
    },
    'points for a service people warn of': {
      change: (draft, { brief }) => {
        Object.assign(brief.metrics.nps ?? {}, { value: -12 })
        for (const { direction, id } of draft.initiatives) {
          if (direction === 'proactive')
            Object.assign(byId(draft.initiatives, id), { painIds: [], launch: '2027-09-01' })
        }
      },
      at: '/initiatives/I4/launch',
      says: ['NPS', 'NPS'],
      severity: 'warning',
    },
  },
  skips: {
    'no programme': (_draft, { drafts }) => {
      drafts.programme.type = 'none'
    },
    'nothing launches the programme': (draft) => {
      draft.initiatives = draft.initiatives.filter(({ direction }) => direction !== 'loyalty')
    },
  },
  fixes: {
    'the programme that can wait': { change: late, at: '/initiatives/I4/launch', after: '2027-04-19' },
    'nothing where others need the programme by then': {
      change: (draft) => {
        late(draft)
        byId(draft.initiatives, 'I5').launch = '2027-04-12'
      },
      at: null,
    },
    'nothing where the goal is due before': {
      change: (draft) => {
        late(draft)
        byId(draft.initiatives, 'I4').kpi.by = '2027-04-10'
      },
      at: null,
    },
    'nothing that is in order': { change: () => {}, at: null },
  },
})
