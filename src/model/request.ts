import type OpenAI from 'openai'
import type { Asked } from './call.ts'
import type { Profile } from './profile.ts'
import { type NamedSchema, strictSchema } from './response-format.ts'

type Request = Omit<OpenAI.Chat.ChatCompletionCreateParamsNonStreaming, 'stream'> & { stream?: boolean }
type Format = NonNullable<Request['response_format']>

/** The body of a call. The stable instructions come first so that endpoints can cache the prefix. */
export function requestBody(asked: Asked, model: string, profile: Profile, maxTokens: number): Request {
  const shape = strictSchema(asked.schema, asked.schemaName)
  const prompt = profile.rung === 'json_schema' ? asked.prompt : `${asked.prompt}\n\n${shapeInWords(shape)}`
  const body: Request & { provider?: { require_parameters: true } } = {
    model,
    messages: [
      { role: 'system', content: asked.system },
      { role: 'user', content: prompt },
    ],
    [profile.tokenParameter]: maxTokens,
  }
  if (profile.streaming) {
    body.stream = true
    if (profile.usageInStream) body.stream_options = { include_usage: true }
  }
  if (profile.temperature !== null) body.temperature = profile.temperature
  const format = responseFormat(profile, shape)
  if (format !== null) {
    body.response_format = format
    if (profile.requireParameters) body.provider = { require_parameters: true }
  }
  return body
}

function responseFormat({ rung, flatSchema }: Profile, { name, schema }: NamedSchema): Format | null {
  if (rung === 'prompt') return null
  if (rung === 'json_object') return { type: 'json_object' }
  if (flatSchema) return { type: 'json_schema', schema, strict: true } as unknown as Format
  return { type: 'json_schema', json_schema: { name, strict: true, schema } }
}

function shapeInWords({ schema }: NamedSchema): string {
  return [
    'Answer with one JSON object and nothing else: no words before or after it, no Markdown fence.',
    'Every property is required; use null where the schema allows it and there is nothing to say. It must fit this JSON Schema:',
    JSON.stringify(schema),
  ].join('\n')
}
