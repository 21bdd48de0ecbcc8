import type { Brief } from '../../core/brief.ts'
import type { AnalysisAnswer } from '../../stages/analysis/schema.ts'
import type { Plan } from '../plan.ts'
import { sentences } from '../words.ts'
import { bindingCause } from './analysis/binding-cause.ts'
import { findingsOf } from './analysis/findings.ts'
import { journeyOf } from './analysis/journey.ts'
import { segmentsOf } from './analysis/segments.ts'
import { swotOf } from './analysis/swot.ts'
import { unknownsOf } from './analysis/unknowns.ts'
import { type Facts, factsOf } from './facts.ts'

/** What the client asked for, and what the diagnosis puts first instead. */
function summaryOf(facts: Facts): string {
  const { brief, words, known, first, plan } = facts
  const goal = brief.goals[0]?.text ?? ''
  const { lostPerMonth, monthlyMargin } = known
  const loss =
    lostPerMonth !== null && monthlyMargin !== null
      ? words.say({
          ru: `Сейчас каждый месяц уходит ${words.count(lostPerMonth, facts.noun)} с месячной маржой ${words.money(lostPerMonth * Math.round(monthlyMargin))}`,
          en: `Every month ${words.count(lostPerMonth, facts.noun)} leave with ${words.money(lostPerMonth * Math.round(monthlyMargin))} of monthly margin`,
        })
      : words.say({
          ru: 'Размер потерь пока не измерен: первый месяц плана отвечает на этот вопрос, а не тратит бюджет на рекламу',
          en: 'The loss is not measured yet: month 1 answers that before money goes into promotion',
        })
  return sentences(
    words.say({
      ru: `Задача звучит так: ${words.quote(goal)}. Раньше неё стоит другое, и оно названо в самом брифе`,
      en: `The task reads ${words.quote(goal)}. Something the brief itself names comes before it`,
    }),
    loss,
    first &&
      words.say({
        ru: `Поэтому план начинается с инициативы «${words.say(first.playbook.title)}»${plan.programme.type === 'none' ? ' и обходится без программы наград' : ', а программа наград приходит после исправлений'}`,
        en: `So the plan opens with “${words.say(first.playbook.title)}”${plan.programme.type === 'none' ? ' and does without a reward programme' : '; the reward programme follows the fixes'}`,
      }),
  )
}

/** Stage 1 from the brief and the plan. */
export function writeAnalysis(brief: Brief, plan: Plan): AnalysisAnswer {
  const facts = factsOf(brief, plan)
  return {
    summary: summaryOf(facts),
    bindingCause: bindingCause(facts),
    swot: swotOf(facts),
    findings: findingsOf(facts),
    segments: segmentsOf(facts),
    journey: journeyOf(facts),
    unknowns: unknownsOf(facts),
  }
}
