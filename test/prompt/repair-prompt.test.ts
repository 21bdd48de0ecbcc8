import { describe, expect, it } from 'vitest'
import type { AnyStage } from '../../src/core/stage.ts'
import { draftStage } from '../../src/pipeline/draft-stage.ts'
import { answerPart } from '../../src/pipeline/schema-walk.ts'
import { createPrompter, loadTemplates } from '../../src/prompt/render.ts'
import { stages } from '../../src/stages/index.ts'
import { type Initiatives, initiativesSchema } from '../../src/stages/initiatives/schema.ts'
import { fakeModel } from '../support/fake-model.ts'
import { goodStrategy } from '../support/good-drafts.ts'
import { idea1, idea2, ideas, ideasStage } from '../support/small-stages.ts'
import { stageRun } from '../support/stage-run.ts'

const initiatives = stages.find(({ id }) => id === 'initiatives') as AnyStage

/** What the packaged prompt says below its fixed instructions; the marker of the boundary is shortened. */
function said(prompt: string | undefined): string {
  const text = prompt ?? ''
  return text.slice(text.indexOf('\nFINDINGS\n') + 1).replaceAll(/DATA-[0-9a-f]{16}/g, '~~~')
}

async function repairPrompt(stage: AnyStage, answer: unknown, run: ReturnType<typeof stageRun>): Promise<string> {
  const model = fakeModel(answer, { finish: 'refusal', text: '' })
  const prompter = createPrompter(loadTemplates(), { brief: run.brief, stages: [] })
  await draftStage(stage, { ...run, prompter: { ...prompter, draft: () => 'draft' }, model })
  return said(model.questions[1]?.prompt)
}

describe('the exact prompt of a repair', () => {
  it('of one wrong field: the value, the finding, what would pass, the item around, the names of its siblings', async () => {
    const wrong = ideas(idea1({ owner: 'Director' }), idea2())
    expect(await repairPrompt(ideasStage, wrong, stageRun(fakeModel()))).toMatchInlineSnapshot(`
      "FINDINGS
      - at /ideas/I1/owner, rule idea-owner:
      ~~~
      What fails: Idea I1: “Director” is not in the team.
      Found: Director
      What would pass: CRM manager, Barista
      ~~~
        How to mend it: Name one of: CRM manager, Barista.

      THE TARGETS AS THEY STAND (lists of items are shown in outline)
      /ideas/I1/owner:
      ~~~
      "Director"
      ~~~

      FROZEN CONTEXT (to agree with, not to change)
      /ideas/I1, frozen but for the targets:
      ~~~
      {"id":"I1","title":"Order ahead","owner":"Director","cost":60,"painIds":["P1"]}
      ~~~
      names of all items of /ideas:
      ~~~
      [{"id":"I1","title":"Order ahead"},{"id":"I2","title":"Hot cups"}]
      ~~~

      TARGETS
      - /ideas/I1/owner

      Now answer with the patches as one JSON object.
      "
    `)
  })

  it('of a sum over its limit: every member of the group with its part, and the slack in numbers', async () => {
    const dear = ideas(idea1({ cost: 90 }), idea2())
    expect(await repairPrompt(ideasStage, dear, stageRun(fakeModel()))).toMatchInlineSnapshot(`
      "FINDINGS
      - at /total, rule idea-budget:
      ~~~
      What fails: The ideas cost 120, over by 20.
      Found: 120
      What would pass: ≤ 100
      These must satisfy it together; as they stand:
        /total: 120
        /ideas/I1/cost “Order ahead”: 90
        /ideas/I2/cost “Hot cups”: 30
      ~~~
        How to mend it: Cut 20 from the costs.

      THE TARGETS AS THEY STAND (lists of items are shown in outline)
      /ideas/I1/cost:
      ~~~
      90
      ~~~
      /ideas/I2/cost:
      ~~~
      30
      ~~~

      FROZEN CONTEXT (to agree with, not to change)
      /ideas/I1, frozen but for the targets:
      ~~~
      {"id":"I1","title":"Order ahead","owner":"CRM manager","cost":90,"painIds":["P1"]}
      ~~~
      /ideas/I2, frozen but for the targets:
      ~~~
      {"id":"I2","title":"Hot cups","owner":"Barista","cost":30,"painIds":["P2"]}
      ~~~
      names of all items of /ideas:
      ~~~
      [{"id":"I1","title":"Order ahead"},{"id":"I2","title":"Hot cups"}]
      ~~~

      TARGETS
      - /ideas/I1/cost
      - /ideas/I2/cost

      Now answer with the patches as one JSON object.
      "
    `)
  })

  it('of a real budget overrun: the smallest group in full, the others by name, nothing else of the draft', async () => {
    const { brief, drafts } = goodStrategy('en')
    const answer = answerPart(initiativesSchema, drafts.initiatives) as Initiatives
    const tight = { ...brief, budget: { ...brief.budget, total: drafts.initiatives.budget.total - 100 } }
    const text = await repairPrompt(initiatives, answer, stageRun(fakeModel(), { brief: tight, drafts }))
    const targets: string[] = text.slice(text.lastIndexOf('\nTARGETS\n')).match(/\/initiatives\/I\d+$/gm) ?? []
    expect(text).toMatch(/What would pass: at most £[\d,]+: £[\d,]+ less before the reserve/)
    for (const { id, title, what, cost } of drafts.initiatives.initiatives) {
      const isTarget = targets.includes(`/initiatives/${id}`)
      expect(text).toContain(`"${id}"`)
      expect(text).toContain(title)
      expect(text.includes(what)).toBe(isTarget)
      if (isTarget) expect(text).toContain(cost.toLocaleString('en'))
    }
    expect(targets.length).toBeGreaterThan(0)
    expect(targets.length).toBeLessThan(answer.initiatives.length)
    expect(text).not.toMatch(/HTTP|attempt|\b[45]\d\d (?:error|bad)/i)
    expect(text).not.toContain(drafts.analysis.summary)
  })
})
