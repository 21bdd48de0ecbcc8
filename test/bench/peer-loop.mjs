/** The least that asks the same questions: one `generateObject` of the AI SDK for each stage, as soon as the stages it needs are done. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { generateObject, jsonSchema } from 'ai'

const [baseURL, folder, list] = process.argv.slice(2)
const read = (name) => readFileSync(join(folder, name), 'utf8')
const model = createOpenAICompatible({ name: 'bench', baseURL, apiKey: 'none', supportsStructuredOutputs: true })(
  'bench',
)
const system = read('system.txt')
const running = new Map()

async function answer({ id, needs }) {
  await Promise.all(needs.map((need) => running.get(need)))
  const schema = jsonSchema(JSON.parse(read(`${id}.schema.json`)))
  const { object } = await generateObject({ model, schema, schemaName: id, system, prompt: read(`${id}.txt`) })
  return object
}

const stages = JSON.parse(list)
for (const stage of stages) running.set(stage.id, answer(stage))
const answers = await Promise.all([...running.values()])
writeFileSync('peer.json', JSON.stringify(Object.fromEntries(stages.map(({ id }, index) => [id, answers[index]]))))
