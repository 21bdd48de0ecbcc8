import type { Brief } from '../../src/core/brief.ts'
import type { Language } from '../../src/core/localised.ts'
import { completeAnalysis } from '../../src/stages/analysis/complete.ts'
import type { Strategy } from '../../src/stages/index.ts'
import { completeInitiatives } from '../../src/stages/initiatives/complete.ts'
import { completeMonitoring } from '../../src/stages/monitoring/complete.ts'
import { completeProgramme } from '../../src/stages/programme/complete.ts'
import { completeRoadmap } from '../../src/stages/roadmap/complete.ts'
import { analysisIn, goalsIn } from './fixture/analysis.ts'
import { briefIn, sayIn } from './fixture/brief.ts'
import { initiativesIn, programmeIn } from './fixture/programme.ts'
import { monitoringIn, roadmapIn } from './fixture/roadmap.ts'

function draftsFor(brief: Brief): Strategy['stages'] {
  const say = sayIn(brief.language)
  const programme = completeProgramme(programmeIn(say), { brief, drafts: {} })
  const initiatives = completeInitiatives(initiativesIn(say), { brief, drafts: { programme } })
  return {
    analysis: completeAnalysis(analysisIn(say), { brief, drafts: {} }),
    goals: goalsIn(say),
    programme,
    initiatives,
    roadmap: completeRoadmap(roadmapIn(say), { brief, drafts: { initiatives } }),
    monitoring: completeMonitoring(monitoringIn(say), { brief, drafts: {} }),
  }
}

/** A small whole strategy: every section of the report has something to show, computed fields come from the real computations. */
export function reportFixture(language: Language): Strategy {
  const brief = briefIn(language)
  const usage = { inputTokens: 5200, cachedInputTokens: 4000, outputTokens: 1800, reasoningTokens: 0 }
  const entry = { targets: [], openRules: [], frozenBytes: null, usage, costUsd: 0.0123 }
  return {
    version: 1,
    generatedAt: '2026-11-21T10:00:00.000Z',
    language,
    brief,
    model: { author: 'openai', name: 'model-x', host: 'api.example.com', byDefault: false },
    stages: draftsFor(brief),
    businessCase: null,
    adjustments: [
      {
        rule: 'kpi-smart',
        stage: 'goals',
        pointer: '/goals/T1/kpis/K1/by',
        before: '2028-01-31',
        after: '2027-12-31',
        reason: 'plan year',
      },
    ],
    findings: [
      {
        rule: 'pain-coverage',
        stage: 'initiatives',
        pointer: '/initiatives/I3/painIds',
        severity: 'warning',
        message: 'I3: painIds is empty',
        expected: 'P1, P2',
        actual: '[]',
      },
    ],
    skipped: [{ rule: 'ltv-basis', stage: 'brief', reason: 'brief.metrics.retention' }],
    ruleSettings: [{ rule: 'number-format', severity: 'off', reason: 'Our readers write amounts as they like.' }],
    ledger: [
      { ...entry, stage: 'analysis', attempt: 1, kind: 'draft', outcome: 'accepted' },
      { ...entry, stage: 'goals', attempt: 1, kind: 'draft', outcome: 'kept', openRules: ['kpi-smart'] },
      { ...entry, stage: 'goals', attempt: 2, kind: 'repair', outcome: 'accepted', usage: null, costUsd: null },
    ],
  }
}
