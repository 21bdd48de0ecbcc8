import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { AnyStage } from '../src/core/stage.ts'
import { strictSchema } from '../src/model/response-format.ts'
import { stages } from '../src/stages/index.ts'

/** Whatever hangs together by a name is really there. */
const root = new URL('../', import.meta.url).pathname
const camel = (id: string) => id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
const testFiles = readdirSync(`${root}test/stages`, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.test.ts'),
)
const testsOf = (stage: string) =>
  testFiles
    .filter((file) => file.startsWith(`${stage}/`) || file.startsWith('shared/'))
    .map((file) => readFileSync(`${root}test/stages/${file}`, 'utf8'))
    .join('\n')

describe.each(stages.map((stage) => [stage.id, stage] as const))('stage %s', (id, stage: AnyStage) => {
  test('has a prompt, a schema file and tests', () => {
    expect(existsSync(`${root}prompts/${id}.hbs`)).toBe(true)
    expect(existsSync(`${root}schemas/${id}.schema.json`)).toBe(true)
    expect(testFiles.filter((file) => file.startsWith(`${id}/`))).not.toHaveLength(0)
  })

  test('needs only stages before it', () => {
    const before = stages.slice(0, stages.indexOf(stage)).map((earlier) => earlier.id)
    expect(before).toEqual(expect.arrayContaining([...stage.needs]))
  })

  test('has rules with unique ids, each with a test and messages in every language', () => {
    const ids = stage.rules.map((rule) => rule.id)
    expect(new Set(ids).size).toBe(ids.length)
    const tests = testsOf(id)
    for (const rule of stage.rules) {
      expect(tests, `a test of ${rule.id}`).toMatch(new RegExp(`${camel(rule.id)}|${rule.id}`))
      const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()
      expect(places(rule.message.ru), `places of ${rule.id}`).toEqual(places(rule.message.en))
      expect(rule.claim.endsWith('.'), `claim of ${rule.id}`).toBe(true)
    }
  })

  test('asks for a shape that strict endpoints accept', () => {
    const walk = (node: unknown, depth: number): number => {
      if (node === null || typeof node !== 'object') return depth
      if (Array.isArray(node)) return Math.max(depth, ...node.map((child) => walk(child, depth)))
      const schema = node as Record<string, unknown>
      for (const refused of ['oneOf', 'allOf', '$schema', 'default', 'minLength', 'maxLength']) {
        expect(Object.keys(schema)).not.toContain(refused)
      }
      if (schema.type === 'object') {
        const properties = Object.keys(schema.properties as object)
        expect(schema.additionalProperties).toBe(false)
        expect([...(schema.required as string[])].sort()).toEqual([...properties].sort())
      }
      const deeper = schema.type === 'object' || schema.type === 'array' ? depth + 1 : depth
      return Math.max(deeper, ...Object.values(schema).map((child) => walk(child, deeper)))
    }
    expect(walk(strictSchema(stage.schema, id).schema, 0)).toBeLessThanOrEqual(10)
  })
})
