import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { readAndCheckBrief } from '../../src/cli/wire.ts'
import { runPipeline } from '../../src/pipeline/run-pipeline.ts'
import { playbookModel } from '../../src/playbook/playbook-model.ts'
import { stages } from '../../src/stages/index.ts'
import { plainPrompter } from './stage-run.ts'

/** Answers to a brief by stage id, as the built-in author gives them. */
export async function answersTo(path: string): Promise<Map<string, string>> {
  const answers = new Map<string, string>()
  await runPipeline({
    brief: readAndCheckBrief(await readFile(path), { file: path, today: '2026-11-21' }).brief,
    stages,
    model: playbookModel(),
    prompter: plainPrompter,
    maxRepairs: 0,
    signal: new AbortController().signal,
    step: async (_name, run, { stage }) => {
      const answer = await run()
      answers.set(stage, answer.text)
      return answer
    },
  })
  return answers
}

/** A call as the server saw it. */
interface SeenCall {
  stage: string
  /** `draft` or `repair`. */
  kind: string
  model: string
}

interface ModelServerOptions {
  /** Milliseconds before every reply. */
  latencyMs?: number
  /** Misbehaves instead of answering; false when it left the call alone. `index` counts calls from 0. */
  fault?: (response: ServerResponse, call: SeenCall, index: number) => boolean
}

const usage = {
  ...{ prompt_tokens: 10_000, completion_tokens: 2000, total_tokens: 12_000 },
  prompt_tokens_details: { cached_tokens: 4000 },
  completion_tokens_details: { reasoning_tokens: 500 },
}

/** A model on this machine that gives these answers, streamed when asked so; to a repair it has nothing to say. */
export async function modelServer(answers: ReadonlyMap<string, string>, options: ModelServerOptions = {}) {
  const calls: SeenCall[] = []
  const reply = (response: ServerResponse, stream: boolean, content: string) => {
    const common = { id: 'chatcmpl-1', created: 1, model: 'test-model' }
    if (!stream) {
      const choices = [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }]
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ ...common, object: 'chat.completion', choices, usage }))
      return
    }
    response.setHeader('content-type', 'text/event-stream')
    const chunk = (choices: unknown[], more = {}) =>
      response.write(`data: ${JSON.stringify({ ...common, object: 'chat.completion.chunk', choices, ...more })}\n\n`)
    chunk([{ index: 0, delta: { role: 'assistant', content }, finish_reason: null }])
    chunk([{ index: 0, delta: {}, finish_reason: 'stop' }])
    chunk([], { usage })
    response.end('data: [DONE]\n\n')
  }
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(parts).toString())
      const [stage = '', kind = 'draft'] = String(body.response_format?.json_schema?.name).split('-')
      const call = { stage, kind, model: String(body.model) }
      const index = calls.push(call) - 1
      setTimeout(() => {
        response.setHeader('x-request-id', `req_${index}`)
        if (options.fault?.(response, call, index)) return
        reply(response, body.stream === true, kind === 'repair' ? '{"patches":[]}' : (answers.get(stage) ?? ''))
      }, options.latencyMs ?? 0)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    calls,
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await setImmediate()
    },
  }
}
