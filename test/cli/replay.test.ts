import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { generateStrategy, type Model } from '../../src/index.ts'
import { playbookModel } from '../../src/playbook/playbook-model.ts'
import { newFolder, plainEnv, runCli } from '../support/run-cli.ts'

/** Answers of the built-in author by `<stage>-<attempt>`, kept as an endpoint or a recording would give them. */
const answers = new Map<string, string>()
let stages: unknown
let folder = ''
let server: Server | null = null
let baseUrl = ''
const keys: unknown[] = []

beforeAll(async () => {
  const brief = await readFile('examples/b2b-saas-en/brief.yaml', 'utf8')
  const author = playbookModel()
  const recording: Model = {
    ...author,
    answer: async (question) => {
      const answer = await author.answer(question)
      answers.set(`${question.stage}-${question.attempt}`, answer.text)
      return answer
    },
  }
  const now = new Date(Number(plainEnv.SOURCE_DATE_EPOCH) * 1000)
  stages = (await generateStrategy(brief, { author: recording, now })).stages
  folder = await newFolder()
  await writeFile(join(folder, 'brief.yaml'), brief)
  await mkdir(join(folder, 'answers'))
  for (const [name, text] of answers) await writeFile(join(folder, 'answers', `${name}.json`), text)

  const asked = new Map<string, number>()
  const started = createServer(async (request, response) => {
    keys.push(request.headers.authorization)
    let body = ''
    for await (const chunk of request) body += chunk
    const { response_format: format } = JSON.parse(body) as { response_format: { json_schema: { name: string } } }
    const stage = format.json_schema.name.replace('-repair', '')
    const attempt = (asked.get(stage) ?? 0) + 1
    asked.set(stage, attempt)
    const message = { role: 'assistant', content: answers.get(`${stage}-${attempt}`) ?? '' }
    const reply = {
      id: 'x',
      object: 'chat.completion',
      created: 1,
      model: 'small',
      choices: [{ index: 0, finish_reason: 'stop', message }],
      usage: { prompt_tokens: 100, completion_tokens: 50, total_tokens: 150 },
    }
    response.setHeader('content-type', 'application/json').end(JSON.stringify(reply))
  })
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve))
  server = started
  baseUrl = `http://127.0.0.1:${(started.address() as AddressInfo).port}/v1`
}, 120_000)

afterAll(() => {
  server?.closeAllConnections()
  server?.close()
})

const written = async (name: string) => JSON.parse(await readFile(join(folder, name), 'utf8'))

it('a folder of recorded answers gives the strategy they once gave', async () => {
  const run = await runCli(folder, ['generate', 'brief.yaml', '--replay', 'answers', '-o', 'replayed.json'])
  expect(run.err).toContain('Author: answers recorded in')
  const strategy = await written('replayed.json')
  expect(strategy.stages).toEqual(stages)
  expect(strategy.model).toEqual({ author: 'recorded', name: 'recorded', host: null, byDefault: false })
})

it('an endpoint gives the same strategy, is named, and gets the key that was set', async () => {
  const env = { ...plainEnv, OPENAI_API_KEY: 'sk-canary-0123456789' }
  const args = ['generate', 'brief.yaml', '--base-url', baseUrl, '--model', 'small', '-o', 'asked.json', '--json']
  const { out, err } = await runCli(folder, args, { env })
  const { host } = new URL(baseUrl)
  const strategy = await written('asked.json')
  expect(strategy.stages).toEqual(stages)
  expect(strategy.model).toEqual({ author: 'openai', name: 'small', host, byDefault: false })
  expect(err).toContain(`Author: small at ${host}.`)
  expect(new Set(keys)).toEqual(new Set(['Bearer sk-canary-0123456789']))
  expect(JSON.parse(out.trimEnd().split('\n').at(-1) ?? '')).toMatchObject({ type: 'result', cost: 'unknown' })
  expect(out + err + JSON.stringify(strategy)).not.toContain('canary')
})

it('an answer that is missing ends with 6 and writes nothing', async () => {
  await mkdir(join(folder, 'empty'))
  const run = await runCli(folder, ['generate', 'brief.yaml', '--replay', 'empty', '-o', 'none.json'])
  expect(run).toMatchObject({ code: 6, out: '' })
  await expect(written('none.json')).rejects.toThrow('ENOENT')
})
