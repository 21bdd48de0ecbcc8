import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { caseStage } from '../src/cli/judge-case.ts'
import { listedRules } from '../src/cli/rule-list.ts'
import { ruleSamples } from '../src/cli/rule-samples.ts'
import { strictSchema } from '../src/model/response-format.ts'
import { criteria } from '../src/stages/coverage.ts'
import { stages } from '../src/stages/index.ts'
import { passagesOf } from '../src/text/prompt-leak.ts'
import { samplesOfDefects } from './support/rule-samples.ts'
import { rulesDocument } from './support/rules-document.ts'

let samples: ReturnType<typeof samplesOfDefects> | undefined
/** Two files are made of them, and making them takes a while. */
function samplesOnce(): ReturnType<typeof samplesOfDefects> {
  samples ??= samplesOfDefects()
  return samples
}

/** Files made from the source. `npm run generate` rewrites them; a stale one fails here. */
describe('generated files are up to date', () => {
  test.each(stages.map((stage) => [stage.id, stage] as const))(
    'schemas/%s.schema.json is what is sent',
    async (id, stage) => {
      const { schema } = strictSchema(stage.schema, id)
      await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(`../schemas/${id}.schema.json`)
    },
  )

  test('the samples of the rules', async () => {
    await expect(`${JSON.stringify(await samplesOnce(), null, 2)}\n`).toMatchFileSnapshot(
      '../src/cli/data/rule-samples.json',
    )
  }, 300_000)

  test('every rule that judges a brief, a stage or the case has a sample', () => {
    const ofStages = listedRules().filter(({ stage }) => stage !== 'strategy')
    const keys = ofStages.map(({ stage, id }) => `${stage}/${id}`)
    expect(keys.filter((key) => !ruleSamples[key])).toEqual([])
  })

  test('RULES.md', async () => {
    const titles = Object.fromEntries(stages.map(({ id, title }) => [id, title.en]))
    const others = { strategy: 'Every stage', brief: 'Brief', [caseStage.id]: 'Business case' }
    const document = rulesDocument(listedRules(), { ...others, ...titles }, criteria, await samplesOnce())
    await expect(document).toMatchFileSnapshot('../RULES.md')
  }, 300_000)

  test('the words of the prompts that no draft may repeat', async () => {
    const folder = new URL('../prompts/', import.meta.url)
    const files = readdirSync(folder).filter((file) => file.endsWith('.hbs'))
    const passages = files.toSorted().flatMap((file) => passagesOf(readFileSync(new URL(file, folder), 'utf8')))
    const data = `${JSON.stringify([...new Set(passages)], null, 2)}\n`
    await expect(data).toMatchFileSnapshot('../src/text/data/prompt-words.json')
  })

  test('the published figures that a draft may quote', async () => {
    const text = readFileSync(new URL('../src/playbook/data/voices.yaml', import.meta.url), 'utf8')
    const voices: Record<string, { basis?: Record<string, string> }> = parse(text)
    const facts = Object.values(voices).flatMap(({ basis = {} }) =>
      Object.values(basis).filter((fact) => /\d/.test(fact)),
    )
    const data = `${JSON.stringify(facts, null, 2)}\n`
    await expect(data).toMatchFileSnapshot('../src/stages/shared/data/sourced-facts.json')
  })

  test('the excerpt in the README is what the example prints', async () => {
    const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
    const report = read('../examples/b2b-saas-en/report.md')
    const from = report.indexOf('### Diagnosis')
    const excerpt = report.slice(from, report.indexOf('| Direction |')).trim()
    expect(excerpt.length).toBeGreaterThan(500)
    const quoted = excerpt
      .replace(/^/gm, '> ')
      .replace(/> $/gm, '>')
      .replace(/^> ### (.*)$/gm, '> **$1**')
    const readme = read('../README.md').replace(
      /(<!-- excerpt:start -->)[\s\S]*(<!-- excerpt:end -->)/,
      (_, start: string, end: string) => `${start}\n${quoted}\n${end}`,
    )
    await expect(readme).toMatchFileSnapshot('../README.md')
  })
})
