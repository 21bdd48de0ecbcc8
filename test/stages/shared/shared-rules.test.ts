import { analysisRules } from '../../../src/stages/analysis/rules.ts'
import { goalsRules } from '../../../src/stages/goals/rules.ts'
import { initiativesRules } from '../../../src/stages/initiatives/rules.ts'
import { monitoringRules } from '../../../src/stages/monitoring/rules.ts'
import { programmeRules } from '../../../src/stages/programme/rules.ts'
import { roadmapRules } from '../../../src/stages/roadmap/rules.ts'
import { byId, testRule } from '../../support/test-rule.ts'

/** The instance a stage really runs. */
function ruleOf<R extends { id: string }>(rules: readonly R[], id: string): R {
  return byId(rules, id)
}

testRule('analysis', ruleOf(analysisRules, 'schema-valid'), {
  accepts: {
    'a path into the draft itself, the industry, and a list by its stage': ({ findings }) => {
      byId(findings, 'F1').refs = ['analysis.segments.S1', 'industry.churn.mid', 'brief.metrics.ltv']
    },
  },
  rejects: {
    'a path to nowhere': {
      change: ({ findings }) => {
        byId(findings, 'F1').refs = ['brief.pains.P9']
      },
      at: '/findings/F1/refs',
      says: ['“brief.pains.P9” does not exist', '«brief.pains.P9» не существует'],
    },
    'a path that is a sentence': {
      change: ({ bindingCause }) => {
        bindingCause.refs = ['own experience']
      },
      at: '/bindingCause/refs',
      says: ['“own experience” does not exist', '«own experience» не существует'],
    },
    'an id used twice': {
      change: ({ segments }) => {
        byId(segments, 'S2').id = 'S1'
      },
      at: '/segments/1',
      says: ['id “S1” is used twice', 'идентификатор «S1» повторяется'],
    },
  },
  fixes: {
    'a path to nowhere': {
      change: ({ findings }) => {
        byId(findings, 'F1').refs = ['brief.pains.P9', 'brief.pains.P1']
      },
      at: '/findings/F1/refs',
      after: 'brief.pains.P1',
    },
  },
})

testRule('goals', ruleOf(goalsRules, 'schema-valid'), {
  accepts: {
    'a stage list by the short path': ({ goals }) => {
      byId(goals, 'T1').refs = ['goals.T2', 'goals.goals.T2.kpis.K2']
    },
  },
  rejects: {
    'a business goal and a segment that do not exist': {
      change: ({ goals }) => {
        Object.assign(byId(goals, 'T1'), { businessGoalIds: ['G1', 'G7'], segmentIds: ['S9'] })
      },
      at: '/goals/T1/businessGoalIds',
      also: ['/goals/T1/segmentIds'],
      says: ['“G7” does not exist', '«G7» не существует'],
      expects: 'G1 | G2',
    },
  },
  fixes: {
    'a note about no business goal goes as a whole': {
      change: (draft) => {
        draft.businessGoalNotes = [{ businessGoalId: 'G7', kind: 'partly', text: 'x' }]
      },
      at: '/businessGoalNotes/0',
      after: '—',
    },
    'a segment of a KPI becomes the whole base': {
      change: ({ goals }) => {
        Object.assign(byId(goals, 'T1').kpis[0] ?? {}, { segmentId: 'S9' })
      },
      at: '/goals/T1/kpis/K1/segmentId',
      after: '—',
    },
  },
})

testRule('initiatives', ruleOf(initiativesRules, 'schema-valid'), {
  rejects: {
    'a dependency that does not exist': {
      change: ({ initiatives }) => {
        byId(initiatives, 'I2').dependsOn = ['I99']
      },
      at: '/initiatives/I2/dependsOn',
      says: ['“I99” does not exist', '«I99» не существует'],
    },
    'a script of no initiative': {
      change: ({ scripts }) => {
        byId(scripts, 'X1').initiativeId = 'I99'
      },
      at: '/scripts/X1/initiativeId',
      says: ['“I99” does not exist', '«I99» не существует'],
    },
  },
})

