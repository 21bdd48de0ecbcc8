import { bulleted, heading, paragraph, strong, table } from '../../../core/blocks.ts'
import { fill } from '../../../core/localised.ts'
import type { Block, SectionContext } from '../../../core/stage.ts'
import { columns, labelled, names, nothing, rewardUnits } from '../../words.ts'
import type { Programme } from '../schema.ts'

function units(value: number, programme: Programme, context: SectionContext): string {
  return rewardUnits(value, programme.currencyName, context)
}

function termRows(programme: Programme, context: SectionContext): [string, string | null][] {
  const { labels, format } = context.locale
  const { programme: words, count } = labels
  const { enrol } = programme
  const { currency } = context.brief.budget
  return [
    [
      words.enrol,
      fill(words.enrolTime, {
        how: enrol.how,
        seconds: format.count(enrol.seconds, count.seconds),
        fields: names(enrol.fields, context),
      }),
    ],
    [words.consents, enrol.consents.length > 0 ? enrol.consents.join('; ') : null],
    [
      words.unit,
      programme.pointValue > 0
        ? fill(words.unitValue, {
            unit: units(1, programme, context),
            value: format.money(programme.pointValue, currency),
          })
        : null,
    ],
    [words.welcome, programme.welcome],
    [words.minRedeem, programme.minRedeem === null ? null : units(programme.minRedeem, programme, context)],
    [
      words.maxRedeem,
      programme.maxRedeemShare === null
        ? null
        : fill(words.maxRedeemValue, { share: format.percent(programme.maxRedeemShare, 0) }),
    ],
    [
      words.activation,
      programme.activationDays === null
        ? null
        : programme.activationDays === 0
          ? words.activationNow
          : fill(words.activationValue, { days: format.count(programme.activationDays, count.days) }),
    ],
    [
      words.expiry,
      programme.expiryDays === null
        ? null
        : fill(words.expiryValue, { days: format.count(programme.expiryDays, count.days) }),
    ],
    [
      words.tierPeriod,
      programme.tierPeriodMonths === null || programme.tiers.length === 0
        ? null
        : fill(words.tierPeriodValue, { months: format.count(programme.tierPeriodMonths, count.months) }),
    ],
    [words.excluded, programme.excluded.length > 0 ? programme.excluded.join('; ') : null],
    [words.visibility, programme.visibility.length > 0 ? programme.visibility.join('; ') : null],
  ]
}

function earnBlocks(programme: Programme, context: SectionContext): Block[] {
  if (programme.earn.length === 0) return []
  const { labels, format } = context.locale
  const reward = (rule: Programme['earn'][number]) =>
    rule.rate !== null
      ? fill(labels.programme.ofSpend, { rate: format.percent(rule.rate) })
      : rule.points !== null
        ? units(rule.points, programme, context)
        : nothing
  return [
    heading(3, labels.programme.earn),
    table(
      columns(labels.programme.earnColumns),
      programme.earn.map((rule) => [rule.event, reward(rule), rule.behaviour, rule.kpi, rule.cap]),
    ),
  ]
}

function burnBlocks(programme: Programme, context: SectionContext): Block[] {
  if (programme.burn.length === 0) return []
  const { programme: words } = context.locale.labels
  return [
    heading(3, words.burn),
    table(
      columns(words.burnColumns),
      programme.burn.map((rule) => [rule.what, rule.condition, rule.limit]),
    ),
  ]
}

function tierBlocks(programme: Programme, context: SectionContext): Block[] {
  if (programme.tiers.length === 0) return []
  const { labels, format } = context.locale
  return [
    heading(3, labels.programme.tiers),
    table(
      columns(labels.programme.tiersColumns),
      programme.tiers.map((tier) => [
        tier.name,
        format.money(tier.threshold, context.brief.budget.currency),
        tier.earnRate === null ? nothing : format.percent(tier.earnRate),
        tier.benefits.join('; ') || nothing,
      ]),
    ),
  ]
}

function exampleBlocks(programme: Programme, context: SectionContext): Block[] {
  const { example } = programme
  if (example === null) return []
  const { labels, format } = context.locale
  const { currency } = context.brief.budget
  return [
    paragraph(
      labelled(
        labels.programme.example,
        fill(labels.programme.exampleText, {
          spend: format.money(example.spend, currency),
          points: units(example.points, programme, context),
          value: format.money(example.value, currency),
        }),
        context,
      ),
    ),
  ]
}

/** What a member gets, earns and spends, with the terms and one computed example. */
export function mechanicsBlocks(programme: Programme, context: SectionContext): Block[] {
  const { programme: words, benefit } = context.locale.labels
  return [
    heading(3, words.benefits),
    bulleted(programme.benefits.map(({ kind, text }) => labelled(benefit[kind], text, context))),
    heading(3, words.terms),
    table(
      columns(words.termsColumns),
      termRows(programme, context).flatMap(([term, value]) => (value === null ? [] : [[strong(term), value]])),
    ),
    ...earnBlocks(programme, context),
    ...exampleBlocks(programme, context),
    ...burnBlocks(programme, context),
    ...tierBlocks(programme, context),
  ]
}
