import { bulleted, heading, paragraph, table } from '../../core/blocks.ts'
import { fill } from '../../core/localised.ts'
import type { Block, SectionContext } from '../../core/stage.ts'
import type { Strategy } from '../index.ts'
import { columns, wordOf } from '../words.ts'
import { ledgerBlocks, runBlocks } from './ledger.ts'
import { findingBlocks, placeOf } from './open-findings.ts'

function adjustmentBlocks({ adjustments }: Strategy, context: SectionContext): Block[] {
  if (adjustments.length === 0) return []
  const { made } = context.locale.labels
  return [
    heading(3, made.adjustments),
    table(
      columns(made.adjustmentsColumns),
      adjustments.map((adjustment) => [
        placeOf(adjustment, context),
        adjustment.before,
        adjustment.after,
        adjustment.reason,
      ]),
    ),
  ]
}

function skippedBlocks({ skipped }: Strategy, context: SectionContext): Block[] {
  if (skipped.length === 0) return []
  const { labels } = context.locale
  return [
    heading(3, labels.made.skipped),
    bulleted(
      skipped.map(({ rule, stage, reason }) =>
        fill(labels.made.skippedText, { rule, stage: wordOf(labels.stage, stage), reason }),
      ),
    ),
  ]
}

function settingBlocks({ ruleSettings }: Strategy, context: SectionContext): Block[] {
  if (ruleSettings.length === 0) return []
  const { made } = context.locale.labels
  return [
    heading(3, made.settings),
    table(
      columns(made.settingsColumns),
      ruleSettings.map(({ rule, severity, reason }) => [rule, made.settingTo[severity], reason]),
    ),
  ]
}

/** Appendix C: who wrote it and at what price, what rules still say, what code corrected, what could not be judged or was set. */
export function howMadePage(strategy: Strategy, context: SectionContext): Block[] {
  const { made, report } = context.locale.labels
  const letter = columns(report.letters)[2] ?? ''
  return [
    heading(2, fill(report.appendix, { letter, title: made.heading })),
    ...runBlocks(strategy, context),
    ...ledgerBlocks(strategy, context),
    ...(strategy.findings.length === 0 ? [paragraph(made.noFindings)] : findingBlocks(strategy.findings, context)),
    ...adjustmentBlocks(strategy, context),
    ...skippedBlocks(strategy, context),
    ...settingBlocks(strategy, context),
  ]
}
