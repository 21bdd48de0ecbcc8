import { describe, expect, test } from 'vitest'
import { addDays, addMonths, daysBetween, isIsoDate, quarterRange } from '../../../src/core/date.ts'
import { fill } from '../../../src/core/localised.ts'
import { writeRoadmap } from '../../../src/playbook/write/roadmap.ts'
import { completeRoadmap } from '../../../src/stages/roadmap/complete.ts'
import { overloadsOf } from '../../../src/stages/roadmap/contact/contact-load.ts'
import { roadmapRules } from '../../../src/stages/roadmap/rules.ts'
import { roadmapSchema } from '../../../src/stages/roadmap/schema.ts'
import { writtenFor } from './earlier-drafts.ts'

const names = [
  'coffee chain',
  'SaaS',
  'repair workshop',
  'one-chair salon',
  'insurance',
  'distributor',
  'no team given',
  'bank in Russia',
]

describe.each(names)('roadmap of the %s', (name) => {
  const { brief, plan, drafts } = writtenFor(name)
  const roadmap = writeRoadmap(brief, plan, drafts)
  const complete = completeRoadmap(roadmap, { brief, drafts })
  const text = JSON.stringify(roadmap)

  test('has the shape of the stage and passes its rules', () => {
    expect(roadmapSchema.parse(roadmap)).toEqual(roadmap)
    const open = roadmapRules.flatMap((rule) => {
      const found = rule.check(complete, { brief, drafts })
      return Array.isArray(found)
        ? found.map(({ params, pointer }) => `${rule.id} ${pointer}: ${fill(rule.message.en, params)}`)
        : []
    })
    expect(open).toEqual([])
  })

  test('is the same every time', () => {
    expect(JSON.stringify(writeRoadmap(brief, plan, drafts))).toBe(text)
  })

  test('leaves no place open and no quarter empty', () => {
    expect(text).not.toMatch(/\{\w+\}|undefined|NaN|\[object/u)
    for (const { q, milestones, theme } of roadmap.quarters) {
      const { from, to } = quarterRange(brief.start, q)
      expect(milestones.length).toBeGreaterThan(0)
      expect(theme.split(/\s+/u).length).toBeLessThanOrEqual(13)
      for (const { due } of milestones) expect(due >= from && due <= to).toBe(true)
    }
  })

  test('every milestone has a number in its exit criterion and a role of the brief', () => {
    const roles = brief.team.map(({ role }) => role)
    for (const { exit, owner } of roadmap.quarters.flatMap(({ milestones }) => milestones)) {
      expect(exit).toMatch(/\d/u)
      if (roles.length > 0) expect(roles).toContain(owner)
    }
  })

  test('messages are short, dated inside the year and advertise only with consent', () => {
    const end = addDays(addMonths(brief.start, 12), -1)
    for (const { message, date, trigger, kind, consent } of roadmap.comms) {
      expect([...message].length).toBeLessThanOrEqual(300)
      expect(message.length).toBeGreaterThan(20)
      expect(date !== null || trigger !== null).toBe(true)
      if (date !== null) expect(isIsoDate(date) && date >= brief.start && date <= end).toBe(true)
      if (kind === 'ad') expect(consent).toBe('advertising')
    }
  })

  test('no segment hears more advertising than its caps', () => {
    expect(overloadsOf(roadmap, { brief, drafts })).toEqual([])
  })

  test('legal tasks end before the first message', () => {
    const launchOf = new Map(drafts.initiatives.initiatives.map(({ id, launch }) => [id, launch]))
    const outward = roadmap.comms.filter(({ kind }) => kind !== 'internal')
    const first = outward.map(({ date, launchOf: id }) => date ?? launchOf.get(id ?? '') ?? '').sort()[0] ?? ''
    const rules = drafts.programme.type === 'none' ? null : drafts.programme.rulesDocument.task
    for (const { task, due } of roadmap.legal) if (task !== rules) expect(due <= first, `${task} ${due}`).toBe(true)
  })
})

test('staff hear of the programme a week before customers, a person alone needs no briefing', () => {
  const { brief, plan, drafts } = writtenFor('coffee chain')
  const { comms } = writeRoadmap(brief, plan, drafts)
  const programme = drafts.initiatives.initiatives.find(({ direction }) => direction === 'loyalty')
  const told = comms.find(({ purpose, message }) => purpose === 'internal' && message.includes(`(${programme?.id})`))
  expect(daysBetween(told?.date ?? '', programme?.launch ?? '')).toBeGreaterThanOrEqual(7)
  const salon = writtenFor('one-chair salon')
  expect(writeRoadmap(salon.brief, salon.plan, salon.drafts).comms.some(({ kind }) => kind === 'internal')).toBe(false)
})

test('expiry is warned of 30 and 7 days ahead only where rewards expire', () => {
  const { brief, plan, drafts } = writtenFor('coffee chain')
  const purposes = (expiryDays: number | null) =>
    writeRoadmap(brief, plan, { ...drafts, programme: { ...drafts.programme, expiryDays } }).comms.filter(
      ({ purpose }) => purpose === 'expiry',
    )
  expect(purposes(null)).toEqual([])
  expect(purposes(180).map(({ message }) => /через (\d+)/u.exec(message)?.[1])).toEqual(['30', '7'])
})

test.each([
  ['RU', /Роскомнадзор/u],
  ['DE', /GDPR/u],
  ['US', /CAN-SPAM/u],
  ['BR', /юрист/iu],
])('duties of %s', (country, words) => {
  const { brief, plan, drafts } = writtenFor('coffee chain')
  const { legal } = writeRoadmap({ ...brief, country }, plan, drafts)
  expect(legal.map(({ task, why }) => `${task} ${why}`).join(' ')).toMatch(words)
})
