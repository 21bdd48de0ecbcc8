import type { Brief } from '../core/brief.ts'
import { type ExitClass, ExpectedError } from '../core/errors.ts'
import type { CallFailure } from './failure.ts'
import { namesShape } from './heal.ts'
import { scrub } from './key.ts'
import type { Rung } from './profile.ts'

const later = 'Run the same command again later.'

/** What a person is told when a call has failed for good: the exit class, the words of the endpoint without the key, and what to do. */
export function explain(
  failure: CallFailure,
  facts: { key: string | null; model: string; structured: 'auto' | Rung; brief: Brief | null; calls: number },
): ExpectedError {
  const tries = facts.calls > 1 ? ` Gave up after ${facts.calls} calls.` : ''
  const message = scrub(failure.message, facts.key) + tries
  const told = (exitClass: ExitClass, hint: string) =>
    new ExpectedError(exitClass, message, { hint: scrub(hint, facts.key) })
  switch (failure.kind) {
    case 'key':
      return told(
        'key',
        'Check the key and its rights to this model; OPENAI_API_KEY and the base URL must belong together.',
      )
    case 'quota':
      return told('key', 'The account has no quota or money left: check its billing.')
    case 'not-found':
      return told('usage', `Check --model (now "${facts.model}") and --base-url.`)
    case 'context':
      if (facts.brief === null)
        return told('usage', 'The model takes too short a prompt for any stage: try another --model.')
      return told('brief', `The brief is too long for this model. Its largest fields: ${largestFields(facts.brief)}.`)
    case 'certificate':
      return told('endpoint', 'Behind a company proxy, point NODE_EXTRA_CA_CERTS to the certificate of its authority.')
    case 'redirect':
      return told('endpoint', 'Set the base URL to the final address if you trust it.')
    case 'deadline':
      return told('endpoint', `Give calls more time with --timeout, or take a faster model. ${later}`)
    case 'not-an-api-reply':
      return told('endpoint', 'Check the base URL; a login page or a proxy may stand in front of it.')
    case 'refused':
      return told(...refused(failure, facts.structured))
    case 'network':
      return told('endpoint', `Check the network, the address and the proxy settings. ${later}`)
    default:
      return told('endpoint', later)
  }
}

function refused(failure: CallFailure, structured: 'auto' | Rung): [ExitClass, string] {
  if (!namesShape(failure)) return ['usage', 'The endpoint does not take this request: try another --model.']
  if (structured !== 'auto' && !/invalid.{0,20}schema/i.test(failure.message)) {
    return ['usage', `The model cannot be asked by "--structured ${structured}": use --structured auto.`]
  }
  return ['bug', 'The endpoint refuses the shape of the answer. This is a bug in loyalty-strategy: please report it.']
}

/** The three longest parts of a brief, for a person who must shorten it. */
function largestFields(brief: Brief): string {
  return Object.entries({ ...brief, industry: null, finance: null })
    .map(([name, value]) => ({ name, length: JSON.stringify(value).length }))
    .sort((a, b) => b.length - a.length)
    .slice(0, 3)
    .map(({ name, length }) => `${name} (${length} characters)`)
    .join(', ')
}
