import { genericPhrases } from '../../../../src/stages/initiatives/rules/generic-phrases.ts'
import { goalHasInitiative } from '../../../../src/stages/initiatives/rules/goal-has-initiative.ts'
import { initiativeComplete } from '../../../../src/stages/initiatives/rules/initiative-complete.ts'
import { initiativeSpecificity } from '../../../../src/stages/initiatives/rules/initiative-specificity.ts'
import { painCoverage } from '../../../../src/stages/initiatives/rules/pain-coverage.ts'
import { staffMotivation } from '../../../../src/stages/initiatives/rules/staff-motivation.ts'
import { threeDirections } from '../../../../src/stages/initiatives/rules/three-directions.ts'
import { winbackPresent } from '../../../../src/stages/initiatives/rules/winback-present.ts'
import type { Initiatives } from '../../../../src/stages/initiatives/schema.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

const one = ({ initiatives }: Initiatives, id: string) => byId(initiatives, id)
const without = (draft: Initiatives, ...ids: string[]) => {
  draft.initiatives = draft.initiatives.filter(({ id }) => !ids.includes(id))
}

testRule('initiatives', threeDirections, {
  accepts: {
    'four initiatives of a tiny budget': (draft, { brief }) => {
      brief.budget.total = brief.language === 'ru' ? 300_000 : 5000
      without(draft, 'I1', 'I3', 'I5', 'I7')
    },
    'four initiatives of half a person': (draft, { brief }) => {
      brief.team = brief.team.slice(0, 1).map((role) => ({ ...role, fte: 0.5 }))
      without(draft, 'I1', 'I3', 'I5', 'I7')
    },
    'no loyalty initiative where there is no programme': (draft, { drafts }) => {
      drafts.programme.type = 'none'
      without(draft, 'I4')
    },
  },
  rejects: {
    'six initiatives': {
      change: (draft) => without(draft, 'I7', 'I8'),
      at: '/initiatives',
      says: ['The whole plan: initiatives 6, need 7–15', 'Весь план: инициатив 6, нужно 7–15'],
    },
    'one proactive initiative': {
      change: (draft) => without(draft, 'I2'),
      at: '/initiatives',
      says: ['Proactive service: initiatives 1, need at least 2', 'инициатив 1, нужно не меньше 2'],
    },
    'no loyalty initiative': {
      change: (draft) => without(draft, 'I4'),
      at: '/initiatives',
      says: ['Loyalty programme: initiatives 0', 'инициатив 0'],
    },
    'three initiatives of a tiny budget': {
      change: (draft, { brief }) => {
        brief.budget.total = 5000
        without(draft, 'I1', 'I3', 'I5', 'I7', 'I8')
      },
      at: '/initiatives',
      says: ['initiatives 3, need 4–15', 'инициатив 3, нужно 4–15'],
    },
  },
})

testRule('initiatives', initiativeComplete, {
  accepts: {
    'no money with a reason': (draft) => {
      Object.assign(one(draft, 'I3'), { oneOff: 0, runPerMonth: 0, costBasis: 'own hours / свои часы' })
    },
  },
  rejects: {
    'two steps and no risk': {
      change: (draft) => {
        Object.assign(one(draft, 'I3'), { steps: one(draft, 'I3').steps.slice(1), risks: [] })
      },
      at: '/initiatives/I3',
      says: ['missing three steps, a risk with a response', 'не указано: три шага, риск и ответ на него'],
    },
    'no money and no reason': {
      change: (draft) => {
        Object.assign(one(draft, 'I3'), { oneOff: 0, runPerMonth: 0, costBasis: '' })
      },
      at: '/initiatives/I3',
      says: ['the reason why it costs nothing', 'почему это ничего не стоит'],
    },
    'nobody works on it': {
      change: (draft) => {
        one(draft, 'I4').resources = []
      },
      at: '/initiatives/I4',
      says: ['person-days by role', 'человеко-дни по ролям'],
    },
    'a negative cost': {
      change: (draft) => {
        one(draft, 'I4').oneOff = -5
      },
      at: '/initiatives/I4',
      says: ['cost of zero or more', 'неотрицательная стоимость'],
    },
  },
})

testRule('initiatives', initiativeSpecificity, {
  accepts: {
    'numbers before nouns that are no units': (draft) => {
      Object.assign(one(draft, 'I6'), {
        what: 'Cancel in 2 clicks with one of 6 reasons / уход в 2 касания, 6 причин',
        steps: ['List 4 exits / 4 выхода', 'Show 1 of them / показать 1 из них', 'Keep 3 phrases / оставить 3 фразы'],
      })
    },
    'foundations that name a number and a date only': (draft) => {
      Object.assign(one(draft, 'I1'), {
        what: 'Draw up the form / составить бланк',
        steps: ['Write', 'Написать', '2 tests'],
      })
    },
  },
  rejects: {
    'steps nobody can carry out': {
      change: (draft) => {
        Object.assign(one(draft, 'I6'), {
          what: 'Bring people back with warmth / возвращать людей теплом',
          steps: ['Think it over', 'Подумать', 'Do it well'],
        })
      },
      at: '/initiatives/I6/what',
      says: ['cannot be executed as written', 'нельзя исполнить в таком виде'],
      group: ['/initiatives/I6/steps'],
    },
    'half of the sentences in the air': {
      change: (draft) => {
        Object.assign(one(draft, 'I6'), {
          what: 'When a regular misses 2 days, an SMS is sent / если гость пропустил 2 дня, уходит СМС',
          steps: ['Be warm / с теплом', 'Stay brief / коротко', 'After 2 messages stop / после 2 сообщений стоп'],
        })
      },
      at: '/initiatives/I6/what',
      says: ['in most sentences', 'в большинстве фраз'],
      severity: 'warning',
    },
    'no number at all': {
      change: (draft) => {
        Object.assign(one(draft, 'I6'), {
          what: 'When a regular is missing, an SMS asks why / если гость пропал, СМС спрашивает почему',
          trigger: 'missing / пропал',
          steps: [
            'Send an SMS / Отправить СМС',
            'If no answer, call / Если нет ответа, звонить',
            'After it, stop / После — стоп',
          ],
          limit: 'no more / не больше',
        })
      },
      at: '/initiatives/I6/what',
      says: ['add a number with its unit', 'добавьте число с единицей'],
    },
  },
})

