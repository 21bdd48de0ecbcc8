import type { Learned } from '../../model/learned.ts'
import { listModels } from '../../model/list-models.ts'
import { type EndpointModel, openaiModel } from '../../model/openai.ts'
import { type Probe, probe } from '../../model/probe.ts'
import type { AuthorChoice } from '../choose-author.ts'
import { choosePrices, type OwnPrices } from '../choose-prices.ts'
import { counted } from '../counted.ts'
import { endpointMemory } from '../endpoint-memory.ts'
import { nearest } from '../nearby-names.ts'
import type { Shell } from '../shell.ts'
import { type Checked, type Diagnosis, failed, failedBy, fine, skipped, warning } from './diagnosis.ts'

type Chosen = AuthorChoice & { author: 'openai' }

/** Enough for a small answer, with thinking before it. */
const maxOutputTokens = 4000

const ofModel: readonly Checked[] = ['model', 'shape', 'streaming', 'tokens']

/**
 * Asks an endpoint for its models, then the model a small question with a strict schema. What is learned is kept for later runs; what was
 * known is not believed.
 */
export async function examineEndpoint(
  shell: Shell,
  choice: Chosen,
  options: { timeoutMs: number; prices: OwnPrices },
): Promise<Diagnosis[]> {
  const { key, host } = choice
  const price = priceOf(choice, options.prices)
  try {
    const names = await listModels(reaching(shell, choice, options.timeoutMs), shell.signal)
    const model = await examineModel(shell, choice, options.timeoutMs)
    const refused = model.find(({ check }) => check === 'key')
    const accepted = refused ?? keyOf(key, model.some(({ status }) => status === 'fail') ? null : host)
    const others = model.filter(({ check }) => check !== 'key')
    return [accepted, ...listing(choice, names), ...others, price]
  } catch (error) {
    const failure = failedBy('endpoint', error)
    const skips = ofModel.map((check) => skipped(check, 'not asked'))
    if (failure.class === 'key') return [{ ...failure, check: 'key' }, ...skips, price]
    return [keyOf(key, null), failure, ...skips, price]
  }
}

/** A key that is not refused; `acceptedBy` a host that answered with it. Lists of models are often open to everybody and prove nothing. */
function keyOf(key: string | null, acceptedBy: string | null): Diagnosis {
  if (key === null) return fine('key', 'none is set; a server on this machine may want none')
  return fine(
    'key',
    acceptedBy === null ? 'its shape is sound; nobody has accepted it yet' : `accepted by ${acceptedBy}`,
  )
}

function reaching(shell: Shell, { model, baseUrl, key }: Chosen, timeoutMs: number) {
  return { apiKey: key, baseUrl, model, timeoutMs, environment: shell.env }
}

function listing(choice: Chosen, names: readonly string[] | null): Diagnosis[] {
  const { host, model } = choice
  if (names === null) return [fine('endpoint', `${host} answers; it keeps no list of models`)]
  const offers = fine('endpoint', `${host} answers and offers ${counted(names.length, 'model')}`)
  return names.includes(model) || names.length === 0 ? [offers] : [offers, unlisted(choice, names)]
}

function unlisted({ model, host }: Chosen, names: readonly string[]): Diagnosis {
  const near = nearest(model, names)
  const remedy =
    near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `It offers, among others, ${names.slice(0, 3).join(', ')}.`
  return warning('model', `${model} is not in the list of ${host}`, remedy)
}

async function examineModel(shell: Shell, choice: Chosen, timeoutMs: number): Promise<Diagnosis[]> {
  const { model, host } = choice
  const disk = endpointMemory(shell)
  let learned: Learned | null = null
  const author: EndpointModel = openaiModel({
    ...reaching(shell, choice, timeoutMs),
    structured: 'auto',
    maxRetries: 1,
    maxWaitMs: 10_000,
    maxOutputTokens,
    memory: {
      recall: async () => null,
      async keep(endpoint, name, lesson) {
        learned = lesson
        await disk.keep(endpoint, name, lesson)
      },
    },
  })
  try {
    const shown = await probe(author, shell.signal)
    const other = shown.remarks.find(({ code }) => code === 'other-model')
    const answers = other
      ? warning('model', other.message, 'Ask the provider what stands behind the name.')
      : fine('model', `${model} answers`)
    return [answers, shapeOf(shown, learned, host), streamOf(shown), tokensOf(shown)]
  } catch (error) {
    const failure = failedBy('model', error)
    const skips = ofModel.map((check) => skipped(check, 'not known'))
    return failure.class === 'key' ? [{ ...failure, check: 'key' }, ...skips] : [failure, ...skips.slice(1)]
  }
}

const rungWords: Record<Learned['rung'], string> = {
  json_schema: 'the endpoint takes a strict JSON schema (json_schema)',
  json_object: 'no strict schema, but JSON mode (json_object) with the schema in the prompt',
  prompt: 'neither a schema nor JSON mode: the schema goes into the prompt (prompt)',
}

function shapeOf({ fits, finish, remarks }: Probe, learned: Learned | null, host: string): Diagnosis {
  if (!fits) {
    const message =
      finish === 'stop' ? 'the answer had not the shape that was asked for' : `the answer ended by ${finish}`
    return failed('shape', 'answer', message, 'Take another model: this one may not be able to write a strategy.')
  }
  const { rung = 'json_schema' } = learned ?? {}
  if (remarks.some(({ code }) => code === 'shape-ignored')) {
    const remedy = 'Every answer is checked here; expect more repairs than from an endpoint that keeps to a schema.'
    return warning('shape', `${host} accepts a JSON schema and ignores it; ${rungWords[rung]}`, remedy)
  }
  if (rung === 'json_schema') return fine('shape', rungWords[rung])
  return warning('shape', rungWords[rung], 'It works; expect more repairs than with a strict schema.')
}

function streamOf({ streamed }: Probe): Diagnosis {
  if (streamed) return fine('streaming', 'answers come in pieces: their progress is shown')
  return warning(
    'streaming',
    'answers come in one piece',
    'It works, without progress; give slow models a long --timeout.',
  )
}

function tokensOf({ counted: isCounted }: Probe): Diagnosis {
  if (isCounted) return fine('tokens', 'the endpoint counts them')
  return warning('tokens', 'the endpoint counts no tokens', 'The cost of a run will be unknown.')
}

/** What a call costs, as far as anybody says. */
function priceOf({ model, host }: Chosen, prices: OwnPrices): Diagnosis {
  const [price] = choosePrices(prices, [{ name: model, host }])
  if (price === undefined) {
    const remedy = 'Give it under "prices" in your configuration; until then --max-cost cannot be kept.'
    return warning('price', `nobody says what ${model} costs at ${host}`, remedy)
  }
  const { input, output, source, asOf } = price
  return fine(
    'price',
    `${input} USD in, ${output} USD out per million tokens (${source}${asOf === null ? '' : `, ${asOf}`})`,
  )
}
