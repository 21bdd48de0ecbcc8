import type { CallFailure } from './failure.ts'
import { type Profile, rungs } from './profile.ts'
import { brokenStream } from './read-stream.ts'

const shapeWords =
  /response_format|json_schema|json_object|structured|schema|grammar|guided|unknown name|extra_forbidden|extra inputs|no endpoints found/i
const tokenWords = /max_(?:completion_)?tokens/i
const streamWords = /\bstream(?:s|ed|ing)?\b/i
const ceilingWords = /(?:at most|maximum(?: value)? (?:is|of)|less than or equal to|<=) ?(\d{2,7})/i

/**
 * What a refusal teaches about the model: the other name of the token limit, a smaller limit, no temperature, no stream, a looser way
 * to ask for the shape. Each is learned once, so the chain of calls ends. Null when the refusal teaches nothing. `tokensAsked` is what was sent.
 */
export function heal(profile: Profile, failure: CallFailure, tokensAsked: number): Profile | null {
  if (failure.code === brokenStream) return profile.streaming ? { ...profile, streaming: false } : null
  const words = `${failure.param} ${failure.code} ${failure.message}`
  const shape = shapeWords.test(words)
  // Some servers report a grammar they cannot build as their own failure.
  const teaches = ['refused', 'not-found'].includes(failure.kind) || (failure.status === 500 && shape)
  if (!teaches) return null
  if (profile.temperature !== null && /temperature/i.test(words)) return { ...profile, temperature: null }
  if (profile.streaming && profile.usageInStream && /stream_options|include_usage/i.test(words)) {
    return { ...profile, usageInStream: false }
  }
  // Before the shape: "no streaming with response_format" costs the progress, not the strict shape.
  if (profile.streaming && streamWords.test(words)) return { ...profile, streaming: false }
  if (tokenWords.test(words)) {
    const ceiling = Number(ceilingWords.exec(words)?.[1])
    if (ceiling > 0 && ceiling < tokensAsked) return { ...profile, tokenCeiling: ceiling }
    if (!profile.swapped) {
      const other = profile.tokenParameter === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens'
      return { ...profile, tokenParameter: other, swapped: true }
    }
    return null
  }
  const next = rungs[rungs.indexOf(profile.rung) + 1]
  return shape && profile.mayStepDown && next !== undefined ? { ...profile, rung: next } : null
}

/** Whether a refusal speaks of the shape that was asked for. */
export function namesShape({ param, code, message }: CallFailure): boolean {
  return shapeWords.test(`${param} ${code} ${message}`)
}
