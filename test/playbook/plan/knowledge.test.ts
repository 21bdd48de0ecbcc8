import { expect, test } from 'vitest'
import { programmePlaybooks } from '../../../src/playbook/choose-programme.ts'
import { evaluateFormula } from '../../../src/playbook/expression.ts'
import { habitsOf, industries, playbooks } from '../../../src/playbook/knowledge.ts'
import { painTags } from '../../../src/playbook/pain-tags.ts'
import { workKinds } from '../../../src/playbook/playbook-row.ts'
import { formulaVariables } from '../../../src/playbook/prices.ts'
import { programmeTypes } from '../../../src/stages/programme/schema.ts'

const known = new Set([...industries().map(({ id }) => id), 'general'])

test('the knowledge base holds 48 ways to act and 15 industries', () => {
  expect(playbooks()).toHaveLength(48)
  expect(industries()).toHaveLength(15)
  expect(playbooks()).toBe(playbooks())
})

test.each(playbooks().map((playbook) => [playbook.id, playbook] as const))('%s is whole', (id, playbook) => {
  const { light } = playbook
  const texts = JSON.stringify([playbook.steps, playbook.risks, playbook.title, light?.steps, light?.title])
  // Ids of records and codes of sources are not for readers.
  expect(texts).not.toMatch(/\b(pro|loy|per|wb|en)-[a-z]+-[a-z]/)
  expect(texts).not.toMatch(/\[[SL]\d/)
  for (const place of texts.match(/\{\w+\}/g) ?? []) {
    expect(
      '{owner} {ch} {aov} {product} {interval} {lapse} {earnRate} {spell} {activation} {expiry} {promise} {prize}',
    ).toContain(place)
  }
  if (playbook.industries !== 'any') for (const industry of playbook.industries) expect(known).toContain(industry)
  if (light) expect(light.leadWeeks).toBeLessThanOrEqual(playbook.leadWeeks)
  expect(playbook.steps.en.length, id).toBeGreaterThanOrEqual(3)
})

test.each(playbooks().map((playbook) => [playbook.id, playbook] as const))(
  '%s prices the days it names',
  (_, playbook) => {
    for (const kind of workKinds) {
      const only = Object.fromEntries(formulaVariables.map((name) => [name, name === `dr_${kind}` ? 1 : 0]))
      expect(evaluateFormula(playbook.oneOff, { ...only, kr: 1 }), kind).toBe(playbook.days[kind] ?? 0)
    }
  },
)

test.each(industries().map((industry) => [industry.id, industry] as const))(
  '%s names programmes that exist for it',
  (id, industry) => {
    for (const type of industry.archetypes) {
      const programme = programmeTypes.find((known) => known === type)
      expect(programme, type).toBeDefined()
      if (!programme || programme === 'none') throw new Error(`${type} is no programme`)
      const playbook = playbooks().find((item) => item.id === programmePlaybooks[programme])
      expect(playbook?.industries === 'any' || playbook?.industries.includes(id), `${type} in ${id}`).toBe(true)
    }
    expect(habitsOf(id)).not.toEqual(habitsOf('general'))
  },
)

test('every pain of the dictionary is answered by some playbook for any business', () => {
  for (const tag of painTags) {
    const answers = playbooks().filter(({ pains, direction }) => pains.includes(tag) && direction !== 'winback')
    expect(answers.length, tag).toBeGreaterThan(0)
  }
})
