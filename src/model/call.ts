import type { Brief } from '../core/brief.ts'
import type { Answer, Question } from '../core/model.ts'
import { type Connection, connected } from './connect.ts'
import { readReply } from './envelope.ts'
import { isEventStream } from './guarded-fetch.ts'
import type { Profile } from './profile.ts'
import { readStream } from './read-stream.ts'
import { requestBody } from './request.ts'

/** The parts of a question that an endpoint is asked by. */
export interface Asked
  extends Pick<
    Question,
    'system' | 'prompt' | 'schema' | 'schemaName' | 'afterTruncation' | 'signal' | 'onRetry' | 'onProgress' | 'onRemark'
  > {
  /** Only to say what is long in it when a prompt is too long. */
  brief: Brief | null
}

/** One call to the chat completions API, no retries. Rejects with `CallFailure` or the reason of the question's signal. */
export function callOnce(
  asked: Asked,
  model: string,
  profile: Profile,
  maxTokens: number,
  connection: Connection,
): Promise<Answer> {
  const { url, stallMs } = connection
  const { host } = url
  const body = requestBody(asked, model, profile, maxTokens)
  const { signal: waiting, onProgress = () => {} } = asked
  return connected(connection, waiting, async ({ client, stop, signal }) => {
    const response = await client.chat.completions.create(body, { signal }).asResponse()
    const reply = isEventStream(response)
      ? await readStream(response, { client, host, stallMs, stop, onProgress })
      : await response.json()
    return readReply(reply, host, response.headers.get('x-request-id'))
  })
}
