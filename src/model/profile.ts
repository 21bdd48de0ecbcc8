/** How an answer's shape is asked for, strictest first. */
export const rungs = ['json_schema', 'json_object', 'prompt'] as const
export type Rung = (typeof rungs)[number]

/** What is known of one model at one endpoint: expected at first, then learned from refusals. */
export interface Profile {
  rung: Rung
  /** Whether the rung may change: false when the user chose it. */
  mayStepDown: boolean
  tokenParameter: 'max_tokens' | 'max_completion_tokens'
  /** Whether the token parameter was swapped once already. */
  swapped: boolean
  /** Null when the model takes none. */
  temperature: number | null
  /** Most output tokens the endpoint allows, learned from a refusal; null when it never complained. */
  tokenCeiling: number | null
  /** Whether the answer is asked for as a stream, so that its progress can be told. */
  streaming: boolean
  /** Whether a stream is asked to end with the count of tokens. */
  usageInStream: boolean
  /** GigaChat wants the schema beside the type, not under `json_schema`. */
  flatSchema: boolean
  /** OpenRouter drops parameters a provider does not know unless told to require them. */
  requireParameters: boolean
}

/** Even prose with a steady hand: the rules judge the numbers. */
export const temperature = 0.4

/** What to expect of a model before the first call. The wrong token parameter is ignored silently by some servers and refused by others. */
export function firstProfile(hostname: string, model: string, structured: 'auto' | Rung): Profile {
  const at = (...domains: string[]) => domains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`))
  const azure = at('openai.azure.com', 'cognitiveservices.azure.com', 'services.ai.azure.com')
  const rung = at('api.deepseek.com') ? 'json_object' : at('api.anthropic.com') ? 'prompt' : 'json_schema'
  return {
    rung: structured === 'auto' ? rung : structured,
    mayStepDown: structured === 'auto',
    tokenParameter: azure || at('api.openai.com', 'openrouter.ai') ? 'max_completion_tokens' : 'max_tokens',
    swapped: false,
    temperature: isReasoningModel(model) ? null : temperature,
    tokenCeiling: null,
    streaming: true,
    usageInStream: true,
    flatSchema: at('giga.chat', 'gigachat.devices.sberbank.ru'),
    requireParameters: at('openrouter.ai'),
  }
}

/** Models that think first refuse a temperature: o1, o3, …, gpt-5 and later, but not their chat variants. */
export function isReasoningModel(model: string): boolean {
  const name = model.slice(model.lastIndexOf('/') + 1).toLowerCase()
  const generation = /^gpt-(\d+)/.exec(name)?.[1]
  return (
    /^o\d/.test(name) || (generation !== undefined && Number(generation) >= 5 && !/^gpt-5(?:\.\d+)?-chat/.test(name))
  )
}
