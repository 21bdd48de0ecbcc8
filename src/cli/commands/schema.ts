import { z } from 'zod'
import { briefJsonSchema } from '../../brief/schema.ts'
import { stages } from '../../stages/index.ts'
import { eventJsonSchema } from '../event-schema.ts'
import { done, type Outcome, usageError } from '../exit.ts'
import { strategyFileSchema } from '../judge-strategy.ts'
import type { CommonOptions, Shell } from '../shell.ts'
import { openTerminal } from '../terminal.ts'

const target = 'draft-7'

function schemaOf(name: string): unknown {
  if (name === 'brief') return briefJsonSchema()
  if (name === 'strategy') return z.toJSONSchema(strategyFileSchema, { target })
  if (name === 'events') return eventJsonSchema()
  const stage = stages.find(({ id }) => id === name)
  if (stage) return z.toJSONSchema(stage.schema, { target })
  const known = ['brief', 'strategy', 'events', ...stages.map(({ id }) => id)]
  throw usageError(`There is no schema "${name}".`, `Known: ${known.join(', ')}.`)
}

/** `schema <name>`: JSON Schema (draft-07, for editors) of the brief, of strategy.json, of the events, or of what a stage is asked for. */
export async function schema(shell: Shell, name: string, options: CommonOptions): Promise<Outcome> {
  await openTerminal(shell, options).print(`${JSON.stringify(schemaOf(name), null, 2)}\n`)
  return done
}
