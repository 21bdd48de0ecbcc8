import { findingsUsed } from '../../../../src/stages/initiatives/rules/findings-used.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

testRule('initiatives', findingsUsed, {
  accepts: {
    'a finding only a goal takes up': (draft, { drafts }) => {
      byId(draft.initiatives, 'I8').refs = []
      byId(drafts.goals.goals, 'T1').refs = ['analysis.findings.F3.implication']
    },
    'a finding that decides on the programme': (draft, { drafts }) => {
      byId(draft.initiatives, 'I8').refs = []
      drafts.programme.refs = ['analysis.findings.F3']
    },
  },
  rejects: {
    'a finding that leads nowhere': {
      change: (draft) => {
        byId(draft.initiatives, 'I8').refs = ['analysis.findings.F1', 'brief.findings.F3']
      },
      at: '/initiatives',
      says: [
        'Finding F3 “Sleeping guests are forgotten” leads nowhere',
        'Вывод F3 «Спящих гостей забыли» не используется',
      ],
      severity: 'warning',
      expects: 'an initiative with analysis.findings.F3 in refs',
    },
  },
})