testRule('monitoring', ruleOf(monitoringRules, 'schema-valid'), {
  rejects: {
    'a dashboard row of no KPI': {
      change: ({ dashboard }) => {
        byId(dashboard, 'D1').kpiId = 'K99'
      },
      at: '/dashboard/D1/kpiId',
      says: ['“K99” does not exist', '«K99» не существует'],
    },
  },
})

testRule('goals', ruleOf(goalsRules, 'owner-exists'), {
  accepts: {
    'the role in the other language': ({ goals }) => {
      Object.assign(byId(goals, 'T1').kpis[0] ?? {}, { owner: 'CRM-маркетолог' })
    },
    'a slip of the pen': ({ goals }, { brief }) => {
      Object.assign(byId(goals, 'T1').kpis[0] ?? {}, {
        owner: brief.language === 'ru' ? 'CRM-маркетолга' : 'CRM marketeer',
      })
    },
    'a role of the brief that names two things': ({ goals }, { brief }) => {
      Object.assign(byId(brief.team, 'R1'), { role: 'Marketing and sales director' })
      for (const { kpis } of goals) for (const kpi of kpis) kpi.owner = 'Marketing and sales director'
    },
  },
  rejects: {
    'a stranger': {
      change: ({ goals }) => {
        Object.assign(byId(goals, 'T1').kpis[0] ?? {}, { owner: 'Astronaut' })
      },
      at: '/goals/T1/kpis/K1/owner',
      says: ['Owner “Astronaut”: not in the team', 'Ответственный «Astronaut»: такой роли нет'],
      expects: 'CRM marketer | Store manager | Barista',
    },
    'a department': {
      change: ({ goals }) => {
        Object.assign(byId(goals, 'T1').kpis[0] ?? {}, { owner: 'Отдел маркетинга' })
      },
      at: '/goals/T1/kpis/K1/owner',
      says: ['nobody in particular', 'ни один человек не отвечает'],
    },
    'everybody, even without a team': {
      change: ({ goals }, { brief }) => {
        brief.team = []
        Object.assign(byId(goals, 'T1').kpis[0] ?? {}, { owner: 'the team' })
      },
      at: '/goals/T1/kpis/K1/owner',
      says: ['nobody in particular', 'ни один человек не отвечает'],
    },
  },
  skips: {
    'the brief names no team': (_draft, { brief }) => {
      brief.team = []
    },
  },
})

testRule('initiatives', ruleOf(initiativesRules, 'owner-exists'), {
  accepts: {
    'a contractor the plan pays for': ({ initiatives }) => {
      byId(initiatives, 'I1').owner = byId(initiatives, 'I1').resources[1]?.role ?? ''
    },
  },
  rejects: {
    'one person with seven launches at a time': {
      change: ({ initiatives }, { brief }) => {
        for (const initiative of initiatives) {
          Object.assign(initiative, { owner: byId(brief.team, 'R1').role, start: '2027-02-01', launch: '2027-06-01' })
        }
      },
      at: '/initiatives/I1/owner',
      says: ['8 initiatives at a time, at most 6', 'одновременно инициатив: 8, можно до 6'],
      severity: 'warning',
    },
  },
})

testRule('initiatives', ruleOf(initiativesRules, 'channels-subset'), {
  accepts: {
    'the channel under another name': ({ initiatives }) => {
      byId(initiatives, 'I4').channels = ['text messages', 'e-mail', 'касса']
    },
    'a receipt where there is a till': ({ initiatives }) => {
      byId(initiatives, 'I4').channels = ['receipt']
    },
    'a channel the plan builds first': ({ initiatives }) => {
      Object.assign(byId(initiatives, 'I1'), { title: 'Telegram bot' })
      byId(initiatives, 'I6').channels = ['Telegram']
    },
  },
  rejects: {
    'a channel the client does not have': {
      change: ({ initiatives }) => {
        byId(initiatives, 'I6').channels = ['SMS', 'Telegram']
      },
      at: '/initiatives/I6/channels/1',
      says: ['Channel “Telegram” is not in the brief', 'Канала «Telegram» нет в брифе'],
      expects: 'email | SMS | till',
    },
    'a channel built after its first use': {
      change: ({ initiatives }) => {
        Object.assign(byId(initiatives, 'I1'), { title: 'Telegram bot', launch: '2027-09-01' })
        byId(initiatives, 'I6').channels = ['Telegram']
      },
      at: '/initiatives/I6/channels/0',
      says: ['Telegram', 'Telegram'],
    },
  },
})

