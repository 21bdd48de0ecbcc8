import { describe, expect, it } from 'vitest'
import { briefPlaces } from '../../../src/cli/check/brief-places.ts'
import { jsonFault } from '../../../src/cli/check/json-fault.ts'
import { jsonPlaces } from '../../../src/cli/check/json-places.ts'
import { itemTitle, strategyPointer } from '../../../src/cli/check/place-findings.ts'
import { placedFinding } from '../../support/placed-report.ts'

const text = `{
  "stages": {
    "goals": {"goals": [
      {"id": "T1", "title": "A"},
      {"id": "T2", "title": "B", "tags": ["x", "y"]}
    ]}
  }
}`

describe('places of a JSON file', () => {
  const locate = jsonPlaces(text)
  it.each([
    ['a value by the id of its item', '/stages/goals/goals/T2/title', '5:29-32'],
    ['a value by its index', '/stages/goals/goals/T2/tags/1', '5:48-51'],
    ['an item by its bracket', '/stages/goals/goals/T1', '4:7-8'],
    ['an object by its name', '/stages/goals', '3:5-12'],
    ['the nearest thing around a missing field', '/stages/goals/goals/T2/owner/name', '5:7-8'],
    ['the list around a missing item', '/stages/goals/goals/T9', '3:15-22'],
    ['the whole', '', '1:1-2'],
  ])('%s', (_name, pointer, at) => {
    const place = locate(pointer)
    expect(`${place?.line}:${place?.column}-${place?.endColumn}`).toBe(at)
  })

  it('counts CRLF as one line break', () => {
    expect(jsonPlaces(text.replaceAll('\n', '\r\n'))('/stages/goals/goals/T2/title')).toMatchObject({
      line: 5,
      column: 29,
    })
  })

  it('reads names and ids as JSON does, and nothing inside a text', () => {
    const escaped = '{"a\\"{": [{"id": "\\u0054[", "x": "}\\\\"}, {"id": 7, "y": true}]}'
    const at = jsonPlaces(escaped)
    const found = (pointer: string) => {
      const place = at(pointer)
      return escaped.slice((place?.column ?? 0) - 1, (place?.endColumn ?? 0) - 1)
    }
    expect(found('/a"{/T[/x')).toBe('"}\\\\"')
    expect(found('/a"{/1/y')).toBe('true')
    expect(found('/a"{/7/y')).toBe('"a\\"{"')
  })

  it('nests as deep as a file does', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000)
    expect(jsonPlaces(`{"a": ${deep}}`)('/a')).toMatchObject({ column: 2, endColumn: 5 })
    expect(jsonFault(deep)).toBeNull()
  })

  it('finds the place where a text stops being JSON', () => {
    expect(jsonFault(text)).toBeNull()
    expect(jsonFault('{"a": 1\n "b": 2}')).toMatchObject({ place: { line: 2, column: 2 }, reason: 'comma expected' })
    expect(jsonFault('{"a": 1,}')).not.toBeNull()
  })
})

describe('places of a brief', () => {
  const yaml = 'company: Acme\npains: one long pain\ngoals:\n  - text: grow\n    target: 5%\n  - stay\n'
  const brief = {
    company: { name: 'Acme' },
    pains: [{ id: 'P1', text: 'one long pain' }],
    goals: [
      { id: 'G1', target: 0.05 },
      { id: 'G2', target: null },
    ],
  }
  it.each([
    ['a field of an item', '/goals/G1/target', { line: 5, column: 13, endColumn: 15 }],
    ['an item in its short form', '/goals/G2/target', { line: 6, column: 5, endColumn: 9 }],
    ['a list written as one text', '/pains/P1', { line: 2, column: 8, endColumn: 21 }],
    ['a field that is not written', '/company/name', { line: 1, column: 10, endColumn: 14 }],
  ])('%s', (_name, pointer, place) => {
    for (const source of [yaml, `\ufeff${yaml}`, yaml.replaceAll('\n', '\r\n')]) {
      expect(briefPlaces(new TextEncoder().encode(source), brief)(pointer)).toMatchObject(place)
    }
  })

  it('has none for what the file does not mention', () => {
    expect(briefPlaces(new TextEncoder().encode(yaml), brief)('/metrics/nps')).toBeNull()
  })
})

it('a pointer of a stage, of the brief and of the case stands in strategy.json', () => {
  expect(strategyPointer(placedFinding())).toBe('/stages/initiatives/initiatives/I3/owner')
  expect(strategyPointer(placedFinding({ stage: 'brief', pointer: '/budget' }))).toBe('/brief/budget')
  expect(strategyPointer(placedFinding({ stage: 'businessCase', pointer: '/npv' }))).toBe('/businessCase/npv')
  expect(strategyPointer(placedFinding({ rule: 'stage-present', stage: 'goals', pointer: '/stages/goals' }))).toBe(
    '/stages/goals',
  )
})

it('an item is named by its list, its id and its title', () => {
  const root = JSON.parse(text)
  expect(itemTitle(root, '/stages/goals/goals/T2/tags/1')).toBe('goals T2 «B»')
  expect(itemTitle(root, '/stages/goals/goals/T9/title')).toBeNull()
  expect(itemTitle({ goals: [{ id: 'T1', title: 3 }] }, '/goals/T1')).toBe('goals T1')
  expect(itemTitle(null, '/goals/T1')).toBeNull()
})
