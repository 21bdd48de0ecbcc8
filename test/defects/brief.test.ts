import { expect, test } from 'vitest'
import { briefRules } from '../../src/brief/rules.ts'
import { findingsOf } from '../brief/brief-of.ts'
import { briefDefects } from './brief.ts'

test('every rule of the brief has a defect that shows it', () => {
  expect(briefDefects.map(({ rule }) => rule).toSorted()).toEqual(briefRules.map(({ id }) => id).toSorted())
})

test.each(briefDefects.map((defect) => [defect.rule, defect] as const))('%s', (rule, { good, bad }) => {
  expect(findingsOf(rule, good, 'en')).toEqual([])
  expect(findingsOf(rule, bad, 'en')).toHaveLength(1)
})
