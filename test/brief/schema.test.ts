import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { fieldWords } from '../../src/brief/field-words.ts'
import { briefJsonSchema } from '../../src/brief/schema.ts'
import { briefText } from './brief-of.ts'

interface Node {
  [key: string]: unknown
  anyOf?: Node[]
  properties?: Record<string, Node>
  items?: Node
  description?: string
}

function nodes(node: Node): Node[] {
  const children = [...(node.anyOf ?? []), ...Object.values(node.properties ?? {}), ...(node.items ? [node.items] : [])]
  return [node, ...children.flatMap(nodes)]
}

describe('the JSON Schema of the brief', () => {
  const schema = briefJsonSchema() as Node

  it('is the one that ships', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../../schemas/brief.schema.json')
  })

  it('is draft-07 for editors and requires the seven inputs', () => {
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#')
    expect(schema.required).toEqual(['company', 'audience', 'products', 'pains', 'budget', 'goals', 'channels'])
  })

  it('describes every field and closes every mapping', () => {
    for (const node of nodes(schema)) {
      if (!node.properties) continue
      expect(node.additionalProperties).toBe(false)
      for (const [name, field] of Object.entries(node.properties)) expect(field.description, name).toBeTruthy()
    }
  })

  it.each(['company', 'audience', 'products', 'pains', 'budget', 'goals', 'channels', 'team'])(
    'allows the short form of %s',
    (name) => {
      const kinds = nodes(schema.properties?.[name] ?? {}).map((node) => node.type)
      expect(kinds).toContain('string')
    },
  )

  it.each(['coffee-chain-ru', 'b2b-saas-en', 'service-center-ru'])(
    'accepts the example %s and the short forms',
    (name) => {
      const editor = z.fromJSONSchema(briefJsonSchema() as Parameters<typeof z.fromJSONSchema>[0])
      const example = parse(readFileSync(new URL(`../../examples/${name}/brief.yaml`, import.meta.url), 'utf8'))
      expect(editor.safeParse(example).error).toBeUndefined()
      expect(editor.safeParse(JSON.parse(briefText())).error).toBeUndefined()
      expect(editor.safeParse({ ...example, budgett: 5 }).success).toBe(false)
    },
  )

  it('has words for every kind of field in both languages', () => {
    for (const words of Object.values(fieldWords)) expect(words.ru && words.en).toBeTruthy()
  })
})
