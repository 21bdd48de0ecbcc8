import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { generateStrategy, type Model } from '../../src/index.ts'
import { playbookModel } from '../../src/playbook/playbook-model.ts'
import { newFolder, plainEnv, runCli } from '../support/run-cli.ts'

const example = resolve('examples/hotel-en-recorded')
const heading = 'REFERENCE: '
const now = new Date('2026-11-21T16:00:00Z')

let server: Server | null = null
let baseUrl = ''
/** Prompts of the stages as an endpoint got them. */
let asked: [stage: string, prompt: string][] = []

beforeAll(async () => {
  const started = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const question = JSON.parse(body) as {
      messages: { content: string }[]
      response_format: { json_schema: { name: string } }
    }
    const stage = question.response_format.json_schema.name
    asked.push([stage, question.messages.at(-1)?.content ?? ''])
    const content = await readFile(`${example}/answers/${stage}-1.json`, 'utf8').catch(() => '{"patches":[]}')
    const choices = [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }]
    const usage = { prompt_tokens: 100, completion_tokens: 50, total_tokens: 150 }
    const reply = { id: 'x', object: 'chat.completion', created: 1, model: 'small', choices, usage }
    response.setHeader('content-type', 'application/json').end(JSON.stringify(reply))
  })
  await new Promise<void>((listening) => started.listen(0, '127.0.0.1', listening))
  server = started
  baseUrl = `http://127.0.0.1:${(started.address() as AddressInfo).port}/v1`
}, 120_000)

afterAll(() => {
  server?.closeAllConnections()
  server?.close()
})

const advised = () => [...new Set(asked.flatMap(([stage, prompt]) => (prompt.includes(heading) ? [stage] : [])))].sort()

it.each([
  [[], ['initiatives', 'monitoring', 'programme']],
  [['--no-playbook-context'], []],
])(
  'an endpoint is told the fitting playbooks, unless they are turned off: %j',
  async (flags, stages) => {
    asked = []
    const args = [
      'generate',
      `${example}/brief.yaml`,
      '--base-url',
      baseUrl,
      '--model',
      'small',
      '--max-repairs',
      '0',
      '--fresh',
    ]
    const run = await runCli(await newFolder(), [...args, ...flags], { env: { ...plainEnv, OPENAI_API_KEY: 'sk-x' } })
    expect(run.out).toMatch(/^# /)
    expect(new Set(asked.map(([stage]) => stage)).size).toBe(6)
    expect(advised()).toEqual(stages)
  },
  120_000,
)

it('the library does the same, the built-in author is told nothing, and the strategy is no other', async () => {
  const brief = await readFile('examples/service-center-ru/brief.yaml', 'utf8')
  const ask = async (changes: Partial<Model>, options: { playbookContext?: boolean }) => {
    asked = []
    const author = playbookModel()
    const answer: Model['answer'] = (question) => {
      asked.push([question.stage, question.prompt])
      return author.answer(question)
    }
    return generateStrategy(brief, { author: { ...author, ...changes, answer }, now, ...options })
  }
  const told = await ask({ author: 'recorded' }, {})
  expect(advised()).toEqual(['initiatives', 'monitoring', 'programme'])
  const untold = await ask({ author: 'recorded' }, { playbookContext: false })
  expect(advised()).toEqual([])
  expect(untold).toEqual(told)
  await ask({}, {})
  expect(advised()).toEqual([])
}, 120_000)
