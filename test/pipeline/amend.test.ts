import { describe, expect, it } from 'vitest'
import { defineRule, type Rule } from '../../src/core/rule.ts'
import type { AnyStage } from '../../src/core/stage.ts'
import { runPipeline } from '../../src/pipeline/run-pipeline.ts'
import { fakeModelByStage } from '../support/fake-model.ts'
import { smallBrief } from '../support/small-brief.ts'
import { type Ideas, idea1, idea2, ideas, ideasStage, sentenceStage } from '../support/small-stages.ts'
import { plainPrompter } from '../support/stage-run.ts'

type Sentence = { text: string }

/** A later stage finds that an earlier promise cannot be kept, and arithmetic says which can. */
const keepsPromise = defineRule<Sentence, { ideas: Ideas }>({
  id: 'keeps-promise',
  severity: 'error',
  fixFirst: true,
  claim: 'No idea costs more than the roadmap can pay.',
  why: 'Promises are kept.',
  source: 'test',
  message: { en: 'Idea {id} costs too much.', ru: 'Идея {id} стоит слишком много.' },
  repair: 'Pay more.',
  check: (_draft, { drafts }) =>
    drafts.ideas.ideas
      .filter(({ cost }) => cost > 50)
      .map(({ id }) => ({ pointer: '/text', params: { id }, expected: '≤ 50', actual: id })),
  fix: (draft, { drafts }) => ({
    draft,
    corrections: drafts.ideas.ideas
      .filter(({ cost }) => cost > 50)
      .map(({ id, cost }) => ({ pointer: `/ideas/${id}/cost`, stage: 'ideas', before: `${cost}`, after: '50' })),
    upstream: {
      ideas: { ...drafts.ideas, ideas: drafts.ideas.ideas.map((item) => ({ ...item, cost: Math.min(50, item.cost) })) },
    },
  }),
}) as Rule<unknown>

/** Tells what a stage was shown of the ideas. */
const seesIdeas = defineRule<Sentence, { ideas: Ideas }>({
  id: 'sees-ideas',
  severity: 'info',
  claim: 'test',
  why: 'test',
  source: 'test',
  message: { en: 'The total is {total}.', ru: 'Итого {total}.' },
  repair: 'test',
  check: (_draft, { drafts }) => [
    { pointer: '/text', params: { total: drafts.ideas.total }, expected: '', actual: '' },
  ],
}) as Rule<unknown>

const early: AnyStage = { ...sentenceStage('early', ['ideas']), rules: [seesIdeas] }
const roadmap: AnyStage = { ...sentenceStage('roadmap', ['ideas', 'early']), rules: [keepsPromise] }
const late: AnyStage = { ...sentenceStage('late', ['ideas', 'roadmap']), rules: [seesIdeas] }

const run = (stages: AnyStage[]) =>
  runPipeline({
    brief: smallBrief(),
    stages,
    model: fakeModelByStage({
      ideas: [ideas(idea1(), idea2())],
      early: ['{"text":"early"}'],
      roadmap: ['{"text":"roadmap"}'],
      late: ['{"text":"late"}'],
    }),
    prompter: plainPrompter,
    maxRepairs: 2,
    signal: new AbortController().signal,
    now: () => 0,
  })

describe('a fix that changes an earlier draft', () => {
  it('is made without a call, completed anew, seen by every stage, and told as an adjustment of the earlier stage', async () => {
    const done = await run([ideasStage, early, roadmap, late])
    expect(done.drafts.ideas).toMatchObject({ ideas: [{ cost: 50 }, { cost: 30 }], total: 80 })
    // The early stage was judged with 90 and is judged again.
    expect(done.findings.map(({ stage, message }) => `${stage}: ${message}`)).toEqual([
      'early: The total is 80.',
      'late: The total is 80.',
    ])
    expect(done.adjustments).toMatchObject([
      { rule: 'keeps-promise', stage: 'ideas', pointer: '/ideas/I1/cost', before: '60', after: '50' },
    ])
    expect(done.ledger.map(({ kind }) => kind)).toEqual(['draft', 'draft', 'draft', 'draft'])
  })

  it('is refused where a stage could see the old draft or the new one, whichever comes first', async () => {
    await expect(run([ideasStage, early, roadmap, sentenceStage('late', ['ideas'])])).rejects.toThrow(
      'Stage late needs ideas but does not wait for roadmap, which changes it',
    )
  })
})
