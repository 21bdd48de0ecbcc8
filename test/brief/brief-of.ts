import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { checkBrief } from '../../src/brief/check-brief.ts'
import { readBrief } from '../../src/brief/read.ts'
import type { Brief } from '../../src/core/brief.ts'
import { BriefError, type Problem } from '../../src/core/errors.ts'
import type { Finding } from '../../src/core/finding.ts'
import type { IndustryRecord } from '../../src/core/industry.ts'
import type { Language } from '../../src/core/localised.ts'

type Three = [number, number, number]

interface Row {
  id: string
  en: string
  ru: string
  crr12: Three
  nps: Three
  freq: Three
  gm: Three
  interval: number
  lapse: number
  lead: string[]
  leave_en: string
  leave_ru: string
  freeze: string
  src_en: string
  src_ru: string
}

function range([low, mid, high]: Three) {
  return { low, mid, high }
}

const path = new URL('../../src/playbook/data/industries.yaml', import.meta.url)

/** The industries as data, without the knowledge module of another floor. */
export const industries: readonly IndustryRecord[] = (parse(readFileSync(path, 'utf8')) as Row[]).map((row) => ({
  id: row.id,
  name: { en: row.en, ru: row.ru },
  retention: range(row.crr12),
  nps: range(row.nps),
  ordersPerMonth: range(row.freq),
  grossMargin: range(row.gm),
  intervalDays: row.interval,
  lapseDays: row.lapse,
  archetypes: row.lead,
  leaveReasons: { en: row.leave_en, ru: row.leave_ru },
  freeze: row.freeze,
  source: { en: row.src_en, ru: row.src_ru },
}))

const today = '2026-11-21'

export function read(source: string | Uint8Array, language?: Language) {
  const options = { file: 'brief.yaml', today, industries }
  return readBrief(source, language === undefined ? options : { ...options, language })
}

/** Problems of a brief that must not be readable. */
export function problemsOf(source: string | Uint8Array): readonly Problem[] {
  try {
    read(source)
  } catch (error) {
    if (error instanceof BriefError) return error.problems
    throw error
  }
  throw new Error('the brief was accepted')
}

const minimum = {
  ru: {
    company: 'Кофейни «Зерно», кофейни',
    audience: 'Жители района',
    products: ['Кофе', 'Десерты'],
    pains: ['Очередь'],
    budget: '4,5 млн ₽',
    goals: ['Снизить отток'],
    channels: ['push', 'email'],
  },
  en: {
    company: 'Corner Brew, coffee shops',
    audience: 'People of the district',
    products: ['Coffee', 'Cakes'],
    pains: ['Queues'],
    budget: '$150k',
    goals: ['Reduce churn'],
    channels: ['push', 'email'],
    country: 'GB',
  },
}

/** The smallest brief with some fields replaced; JSON is YAML. */
export function briefText(fields: object = {}, language: Language = 'ru'): string {
  return JSON.stringify({ ...minimum[language], ...fields })
}

export function briefOf(fields: object = {}, language: Language = 'ru'): Brief {
  return read(briefText(fields, language)).brief
}

/** A thousand of any currency, whatever the business: what a plan costs is reckoned on another floor. */
const knowledge = { smallestBudget: () => ({ total: 1_000, parts: [], points: 1, people: 1 }) }

/** Findings of one rule about a brief with some fields replaced. */
export function findingsOf(rule: string, fields: object, language: Language = 'ru'): Finding[] {
  return checkBrief(briefOf(fields, language), [], knowledge).findings.filter((finding) => finding.rule === rule)
}

/** Why a rule could not judge, or null. */
export function skippedBy(rule: string, fields: object, language: Language = 'en'): string | null {
  return (
    checkBrief(briefOf(fields, language), [], knowledge).skipped.find((skipped) => skipped.rule === rule)?.reason ??
    null
  )
}
