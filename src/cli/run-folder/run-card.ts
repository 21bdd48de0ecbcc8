import { join } from 'node:path'
import { z } from 'zod'
import { readJson, writePrivateFile } from './private-files.ts'

const name = 'run.json'
const version = 1

const cardSchema = z.object({
  version: z.literal(version),
  /** The command that opened the folder last. */
  command: z.enum(['generate', 'revise', 'batch']),
  /** The file it read, as an absolute path; `stdin` otherwise. */
  source: z.string(),
  company: z.string(),
  language: z.string(),
  /** Name of the author. */
  model: z.string(),
  host: z.string().nullable(),
  openedAt: z.string(),
})

/** What a run folder belongs to: for people who list it. Nothing depends on it. */
export type RunCard = z.infer<typeof cardSchema>
export type NewRunCard = Omit<RunCard, 'version'>

export async function writeRunCard(folder: string, card: NewRunCard): Promise<void> {
  await writePrivateFile(join(folder, name), `${JSON.stringify({ version, ...card }, null, 2)}\n`)
}

/** Null for a folder that is no run. */
export async function readRunCard(folder: string): Promise<RunCard | null> {
  const card = cardSchema.safeParse(await readJson(join(folder, name)))
  return card.success ? card.data : null
}
