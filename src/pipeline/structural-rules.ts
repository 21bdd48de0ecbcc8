import type { Rule } from '../core/rule.ts'
import { shapeMessage, shapeRule } from './shape-findings.ts'
import { presenceMessages } from './stage-presence.ts'
import { staleMessage } from './stale-finding.ts'

/** A rule that this folder itself raises; there is no draft to judge before it holds. */
export type StructuralRule = Pick<Rule<never>, 'id' | 'severity' | 'claim' | 'why' | 'source' | 'message'>

/** What must hold before any other rule can judge. They cannot be switched off or lowered. */
export const structuralRules: readonly StructuralRule[] = [
  {
    id: shapeRule,
    severity: 'error',
    claim: 'Every answer and every edited stage has its shape: all fields, of the right kind.',
    why: 'A field that is missing or of another kind can be neither judged nor printed.',
    source: 'validators §1 schema-valid',
    message: shapeMessage,
  },
  {
    id: 'stage-present',
    severity: 'error',
    claim: 'Every stage of the method is there, and no other.',
    why: 'A strategy with a stage left out looks complete and is not.',
    source: 'validators §1 stage-present',
    message: presenceMessages.missing,
  },
  {
    id: 'computed',
    severity: 'error',
    claim: 'Every stored number that code computes follows from what it is computed from.',
    why: 'After an edit the old sums, dates and business case would contradict the new fields.',
    source: 'house rule: code computes, the model writes',
    message: staleMessage,
  },
]
