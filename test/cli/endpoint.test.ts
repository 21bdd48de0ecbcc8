import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { eventSchema } from '../../src/cli/event-schema.ts'
import { chunk, endpoint, failing, type Step, stream } from '../model/endpoint.ts'
import { newFolder, plainEnv, runCli } from '../support/run-cli.ts'

let folder = ''

beforeAll(async () => {
  folder = await newFolder()
  await runCli(folder, ['init', 'brief.yaml', '--language', 'en'])
})

/** An answer no stage can use: the run ends after the calls of the first stage, which is all that is looked at here. */
const useless = (model = 'some-model') =>
  stream(
    ...[chunk({ reasoning_content: 'hm' }), chunk({ content: '{"wrong":true}' }), chunk({}, 'stop')].map((part) => ({
      ...part,
      model,
    })),
    { choices: [], usage: { prompt_tokens: 20_000, completion_tokens: 5 } },
  )

async function generate(server: { baseUrl: string }, flags: readonly string[], state: string) {
  const args = ['generate', 'brief.yaml', '--base-url', server.baseUrl, '--model', 'some-model', '--fresh', ...flags]
  return runCli(folder, args, { env: { ...plainEnv, XDG_STATE_HOME: state } })
}

const formats = (server: { seen: { body: { response_format?: { type: string } } }[] }) =>
  server.seen.map(({ body }) => body.response_format?.type ?? 'none')

describe('a run and its endpoint', () => {
  it('learns how to ask, tells it with -v, and knows it in the next run', async () => {
    const state = await newFolder()
    const refusing: Step = (response, request) => {
      const strict = server.seen.at(-1)?.body.response_format?.type === 'json_schema'
      const step = strict ? failing(400, 'response_format json_schema is unknown') : useless()
      if (typeof step === 'function') return step(response, request)
      response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify(step.body))
    }
    await using server = await endpoint(refusing)
    const first = await generate(server, ['-v', '--max-repairs', '0'], state)
    expect(first.code).toBe(6)
    expect(formats(server)).toEqual(['json_schema', 'json_object'])
    expect(first.err).toContain('some-model is asked by a strict JSON schema, max_tokens, a temperature, streamed.')
    expect(first.err).toContain(`${server.host} wants it otherwise: JSON mode, with the schema in the prompt.`)
    const second = await generate(server, ['-v', '--max-repairs', '0'], state)
    expect(formats(server).slice(2)).toEqual(['json_object'])
    expect(second.err).toMatch(/is asked by JSON mode, .* \(known since 2026-11-21\)\./)
    const chosen = await generate(server, ['--max-repairs', '0', '--structured', 'prompt'], state)
    expect(chosen.err).not.toContain('is asked by')
    expect(formats(server).slice(3)).toEqual(['none'])
  })

  it('warns once of another model and of a schema that is ignored, also with --quiet', async () => {
    await using server = await endpoint(useless('gpt-2'))
    const run = await generate(server, ['-q', '--max-repairs', '1'], await newFolder())
    expect(run.err.match(/serves another model under this name/g)).toHaveLength(1)
    expect(run.err.match(/accepted the JSON schema and did not keep to it/g)).toHaveLength(1)
    expect(formats(server)).toEqual(['json_schema', 'json_object'])
  })

  it('tells progress and remarks as events', async () => {
    await using server = await endpoint(useless('gpt-2'))
    const { out } = await generate(server, ['--json', '--max-repairs', '0'], await newFolder())
    const events = out
      .trimEnd()
      .split('\n')
      .map((line) => eventSchema.parse(JSON.parse(line)))
    expect(events.filter(({ type }) => type === 'call.progress')).toMatchObject([
      { stage: 'analysis', attempt: 1, characters: 2, phase: 'thinking' },
      { characters: 16, phase: 'writing' },
    ])
    const codes = events.flatMap((event) => (event.type === 'remark' ? [event.code] : []))
    expect(codes).toEqual(['profile', 'other-model', 'shape-ignored', 'learned'])
  })

  it('goes on without a memory when its folder cannot be', async () => {
    await writeFile(join(folder, 'in-the-way'), '')
    await using server = await endpoint(useless())
    const run = await generate(server, ['--max-repairs', '0'], join(folder, 'in-the-way'))
    expect(run.code).toBe(6)
    expect(run.err).not.toContain('internal error')
    expect(await readdir(folder)).toContain('in-the-way')
  })

  it('refuses a way of asking that it does not know', async () => {
    const run = await runCli(folder, ['generate', 'brief.yaml', '--structured', 'xml'])
    expect(run.code).toBe(2)
    expect(run.err).toContain('json_schema, json_object, prompt')
  })
})
