import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { fingerprint } from '../../pipeline/fingerprint.ts'
import type { Inputs } from '../../pipeline/inputs.ts'
import type { StageStore } from '../../pipeline/keep-stages.ts'
import { ioError, makePrivateFolder, namesIn, readJson, reasonOf, writePrivateFile } from './private-files.ts'

/**
 * Accepted stages, a file for each: `<stage>-<address>.json`. A file is replaced as a whole, and its name says what it follows from, so that
 * runs side by side write the same file or different ones. A file is trusted only when its digest fits.
 */

const version = 1
const shownAddress = 16

const fileSchema = z.looseObject({
  version: z.literal(version),
  stage: z.string(),
  address: z.string(),
  keptAt: z.string(),
  inputs: z.record(z.string(), z.string()),
  accepted: z.looseObject({}),
  digest: z.string(),
})

/** An accepted stage in its file. */
export interface StageFile {
  version: typeof version
  stage: string
  address: string
  keptAt: string
  inputs: Inputs
  /** Not to be trusted before it is judged again. */
  accepted: unknown
  digest: string
}

async function readStage(path: string): Promise<StageFile | null> {
  const value = await readJson(path)
  if (!fileSchema.safeParse(value).success) return null
  const { digest, ...file } = value as StageFile
  return digest === fingerprint(file) ? { ...file, digest } : null
}

function nameOf(stage: string, address: string): string {
  return `${stage}-${address.slice(0, shownAddress)}.json`
}

function isOf(stage: string): (name: string) => boolean {
  return (name) => name.length === nameOf(stage, '0'.repeat(64)).length && name.startsWith(`${stage}-`)
}

/** Every accepted stage that can be read, the latest last. */
export async function stageFiles(folder: string, named: (name: string) => boolean = () => true): Promise<StageFile[]> {
  const paths = (await namesIn(folder)).filter((name) => name.endsWith('.json') && named(name))
  const files = await Promise.all(
    paths.map(async (name) => {
      const path = join(folder, name)
      const [file, stats] = await Promise.all([readStage(path), stat(path).catch(() => null)])
      return file && stats ? [{ file, written: stats.mtimeMs }] : []
    }),
  )
  return files
    .flat()
    .toSorted((a, b) => a.written - b.written)
    .map(({ file }) => file)
}

/** The stages of a run folder. `fresh` takes none from earlier. */
export function openStageFiles(folder: string, options: { fresh: boolean; now: () => Date }): StageStore {
  return {
    async find(stage, address) {
      if (options.fresh) return null
      const file = await readStage(join(folder, nameOf(stage, address)))
      return file?.address === address ? file.accepted : null
    },
    async lastInputs(stage) {
      return options.fresh ? null : ((await stageFiles(folder, isOf(stage))).at(-1)?.inputs ?? null)
    },
    async keep(stage, address, inputs, accepted) {
      const file = { version, stage, address, keptAt: options.now().toISOString(), inputs, accepted } as const
      const path = join(folder, nameOf(stage, address))
      try {
        await makePrivateFolder(folder)
        await writePrivateFile(path, `${JSON.stringify({ ...file, digest: fingerprint(file) }, null, 2)}\n`)
      } catch (error) {
        throw ioError(
          `The accepted stage ${stage} could not be kept as ${path}: ${reasonOf(error)}. Its answers are in the log, the stages before it are kept.`,
          'Free the disk and run the same command again: it goes on from there.',
          error,
        )
      }
    },
  }
}