testRule('roadmap', ruleOf(roadmapRules, 'channels-subset'), {
  rejects: {
    'a message where the client is not': {
      change: ({ comms }) => {
        byId(comms, 'CM2').channel = 'Viber'
      },
      at: '/comms/CM2/channel',
      says: ['“Viber”', '«Viber»'],
    },
  },
})

testRule('programme', ruleOf(programmeRules, 'placeholder-leak'), {
  accepts: {
    'what the client wrote that way': (draft, { brief }) => {
      byId(brief.pains, 'P1').text = 'Delivery status shows N/A, letters begin with {name}'
      draft.why = 'Members see the status instead of N/A, and no letter begins with {name}.'
    },
  },
  rejects: {
    'a name to be filled in': {
      change: (draft) => {
        draft.why = 'Because of [insert reason]'
      },
      at: '/why',
      says: ['“[insert reason]”', '«[insert reason]»'],
    },
    'one placeholder beside a word of the client': {
      change: (draft, { brief }) => {
        byId(brief.pains, 'P1').text = 'Letters begin with {name}'
        draft.why = 'Letters begin with {name} and end with <signature>.'
      },
      at: '/why',
      says: ['“<signature>”', '«<signature>»'],
    },
    'a number to be filled in, deep inside': {
      change: ({ antiFraud }) => {
        antiFraud[1] = 'Не больше X % чека'
      },
      at: '/antiFraud/1',
      says: ['“X %”', '«X %»'],
    },
  },
})

testRule('analysis', ruleOf(analysisRules, 'language-consistency'), {
  accepts: {
    'a selection rule in field names': ({ segments }) => {
      byId(segments, 'S1').rule = 'days_since_last_order <= 30 and orders_per_month >= 4'
    },
    'a quote of the brief in another language': (draft, { brief }) => {
      byId(brief.pains, 'P1').text = 'Kaffee ist kalt und die Schlange zu lang / кофе холодный и очередь длинная'
      draft.bindingCause.text = byId(brief.pains, 'P1').text
    },
  },
  rejects: {
    'a field in the other language': {
      change: (draft, { brief }) => {
        draft.summary =
          brief.language === 'ru' ? 'The queue costs us guests every morning' : 'Очередь каждое утро стоит нам гостей'
      },
      at: '/summary',
      says: ['only 0% of its letters are English', 'русских букв только 0'],
    },
    'a word of two alphabets': {
      change: (draft) => {
        draft.bindingCause.text = 'Oчередь'
      },
      at: '/bindingCause/text',
      says: ['“Oчередь” mixes Latin and Cyrillic letters', 'в слове «Oчередь» смешаны'],
    },
  },
})

testRule('goals', ruleOf(goalsRules, 'generic-phrases'), {
  accepts: {
    'the client’s own words': (draft, { brief }) => {
      brief.goals[0] = { ...byId(brief.goals, 'G1'), text: 'Индивидуальный подход к каждому гостю' }
      Object.assign(draft.goals[0] ?? {}, { relevant: 'Индивидуальный подход к каждому гостю' })
    },
    'a role whose name would be filler in a sentence': (draft, { brief }) => {
      const role = 'Руководитель обучения персонала'
      brief.team[0] = { ...byId(brief.team, 'R1'), role }
      Object.assign(draft.goals[0]?.kpis[0] ?? {}, { owner: role })
    },
  },
  rejects: {
    'a goal without any fact': {
      change: ({ goals }) => {
        byId(goals, 'T1').title = 'Raise loyalty / повысить лояльность'
      },
      at: '/goals/T1/title',
      says: ['Add a number with its unit', 'Добавьте: число с единицей'],
    },
    'filler in the reason': {
      change: ({ goals }) => {
        byId(goals, 'T1').achievable = 'Комплексный подход, synergy'
      },
      at: '/goals/T1/achievable',
      says: ['synergy', 'synergy'],
      severity: 'warning',
    },
  },
})
