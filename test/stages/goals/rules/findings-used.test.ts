import { findingsUsed } from '../../../../src/stages/goals/rules/findings-used.ts'
import { testRule } from '../../../support/test-rule.ts'
import { goalOf } from '../items.ts'

testRule('goals', findingsUsed, {
  accepts: {
    'a finding beside other references': (draft) => {
      goalOf(draft, 'T1').refs = ['brief.goals.G1', ' analysis.findings.F2 ']
    },
  },
  rejects: {
    'a goal on facts of the brief alone': {
      change: (draft) => {
        goalOf(draft, 'T1').refs = ['brief.pains.P1']
      },
      at: '/goals/T1/refs',
      says: ['rests on no finding', 'не опирается ни на один вывод'],
      severity: 'warning',
      expects: 'analysis.findings.F1',
    },
    'a finding that does not exist': {
      change: (draft) => {
        goalOf(draft, 'T2').refs = ['analysis.findings.F9', 'analysis.findings']
      },
      at: '/goals/T2/refs',
      says: ['rests on no finding', 'не опирается ни на один вывод'],
      severity: 'warning',
    },
  },
  skips: {
    'an analysis without findings': (_draft, { drafts }) => {
      drafts.analysis.findings = []
    },
  },
})
