import { describe, expect, it } from 'vitest'
import { fill } from '../../src/core/localised.ts'
import type { Rule } from '../../src/core/rule.ts'
import { analysisRules } from '../../src/stages/analysis/rules.ts'
import { goalsRules } from '../../src/stages/goals/rules.ts'
import { initiativesRules } from '../../src/stages/initiatives/rules.ts'
import { monitoringRules } from '../../src/stages/monitoring/rules.ts'
import { programmeRules } from '../../src/stages/programme/rules.ts'
import { roadmapRules } from '../../src/stages/roadmap/rules.ts'
import { goodStrategy } from '../support/good-drafts.ts'

const rules = {
  analysis: analysisRules,
  goals: goalsRules,
  programme: programmeRules,
  initiatives: initiativesRules,
  roadmap: roadmapRules,
  monitoring: monitoringRules,
}
/** The English strategy stands outside Russia. */
const notAsked = ['en legal-channels-ru']

const stages = Object.keys(rules) as (keyof typeof rules)[]

describe.each(['en', 'ru'] as const)('the good strategy in %s', (language) => {
  it.each(stages)('passes every rule of %s, warnings included', (stage) => {
    const { brief, drafts } = goodStrategy(language)
    const said = (rules[stage] as readonly Rule<unknown>[]).flatMap((rule) => {
      const outcome = rule.check(drafts[stage], { brief, drafts })
      if ('skipped' in outcome) {
        return notAsked.includes(`${language} ${rule.id}`) ? [] : [`${rule.id} skipped: ${outcome.skipped}`]
      }
      return outcome.map(({ pointer, params }) => `${rule.id} ${pointer} ${fill(rule.message[language], params)}`)
    })
    expect(said).toEqual([])
  })
})
