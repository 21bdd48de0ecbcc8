import { describe, expect, it } from 'vitest'
import { stagePresence } from '../../src/pipeline/stage-presence.ts'
import { firstDifference, staleCase } from '../../src/pipeline/stale-case.ts'
import { smallBrief } from '../support/small-brief.ts'
import { ideasStage, sentenceStage } from '../support/small-stages.ts'

const computed = { outcome: { npv: 1234567.5, rows: [{ id: 'A', value: 2 }] } }
const edited = (npv: number, value = 2) => ({ outcome: { npv, rows: [{ id: 'A', value }] } })

describe('staleCase', () => {
  it.each([
    ['the same', edited(1234567.5), null],
    ['another last digit', edited(1234567.50001), null],
    ['another number', edited(1234569.5), '/outcome/npv'],
    ['another number of an item', edited(1234567.5, 3), '/outcome/rows/A/value'],
    ['an item less', { outcome: { npv: 1234567.5, rows: [] } }, '/outcome/rows/A'],
    ['a field more', { ...computed, more: 1 }, '/more'],
    ['nothing at all', null, ''],
  ])('%s', (_name, stored, pointer) => {
    const found = staleCase(stored, computed, 'en').map((finding) => finding.pointer)
    expect(found).toEqual(pointer === null ? [] : [pointer])
  })

  it('says what was expected and found, in both languages', () => {
    const [finding] = staleCase(edited(1), computed, 'ru')
    expect(finding).toMatchObject({ rule: 'computed', severity: 'error', expected: '1234567.5', actual: '1' })
    expect(finding?.message).toBe('Бизнес-кейс не следует из брифа и этапов: /outcome/npv.')
  })

  it('misses no case that cannot be computed', () => {
    expect(staleCase(null, { outcome: null }, 'en')).toEqual([])
    expect(firstDifference([1], { 0: 1 })).toBe('')
  })
})

describe('stagePresence', () => {
  const stages = [ideasStage, sentenceStage('roadmap', ['ideas']), sentenceStage('launch', ['ideas'])]

  it('names what is missing and what nobody knows, but no pack', () => {
    const found = stagePresence({ brief: smallBrief('ru'), stages: { ideas: {}, goal: {} } }, stages)
    expect(found.map(({ pointer, message }) => [pointer, message])).toEqual([
      ['/stages/roadmap', 'Нет этапа roadmap.'],
      ['/stages/goal', 'Этапа goal не существует.'],
    ])
  })
})
