import type { Brief } from '../../../core/brief.ts'
import type { Localised } from '../../../core/localised.ts'
import { defineRule } from '../../../core/rule.ts'
import { normaliseText } from '../../../text/normalise.ts'
import type { ProgrammeNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import { type FitFacts, fitFacts, hardMisfit } from '../hard-misfits.ts'
import type { Programme, ProgrammeType } from '../schema.ts'
import { speaksFor } from '../selector-factors.ts'

const typeNames: Record<ProgrammeType, Localised> = {
  points: { en: 'points', ru: 'баллы' },
  tiers: { en: 'levels', ru: 'уровни' },
  cashback: { en: 'cash-back', ru: 'кэшбэк' },
  paid: { en: 'paid club', ru: 'платный клуб' },
  partner: { en: 'partner rewards', ru: 'партнёрские награды' },
  punch: { en: 'stamp card', ru: 'карта с отметками' },
  rebate: { en: 'rebate', ru: 'ретробонус' },
  none: { en: 'no programme', ru: 'без программы' },
}

/** The runner-up of the draft, what is usual in the industry, or no programme: the first that has nothing against it. */
function alternative(programme: Programme, { industry }: Brief, facts: FitFacts): ProgrammeType {
  const named = [programme.runnerUp.type, ...industry.archetypes]
  return named.filter(isType).find((type) => !hardMisfit(type, facts)) ?? 'none'
}

function isType(name: string): name is ProgrammeType {
  return Object.hasOwn(typeNames, name)
}

/**
 * The full selector needs facts that a brief has no field for (spread of the order, share of the best tenth), so the rule holds only
 * the facts that count heavily against a type; a fact in favour, named in `why`, outweighs them as in the selector.
 */
export const programmeTypeFit = defineRule<Programme, ProgrammeNeeds>({
  id: 'programme-type-fit',
  severity: 'warning',
  claim:
    'The type of the programme fits frequency, margin, base and customers, or the reason says what outweighs them.',
  why: 'A mechanic borrowed from another business costs the same and moves nobody.',
  source: 'Method, typical mistake: ignoring the portrait of the audience; knowledge base, selector of the programme',
  message: {
    en: 'Type “{type}” is a poor fit: {reason}; better: {alt}.',
    ru: 'Тип «{type}» подходит слабо: {reason}; лучше: {alt}.',
  },
  repair:
    'Change the type and its rules to {alt}, or name in why the fact (frequency, margin, base, partners, revenue of the best customers) that outweighs: {reason}.',
  check: (programme, { brief }) => {
    const { type, why, migration } = programme
    if (type === 'none' || migration !== null) return []
    const facts = fitFacts(programme, brief)
    const misfit = hardMisfit(type, facts)
    if (!misfit || speaksFor(type, normaliseText(why), misfit.outweighedBy)) return []
    const say = sayIn(brief)
    const { language } = brief
    const reason = misfit.reason(facts, say)
    const alt = typeNames[alternative(programme, brief, facts)][language]
    return [{ pointer: '/type', params: { type: typeNames[type][language], reason, alt }, expected: alt, actual: type }]
  },
})