testRule('initiatives', goalHasInitiative, {
  accepts: {
    'a foundation that only others need': (draft) => {
      one(draft, 'I1').goalIds = []
    },
  },
  rejects: {
    'a goal nobody works on': {
      change: (draft) => {
        for (const initiative of draft.initiatives) initiative.goalIds = ['T1', 'T2']
      },
      at: '/initiatives',
      says: ['Goal T3', 'У цели T3'],
      expects: 'goalIds T3',
    },
    'an initiative without an aim': {
      change: (draft) => {
        one(draft, 'I6').goalIds = []
      },
      at: '/initiatives/I6/goalIds',
      says: ['serves no goal', 'не служит ни одной цели'],
    },
  },
})

testRule('initiatives', painCoverage, {
  accepts: {
    'a cure in other words': (draft, { brief }) => {
      byId(brief.pains, 'P1').text = brief.language === 'ru' ? 'Долго ждать кофе' : 'Waiting takes ages'
      one(draft, 'I2').title = brief.language === 'ru' ? 'Без очереди' : 'No queue'
    },
  },
  rejects: {
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

testRule('initiatives', staffMotivation, {
  rejects: {
    'no staff initiative': {
      change: (draft) => without(draft, 'I7'),
      at: '/initiatives',
      says: ['no initiative', 'нет инициативы'],
    },
    'a slogan instead of a reward': {
      change: (draft) => {
        Object.assign(one(draft, 'I7'), {
          title: 'Smile / Улыбка',
          what: 'Smile / Улыбаться',
          trigger: '—',
          steps: ['Smile', 'Улыбка', 'Smile'],
          limit: '—',
        })
      },
      at: '/initiatives/I7',
      says: ['lacks the reward', 'нет награды'],
    },
    'a bonus nobody is trained for': {
      change: (draft) => {
        one(draft, 'I7').steps[0] = 'Tell 20 people / сказать 20 людям'
      },
      at: '/initiatives/I7',
      says: ['lacks training', 'нет обучения'],
      severity: 'warning',
    },
    'a second payroll': {
      change: (draft) => {
        one(draft, 'I7').cost = draft.budget.planned
      },
      at: '/initiatives/I7',
      says: ['100% of the plan', '100'],
      severity: 'warning',
    },
  },
  skips: {
    'a business of one': (_draft, { brief }) => {
      brief.team = brief.team.slice(0, 1)
    },
  },
})

testRule('initiatives', winbackPresent, {
  rejects: {
    'no win-back': {
      change: (draft) => without(draft, 'I8'),
      at: '/initiatives',
      says: ['no initiative', 'нет инициативы'],
    },
    'a win-back without waves': {
      change: (draft) => {
        Object.assign(one(draft, 'I8').winback ?? {}, { waveMonths: [] })
      },
      at: '/initiatives/I8',
      says: ['lacks waves', 'нет волн'],
    },
    'a response that would come anyway': {
      change: (draft) => {
        Object.assign(one(draft, 'I8').winback ?? {}, { organic: 0.06 })
      },
      at: '/initiatives/I8',
      says: ['a response above what would return anyway', 'отклика выше того, что вернётся само'],
      severity: 'warning',
    },
  },
  skips: {
    'nothing is known about leaving': (_draft, { brief }) => {
      Object.assign(brief.metrics, { churn: null, retention: null, dormantCustomers: null })
    },
  },
})

testRule('initiatives', genericPhrases, {
  accepts: {
    'a cap over all channels': (draft) => {
      draft.halfBudget.text = 'Все каналы вместе: не больше 2 сообщений. Over all channels at most 4 a month'
    },
  },
  rejects: {
    'a filler sentence': {
      change: (draft) => {
        draft.halfBudget.text = 'Индивидуальный подход к клиенту и synergy'
      },
      at: '/halfBudget/text',
      says: ['synergy', 'synergy'],
      severity: 'warning',
    },
    'an initiative made of filler': {
      change: (draft) => {
        Object.assign(one(draft, 'I6'), {
          what: 'Повысить лояльность клиентов. Exceed customer expectations.',
          steps: ['Комплексный подход', 'Индивидуальный подход', 'A win-win situation'],
        })
      },
      at: '/initiatives/I6/what',
      says: ['general wording', 'общие слова'],
    },
  },
})
