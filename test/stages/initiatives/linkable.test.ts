import { expect, test } from 'vitest'
import { linkable } from '../../../src/stages/initiatives/linkable.ts'
import { goodStrategy } from '../../support/good-drafts.ts'

test.each([
  ['en', 'Sleeping guests who have had no order for 45 days'],
  ['ru', 'Спящие гости без заказа 45 дней'],
] as const)('offers the nearest initiatives in %s, those for customers first', (language, text) => {
  const { initiatives } = goodStrategy(language).drafts.initiatives
  const links = linkable(initiatives, text, 'segmentIds')
  expect(links).toHaveLength(3)
  expect(links[0]).toBe('/initiatives/I8/segmentIds')
  const inward = initiatives.filter(({ direction }) => direction === 'staff' || direction === 'enabler')
  for (const { id } of inward) expect(links).not.toContain(`/initiatives/${id}/segmentIds`)
})

test('offers staff work and foundations where there is nothing else', () => {
  const { initiatives } = goodStrategy('en').drafts.initiatives
  const inward = initiatives.filter(({ direction }) => direction === 'staff' || direction === 'enabler')
  expect(linkable(inward, 'anything', 'refs')).toHaveLength(inward.length)
  expect(linkable([], 'anything', 'refs')).toEqual([])
})
