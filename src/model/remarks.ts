import type { z } from 'zod'
import type { Answer, Remark } from '../core/model.ts'
import type { Asked } from './call.ts'
import { parseJson, serverWords } from './server-words.ts'

/** No tokeniser packs more characters of prose or JSON into one token, in any language. */
const mostCharactersPerToken = 6

/** Shorter prompts are not worth the doubt. */
const longPrompt = 6000

/** Findings that a server which holds an answer to a strict schema cannot let through; lengths and formats it may not know. */
const structural = new Set<string>(['invalid_type', 'unrecognized_keys', 'invalid_value'])

/** Tells each note, and each kind of warning, once in the life of an author. */
export function remarkOnce(): (asked: Asked, remark: Remark) => void {
  const told = new Set<string>()
  return (asked, remark) => {
    const key = remark.severity === 'warning' ? remark.code : remark.message
    if (told.has(key)) return
    told.add(key)
    asked.onRemark?.(remark)
  }
}

/** Whether an answer has the structure of its schema. Only the structure counts, and a blank or fenced answer proves nothing. */
export function keepsShape(text: string, schema: z.ZodType): boolean {
  const plain = text.replace(/^[\s\S]*<\/think(?:ing)?>/, '')
  if (plain.trim() === '') return true
  const value = parseJson(plain) ?? parseJson(plain.slice(plain.indexOf('{'), plain.lastIndexOf('}') + 1))
  if (value === undefined) return false
  const fit = schema.safeParse(value)
  return fit.success || !fit.error.issues.some(({ code }) => structural.has(code))
}

export function shapeIgnored(host: string): Remark {
  const message = `${host} accepted the JSON schema and did not keep to it. Every answer is checked here; the schema goes into the prompt from now on.`
  return { code: 'shape-ignored', severity: 'warning', message }
}

/** What an answer tells about the endpoint: another model than was asked, a prompt that was not read to its end. */
export function remarksOn(asked: Asked, { model: answered, usage }: Answer, model: string, host: string): Remark[] {
  const remarks: Remark[] = []
  // At Azure a model is asked by the name of its deployment.
  if (answered !== undefined && !/\.azure\.com$/.test(host) && isOtherFamily(model, answered)) {
    const message = `${serverWords(model, 120)} was asked, ${answered} answered: ${host} serves another model under this name.`
    remarks.push({ code: 'other-model', severity: 'warning', message })
  }
  const characters = asked.system.length + asked.prompt.length
  // Some endpoints count what was cached apart.
  const read = usage === null ? null : usage.inputTokens + usage.cachedInputTokens
  if (read !== null && characters > longPrompt && read < characters / mostCharactersPerToken) {
    const message = `${host} read only ${read} tokens of a prompt of ${characters} characters: raise the context size of the server (num_ctx in Ollama).`
    remarks.push({ code: 'prompt-cut', severity: 'warning', message })
  }
  return remarks
}

/**
 * Whether two names stand for models of different families: other first words, or other versions after the same word. `gpt-4.1` and
 * `gpt-4.1-2025-04-14` are one family, `gpt-4o` and `gpt-3.5-turbo` are not.
 */
function isOtherFamily(asked: string, answered: string): boolean {
  const [a, b] = [familyOf(asked), familyOf(answered)]
  if (a.word === '' || b.word === '') return false
  const related = asked.toLowerCase().includes(b.word) || answered.toLowerCase().includes(a.word)
  const sameVersion = a.version === '' || b.version === '' || a.version === b.version
  return !related || (a.word === b.word && !sameVersion)
}

function familyOf(name: string): { word: string; version: string } {
  const last = name.slice(name.lastIndexOf('/') + 1).toLowerCase()
  const [, word = '', version = ''] = /^([a-z]+)(?:[-_ ]?v?(\d+(?:\.\d+)?))?/.exec(last) ?? []
  return { word, version }
}
