import { expect, it } from 'vitest'
import { eventJsonSchema } from '../../src/cli/event-schema.ts'

it('ships as JSON Schema', async () => {
  const text = `${JSON.stringify(eventJsonSchema(), null, 2)}\n`
  await expect(text).toMatchFileSnapshot('../../schemas/events.schema.json')
})
