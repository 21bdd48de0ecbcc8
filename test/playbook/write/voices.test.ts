import { describe, expect, test } from 'vitest'
import { playbooks } from '../../../src/playbook/knowledge.ts'
import { painTags } from '../../../src/playbook/pain-tags.ts'
import type { PlannedInitiative } from '../../../src/playbook/plan.ts'
import { planStrategy } from '../../../src/playbook/plan-strategy.ts'
import { factsOf } from '../../../src/playbook/write/facts.ts'
import { fillText } from '../../../src/playbook/write/fill-text.ts'
import { cardOf } from '../../../src/playbook/write/initiatives/card.ts'
import { painVoiceOf, voiceOf } from '../../../src/playbook/write/voices.ts'
import { scoreText } from '../../../src/text/generic.ts'
import { briefOf, briefs, textsIn } from './written.ts'

const links = { goalIds: [], segmentIds: [], journeyIds: [] }
const ways = playbooks().flatMap((playbook): Pick<PlannedInitiative, 'playbook' | 'variant'>[] => [
  { playbook, variant: 'full' },
  ...(playbook.light
    ? [
        {
          playbook: { ...playbook, ...playbook.light, title: playbook.light.title ?? playbook.title },
          variant: 'light' as const,
        },
      ]
    : []),
])

describe.each(Object.keys(briefs))('%s', (name) => {
  const brief = briefOf(name)
  const plan = planStrategy(brief)
  const facts = factsOf(brief, plan)
  const [model] = plan.initiatives
  if (!model) throw new Error('a plan without initiatives')

  test.each(ways.map((way) => [`${way.playbook.id}, ${way.variant}`, way] as const))(
    '%s is told in full',
    (_id, way) => {
      const initiative = { ...model, ...way, painIds: [] }
      const card = cardOf(facts, initiative, links, ['analysis.findings.F1'])
      expect(textsIn(card).filter(({ text }) => /\{|\}|\[[SL]\d/u.test(text))).toEqual([])
      expect(card.risks.length).toBe(way.playbook.risks[brief.language].length)
      const voice = voiceOf(way)
      for (const message of [voice.first, voice.how, voice.remind]) {
        if (message) expect(fillText(facts, initiative, message).length).toBeLessThanOrEqual(300)
      }
    },
  )

  test.each(
    ways
      .filter(({ playbook }) => playbook.direction !== 'enabler')
      .map((way) => [`${way.playbook.id}, ${way.variant}`, way] as const),
  )('%s can be acted on: most sentences hold a number, a channel, a condition or a role', (_id, way) => {
    const card = cardOf(facts, { ...model, ...way, painIds: [] }, links, ['analysis.findings.F1'])
    const known = { roles: [model.owner], channels: brief.channels.map((channel) => channel.name) }
    expect(scoreText([card.what, ...card.steps].join('\n'), known).anchoredShare).toBeGreaterThanOrEqual(0.6)
  })
})

test.each([...painTags, 'other'])('the complaint %s has a cause, a disproof and a number in both languages', (tag) => {
  const voice = painVoiceOf(tag)
  expect(voice).not.toBe(tag === 'other' ? undefined : painVoiceOf('other'))
  expect(voice.kpi.target).toBeGreaterThan(0)
  for (const language of ['ru', 'en'] as const) {
    expect(/[а-я]/iu.test(voice.cause[language])).toBe(language === 'ru')
    expect(voice.disproof[language].length).toBeGreaterThan(30)
  }
})

test('a text with an unknown place is refused, not printed', () => {
  const brief = briefOf('coffee chain, ru')
  const plan = planStrategy(brief)
  const [initiative] = plan.initiatives
  if (!initiative) throw new Error('a plan without initiatives')
  expect(() => fillText(factsOf(brief, plan), initiative, { ru: 'Ответ за {hours} ч', en: '{hours}' })).toThrow(
    '{hours}',
  )
})
