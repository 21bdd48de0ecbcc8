import { bulleted, heading, paragraph, strong, table } from '../../core/blocks.ts'
import { fill } from '../../core/localised.ts'
import type { Block, SectionContext } from '../../core/stage.ts'
import { capital, columns, labelled, refsOf, sentence } from '../words.ts'
import type { Programme } from './schema.ts'
import { mechanicsBlocks } from './section/mechanics.ts'

function choiceBlocks(programme: Programme, context: SectionContext): Block[] {
  const { labels } = context.locale
  const { programme: words, programmeType } = labels
  const type = capital(programmeType[programme.type])
  const title =
    programme.type === 'none'
      ? type
      : fill(labels.report.percentOf, { value: programme.name, share: programmeType[programme.type] })
  return [
    paragraph(strong(sentence(title)), ' ', sentence(programme.why), refsOf(programme.refs, context)),
    paragraph(
      `${fill(words.runnerUp, { type: programmeType[programme.runnerUp.type] })} ${sentence(programme.runnerUp.why)}`,
    ),
  ]
}

function economicsBlocks(programme: Programme, context: SectionContext): Block[] {
  const { economics, assumptions } = programme
  if (economics === null) return []
  const { labels, format } = context.locale
  const { programme: words } = labels
  const { currency } = context.brief.budget
  const facts = [
    fill(words.baseRate, {
      rate: format.percent(economics.baseRate),
      face: format.money(100, currency),
      cost: format.money(economics.unitCost * 100, currency),
    }),
    fill(words.rewardCost, {
      breakage: format.percent(assumptions.breakage, 0),
      share: format.percent(economics.rewardCostShare, 2),
    }),
    ...(economics.burden === null ? [] : [fill(words.burden, { burden: format.percent(economics.burden) })]),
    ...(economics.breakEvenUplift === null
      ? []
      : [fill(words.uplift, { uplift: format.percent(economics.breakEvenUplift) })]),
    ...(economics.marginProvenance === 'benchmark' ? [words.marginBorrowed] : []),
  ]
  return [heading(3, words.economics), paragraph(facts.join(' '))]
}

function memberBlocks(programme: Programme, context: SectionContext): Block[] {
  const { programme: words } = context.locale.labels
  return [
    ...listBlocks(words.system, programme.motivation),
    ...(programme.scenario.length === 0
      ? []
      : [
          heading(3, words.path),
          table(
            columns(words.pathColumns),
            programme.scenario.map((step) => [step.step, step.trigger, step.experience, step.metric]),
          ),
        ]),
    ...listBlocks(words.communication, programme.communication),
  ]
}

function listBlocks(title: string, items: readonly string[]): Block[] {
  return items.length === 0 ? [] : [heading(3, title), bulleted(items)]
}

/** What the programme costs somebody, and how it is kept honest. */
function limitBlocks(programme: Programme, context: SectionContext): Block[] {
  const { labels, format } = context.locale
  const { programme: words } = labels
  const { rulesDocument } = programme
  const rules = fill(words.rulesText, {
    task: sentence(rulesDocument.task),
    owner: rulesDocument.owner,
    due: format.date(rulesDocument.due),
    contents: rulesDocument.contents.join('; '),
  })
  const parts: [string, string | null][] = [
    [words.loses, programme.whoLoses],
    [words.migration, programme.migration],
    [words.abuse, programme.antiFraud.join('; ')],
    [words.returns, programme.returns],
    [words.exit, programme.exit],
    [words.rules, rules],
  ]
  return [
    ...listBlocks(words.wontSolve, programme.wontSolve),
    heading(3, words.fairness),
    bulleted(parts.flatMap(([title, text]) => (text === null || text === '' ? [] : [labelled(title, text, context)]))),
  ]
}

/** Chapter 3.1: the programme with its terms, arithmetic and limits, or the reasons for having none. */
export function programmeSection(draft: Programme, context: SectionContext): Block[] {
  return [
    heading(2, context.locale.labels.programme.heading),
    ...choiceBlocks(draft, context),
    ...(draft.type === 'none' ? [] : mechanicsBlocks(draft, context)),
    ...(draft.type === 'none' ? [] : economicsBlocks(draft, context)),
    ...(draft.type === 'none' ? [] : memberBlocks(draft, context)),
    ...limitBlocks(draft, context),
  ]
}
