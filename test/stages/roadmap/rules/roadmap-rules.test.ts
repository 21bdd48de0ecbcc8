import { budgetQuarters } from '../../../../src/stages/roadmap/rules/budget-quarters.ts'
import { commsComplete } from '../../../../src/stages/roadmap/rules/comms-complete.ts'
import { legalConsent } from '../../../../src/stages/roadmap/rules/legal-consent.ts'
import { milestoneDates } from '../../../../src/stages/roadmap/rules/milestone-dates.ts'
import { roadmapComplete } from '../../../../src/stages/roadmap/rules/roadmap-complete.ts'
import type { Roadmap } from '../../../../src/stages/roadmap/schema.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

const quarter = ({ quarters }: Roadmap, q: number) => {
  const found = quarters.find((candidate) => candidate.q === q)
  if (!found) throw new Error(`No quarter ${q}`)
  return found
}

testRule('roadmap', roadmapComplete, {
  rejects: {
    'three quarters': {
      change: ({ quarters }) => quarters.pop(),
      at: '/quarters',
      says: ['quarter 4 stands 0 times', '4 квартал встречается раз: 0'],
    },
    'an empty quarter': {
      change: (draft) => {
        quarter(draft, 3).milestones = []
      },
      at: '/quarters/2/milestones',
      says: ['quarter 3 has no milestone', 'в 3 квартале нет ни одной вехи'],
    },
    'a milestone nobody can check': {
      change: (draft) => {
        byId(quarter(draft, 1).milestones, 'M2').exit = ''
      },
      at: '/quarters/0/milestones/M2',
      says: ['M2 lacks: exit criterion', 'M2: не указано: критерий готовности'],
    },
    'a forgotten initiative': {
      change: (draft) => {
        byId(quarter(draft, 2).milestones, 'M6').initiativeId = 'I4'
      },
      at: '/quarters',
      says: ['no milestone for I5', 'нет вех для инициатив: I5'],
      expects: 'I5',
    },
  },
})

testRule('roadmap', milestoneDates, {
  rejects: {
    'a milestone in another quarter': {
      change: (draft) => {
        byId(quarter(draft, 2).milestones, 'M5').due = '2027-08-01'
      },
      at: '/quarters/1/milestones/M5/due',
      says: ['needed: 2027-04-01 … 2027-06-30', 'нужно: 2027-04-01 … 2027-06-30'],
    },
    'a message after the plan': {
      change: ({ comms }) => {
        byId(comms, 'CM2').date = '2028-04-05'
      },
      at: '/comms/CM2/date',
      says: ['the twelve months', '12 месяцев'],
    },
    'a legal task before the plan': {
      change: ({ legal }) => {
        byId(legal, 'Q1').due = '2026-01-01'
      },
      at: '/legal/Q1/due',
      says: ['the twelve months', '12 месяцев'],
    },
  },
  fixes: {
    'a milestone in another quarter': {
      change: (draft) => {
        byId(quarter(draft, 2).milestones, 'M5').due = '2027-08-01'
      },
      at: '/quarters/1/milestones/M5/due',
      after: '2027-06-30',
    },
    'nothing in a good draft': { change: () => {}, at: null },
  },
})

testRule('roadmap', budgetQuarters, {
  accepts: {
    'a difference of rounding': (draft) => {
      quarter(draft, 1).budget += 1
    },
  },
  rejects: {
    'lines that do not add up to the quarter': {
      change: (draft) => {
        const [line] = quarter(draft, 1).lines
        if (line) line.amount += 500
      },
      at: '/quarters/0',
      says: ['Quarter 1: quarters sum to', 'Квартал 1: сумма по кварталам'],
    },
    'an initiative that lost money on the way': {
      change: (draft) => {
        const two = quarter(draft, 2)
        two.lines = two.lines.filter(({ initiativeId }) => initiativeId !== 'I4')
      },
      at: '/quarters',
      says: ['I4', 'I4'],
    },
    'a quarter that stands twice': {
      change: (draft) => {
        draft.quarters.push(structuredClone(quarter(draft, 1)))
      },
      at: '/quarters',
      says: ['The whole plan', 'Весь план'],
    },
  },
})

