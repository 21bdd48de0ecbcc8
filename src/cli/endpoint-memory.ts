import { join } from 'node:path'
import { z } from 'zod'
import { type EndpointMemory, type Learned, learnedSchema } from '../model/learned.ts'
import { makePrivateFolder, readJson, sha256, writePrivateFile } from './run-folder/private-files.ts'
import type { Shell } from './shell.ts'
import { stateFolder } from './user-folders.ts'

/** Version of the files: another one is as good as none. */
const version = 1

/** After so long an endpoint is asked by its best manners again: servers learn too. */
const mostDays = 30

const dayMs = 24 * 60 * 60 * 1000

const fileSchema = z.strictObject({
  version: z.literal(version),
  endpoint: z.string(),
  model: z.string(),
  learnedAt: z.iso.datetime(),
  learned: learnedSchema,
})

/** The folder of what was learned of endpoints. */
export function endpointsFolder(shell: Pick<Shell, 'env'>): string {
  return join(stateFolder(shell), 'endpoints')
}

/**
 * Keeps what was learned of endpoints in the user's folder, one file for an address and a model, without any key. A file that is damaged,
 * of another version, from the future or older than a month counts as none; a folder that cannot be written keeps nothing.
 */
export function endpointMemory(shell: Pick<Shell, 'env' | 'now'>): EndpointMemory {
  const folder = endpointsFolder(shell)
  const fileOf = (endpoint: string, model: string) =>
    join(folder, `${sha256(JSON.stringify([endpoint, model])).slice(0, 24)}.json`)
  return {
    async recall(endpoint, model) {
      const read = fileSchema.safeParse(await readJson(fileOf(endpoint, model)))
      if (!read.success || read.data.endpoint !== endpoint || read.data.model !== model) return null
      const { learned, learnedAt } = read.data
      const age = shell.now().getTime() - Date.parse(learnedAt)
      return age < 0 || age > mostDays * dayMs ? null : { learned, since: learnedAt.slice(0, 10) }
    },
    async keep(endpoint: string, model: string, learned: Learned) {
      const file = { version, endpoint, model, learnedAt: shell.now().toISOString(), learned }
      try {
        await makePrivateFolder(folder)
        await writePrivateFile(fileOf(endpoint, model), `${JSON.stringify(file, null, 2)}\n`)
      } catch {
        // The next run learns it again; doctor says why nothing could be written.
      }
    },
  }
}
