import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { generateStrategy, type Model } from '../../src/index.ts'
import { playbookModel } from '../../src/playbook/playbook-model.ts'

/** Answers by `<stage>-<attempt>`. */
export type Answers = ReadonlyMap<string, string>

/** What the built-in author answers to a brief: a model's answers for tests, whole and right. */
export async function builtInAnswers(brief: string, now: Date): Promise<Answers> {
  const answers = new Map<string, string>()
  const author = playbookModel()
  const recording: Model = {
    ...author,
    answer: async (question) => {
      const answer = await author.answer(question)
      answers.set(`${question.stage}-${question.attempt}`, answer.text)
      return answer
    },
  }
  await generateStrategy(brief, { author: recording, now })
  return answers
}

/** A question as the endpoint was asked it. */
interface Asked {
  stage: string
  repair: boolean
  system: string
  prompt: string
  key: string | undefined
}

interface Script {
  /** The content of an answer. By default the first answer to the stage, the second for a repair. */
  answer?: (asked: Asked, times: number) => string
  /** Milliseconds before an answer; 0 by default. */
  delay?: (asked: Asked) => number
  /** Ends the exchange in another way; true when it did. */
  instead?: (asked: Asked, response: ServerResponse) => boolean
}

/** Reads a brief of the examples. */
export function exampleBrief(name: string): Promise<string> {
  return readFile(`examples/${name}/brief.yaml`, 'utf8')
}

/** An OpenAI-compatible endpoint on this machine that answers as scripted and remembers what it was asked. */
export async function scriptedServer(answers: Answers, script: Script = {}) {
  const asked: Asked[] = []
  /** Whole answers that left. */
  const answered: Asked[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const { messages, response_format: format } = JSON.parse(body) as {
      messages: { content: string }[]
      response_format?: { json_schema?: { name: string } }
    }
    const name = format?.json_schema?.name ?? 'asked without a schema'
    const one: Asked = {
      stage: name.replace('-repair', ''),
      repair: name.endsWith('-repair'),
      system: messages[0]?.content ?? '',
      prompt: messages[1]?.content ?? '',
      key: request.headers.authorization,
    }
    asked.push(one)
    if (script.instead?.(one, response)) return
    const times = asked.filter(({ stage }) => stage === one.stage).length
    const content = script.answer?.(one, times) ?? answers.get(`${one.stage}-${one.repair ? 2 : 1}`) ?? ''
    await new Promise((resolve) => setTimeout(resolve, script.delay?.(one) ?? 0))
    if (response.destroyed) return
    const head = { id: 'x', created: 1, model: 'small' }
    const usage = { prompt_tokens: 100, completion_tokens: 50, total_tokens: 150 }
    answered.push(one)
    if ((JSON.parse(body) as { stream?: boolean }).stream) {
      const chunk = (more: object) =>
        `data: ${JSON.stringify({ ...head, object: 'chat.completion.chunk', choices: [], ...more })}\n\n`
      response.setHeader('content-type', 'text/event-stream')
      response.end(
        [
          chunk({ choices: [{ index: 0, delta: { role: 'assistant', content }, finish_reason: null }] }),
          chunk({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] }),
          chunk({ usage }),
          'data: [DONE]\n\n',
        ].join(''),
      )
      return
    }
    const message = { role: 'assistant', content }
    const choices = [{ index: 0, finish_reason: 'stop', message }]
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ ...head, object: 'chat.completion', choices, usage }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    asked,
    answered,
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    /** Stages that were asked for, in order. */
    stages: () => asked.map(({ stage }) => stage),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