testRule('roadmap', commsComplete, {
  accepts: {
    'no expiry message where nothing expires': (draft, { drafts }) => {
      drafts.programme.expiryDays = null
      byId(draft.comms, 'CM4').purpose = 'reminder'
    },
    'no word to the staff in a business of one': (draft, { brief }) => {
      brief.team = brief.team.slice(0, 1)
      draft.comms = draft.comms.filter(({ id }) => id !== 'CM1')
    },
  },
  rejects: {
    'a programme nobody announces': {
      change: (draft) => {
        draft.comms = draft.comms.filter(({ id }) => id !== 'CM2')
      },
      at: '/comms',
      says: ['I4 “Harbour card”: missing an announcement', 'I4 «Карта «Причал»»: нет анонса'],
    },
    'staff who hear it with the customers': {
      change: ({ comms }) => {
        byId(comms, 'CM1').date = '2027-04-05'
      },
      at: '/comms',
      says: ['word to the staff 7 days before', 'сообщения сотрудникам за 7 дней'],
    },
    'points that expire in silence': {
      change: ({ comms }) => {
        byId(comms, 'CM4').purpose = 'reminder'
      },
      at: '/comms',
      says: ['a warning before rewards expire', 'предупреждения о сгорании'],
    },
    'a launch without a word': {
      change: (draft) => {
        draft.comms = draft.comms.filter(({ launchOf }) => launchOf !== 'I6')
      },
      at: '/comms',
      says: ['a message to customers', 'сообщения клиентам'],
      severity: 'warning',
    },
    'a message of 301 characters with neither date nor trigger': {
      change: ({ comms }) => {
        Object.assign(byId(comms, 'CM2'), { message: 'ы'.repeat(301), date: null })
      },
      at: '/comms/CM2',
      says: ['at most 300 characters (now 301), date or trigger', 'до 300 знаков (сейчас 301), даты или события'],
    },
    'a message to nobody': {
      change: ({ comms }) => {
        byId(comms, 'CM2').segmentId = null
      },
      at: '/comms/CM2',
      says: ['segment', 'сегмента'],
    },
  },
})

testRule('roadmap', legalConsent, {
  accepts: {
    'a country without a list, when both general duties are met': (_draft, { brief }) => {
      brief.country = 'BR'
    },
    'calls and texts in the United States with consent': (_draft, { brief }) => {
      brief.country = 'US'
    },
  },
  rejects: {
    'messages without an opt-out': {
      change: (draft) => {
        draft.contactPolicy = 'At most 4 / не больше 4'
      },
      at: '/legal',
      says: [
        'No opt-out in every message before the first message or data capture (5 April 2027)',
        'отказ от рассылки',
      ],
    },
    'consents that come after the launch': {
      change: ({ legal }) => {
        for (const task of legal) task.due = '2027-06-01'
      },
      at: '/legal',
      says: ['consent to marketing apart from profiling', 'согласие на персональные данные отдельным документом'],
    },
    'an advertising message without consent': {
      change: ({ comms }) => {
        byId(comms, 'CM2').consent = 'not-needed'
      },
      at: '/comms/CM2/consent',
      says: ['No consent to advertising before message CM2', 'До сообщения CM2 не предусмотрено: согласие на рекламу'],
    },
    'nothing at all in a country without a list, as a warning': {
      change: (draft, { brief }) => {
        brief.country = null
        draft.legal = []
      },
      at: '/legal',
      says: ['consent to marketing messages', 'согласие на рекламные сообщения'],
      severity: 'warning',
    },
    'Russian notices that are missing': {
      change: (draft, { brief }) => {
        brief.country = 'RU'
        draft.legal = []
      },
      at: '/legal',
      says: ['notice to Roskomnadzor', 'уведомление Роскомнадзора'],
    },
  },
  fixes: {
    'no legal task at all': {
      change: (draft, { brief }) => {
        brief.country = 'DE'
        brief.language = 'en'
        draft.legal = []
      },
      at: '/legal/Q1',
      after:
        'Write down the lawful basis of each purpose; ask for marketing and profiling consents separately, not tied to a discount',
    },
    'an advertising message without consent': {
      change: ({ comms }) => {
        byId(comms, 'CM2').consent = 'not-needed'
      },
      at: '/comms/CM2/consent',
      after: 'advertising',
    },
    'all Russian duties, in both languages': {
      change: (draft, { brief }) => {
        Object.assign(brief, { country: 'RU', language: 'ru' })
        Object.assign(draft, { legal: [], contactPolicy: '—' })
      },
      at: '/legal/Q4',
      after: 'Проверить запись в реестре операторов персональных данных Роскомнадзора или направить уведомление',
    },
  },
})
