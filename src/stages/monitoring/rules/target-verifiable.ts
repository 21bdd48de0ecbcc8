import { phrasePattern } from '../../../core/phrase-pattern.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure, type StageContext } from '../../../core/rule.ts'
import { npsMargin, samplePerArm } from '../../../finance/sample-size.ts'
import type { Kpi } from '../../goals/schema.ts'
import type { MonitoringNeeds } from '../../shared/needs.ts'
import { type Say, sayIn } from '../../shared/say.ts'
import type { Monitoring } from '../schema.ts'

type Feedback = Monitoring['feedback'][number]

/** Which answers a target is read from. All other metrics are counted from every transaction and have no error of a sample. */
const surveyed: Partial<Record<Kpi['metric'], RegExp>> = {
  nps: phrasePattern('nps, порекоменд~, рекоменд~, recommend~'),
  csat: phrasePattern('csat, ces, доволен~, довольн~, удовлетвор~, оцен~, satisf~, rate, rating~, score~'),
}

/** Words that own up to a sample too small for proof. */
const honest = phrasePattern(
  'направлен~, не покажет, не докажет, не доказыва~, не различ~, мало для доказ~, случайност~, недостаточн~, только разниц~, direction, no difference, not prove~, cannot prove, cannot show, not enough, too few, too small, under',
)
/** Largest share a plan keeps out for proof (domain model §14); more would cost the effect it is to prove. */
const mostShare = 0.1

function rowFor(feedback: readonly Feedback[], said: RegExp): Feedback | null {
  const rows = feedback.filter(({ method, questions }) => said.test(`${method}. ${questions.join(' ')}`))
  return rows.toSorted((a, b) => b.sample - a.sample)[0] ?? null
}

/** What the answers of a wave can show: points of an NPS, or answers needed to see the change of a share. */
function surveyFailure(
  kpi: Kpi,
  feedback: readonly Feedback[],
  customers: number,
  say: Say,
): Failure | 'visible' | null {
  const said = surveyed[kpi.metric]
  const row = said ? rowFor(feedback, said) : null
  if (!row || kpi.baseline === null || kpi.target === null) return null
  const n = Math.min(row.sample, customers)
  if (!(n > 0)) return null
  const { number, points } = say.format
  const pointer = formatPointer(['feedback', row.id, 'sample'])
  const change = Math.abs(kpi.target - kpi.baseline)
  if (kpi.metric === 'nps') {
    const margin = npsMargin(n)
    // An NPS is told in whole points, and so is its error.
    if (change >= Math.round(margin)) return 'visible'
    const params = {
      what: `${kpi.id} “${kpi.name}”`,
      d: number(change),
      n: number(n),
      m: number(Math.round(margin * 10) / 10),
    }
    return { pointer, params, expected: say(`a change of ${params.m}`, `изменение от ${params.m}`), actual: params.d }
  }
  if (!kpi.unit.trim().startsWith('%')) return null
  const needed = samplePerArm(kpi.baseline, kpi.target)
  if (n >= needed) return 'visible'
  const margin = 1.96 * Math.sqrt((kpi.baseline * (1 - kpi.baseline)) / n)
  const bare = (value: number) => points(value).replace(/^[+−-]/u, '')
  const params = { what: `${kpi.id} “${kpi.name}”`, d: bare(change), n: number(n), m: bare(margin) }
  return {
    pointer,
    params,
    expected: say(`${number(needed)} answers`, `ответов: ${number(needed)}`),
    actual: params.n,
  }
}

/** A control group that cannot show the expected change; a base that allows no larger one has to say so in the readout. */
function experimentFailure({ experiment, proof }: Monitoring, customers: number, say: Say): Failure | null {
  const { baselineRate, expectedRate, readout } = experiment
  const { neededPerArm, availablePerArm } = proof
  if (baselineRate === null || expectedRate === null || neededPerArm === null || availablePerArm === null) return null
  if (proof.sufficient !== false) return null
  if (customers * mostShare < neededPerArm && honest.test(readout)) return null
  const { number, points } = say.format
  const bare = (value: number) => points(value).replace(/^[+−-]/u, '')
  const pooled = baselineRate * (1 - baselineRate) + expectedRate * (1 - expectedRate)
  const params = {
    what: say('the experiment', 'эксперимент'),
    d: bare(Math.abs(expectedRate - baselineRate)),
    n: number(availablePerArm),
    m: bare(1.96 * Math.sqrt(pooled / Math.max(1, availablePerArm))),
  }
  return {
    pointer: '/experiment',
    params,
    expected: say(`${number(neededPerArm)} customers in the group`, `клиентов в группе: ${number(neededPerArm)}`),
    actual: params.n,
  }
}

function kpisOf({ drafts }: StageContext<MonitoringNeeds>): Kpi[] {
  return drafts.goals.goals.flatMap(({ kpis }) => kpis)
}

export const targetVerifiable = defineRule<Monitoring, MonitoringNeeds>({
  id: 'target-verifiable',
  severity: 'warning',
  claim:
    'The planned change of a surveyed target is larger than the error of the planned sample, and the control group can show the expected change of its rate.',
  why: 'A rise smaller than the error of the survey is celebrated or mourned by chance.',
  source: 'Method, success criterion: KPIs measurable; domain model §13 and §14',
  message: {
    en: '{what}: a change of {d} cannot be seen with n={n} (error ±{m}).',
    ru: '{what}: изменение {d} не различить при n={n} (погрешность ±{m}).',
  },
  repair: '{what}: raise the sample, or say in the readout that a change of {d} is within the error of ±{m} at n={n}.',
  check: (draft, context) => {
    const say = sayIn(context.brief)
    const customers = context.brief.metrics.customers?.value ?? Number.POSITIVE_INFINITY
    const judged = kpisOf(context).flatMap((kpi) => surveyFailure(kpi, draft.feedback, customers, say) ?? [])
    const failure = experimentFailure(draft, customers, say)
    if (judged.length === 0 && draft.proof.sufficient === null) {
      return {
        skipped: say(
          'the targets are counted from all transactions, or their level of today is not known yet',
          'цели считаются по всем операциям, или их исходный уровень ещё не измерен',
        ),
      }
    }
    return [...judged.filter((one) => one !== 'visible'), ...(failure ? [failure] : [])]
  },
})
