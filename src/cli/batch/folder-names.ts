import { createHash } from 'node:crypto'
import { basename, dirname, resolve } from 'node:path'

/** Longer names trouble some file systems, with the names of files still to come. */
const mostLength = 60

/** Windows takes these for devices. */
const reserved = /^(?:con|prn|aux|nul|(?:com|lpt)\d)$/

/** Letters and digits of any language, the rest as hyphens. */
export function slug(text: string): string {
  const plain = text.normalize('NFC').replaceAll(/[^\p{L}\p{N}]+/gu, '-')
  return (
    [...plain]
      .slice(0, mostLength)
      .join('')
      .replaceAll(/^-+|-+$/g, '')
      .toLowerCase() || 'brief'
  )
}

/** `brief.yaml` says nothing: its folder is its name. */
function ownName(path: string): string {
  const stem = basename(path).replace(/\.(?:ya?ml|json)$/i, '')
  return slug(stem === 'brief' ? basename(dirname(path)) : stem)
}

/** A folder for each brief, by the name it was given: the same on every run, and never the same for two briefs. */
export function folderNames(cwd: string, briefs: readonly string[]): Map<string, string> {
  return apart(briefs, (brief) => ownName(resolve(cwd, brief)))
}

/** A folder for each model, in that of a brief: `gpt-4.1` and `gpt-4-1` are two. */
export function modelFolders(models: readonly string[]): Map<string, string> {
  return apart(models, slug)
}

/** Names by what they stand for; those that would be the same carry a mark. */
function apart(all: readonly string[], nameOf: (one: string) => string): Map<string, string> {
  const counts = new Map<string, number>()
  for (const name of all.map(nameOf)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return new Map(
    all.map((one) => {
      const name = nameOf(one)
      if (counts.get(name) === 1 && !reserved.test(name)) return [one, name]
      const mark = createHash('sha256').update(one).digest('hex').slice(0, 8)
      return [one, `${name}-${mark}`]
    }),
  )
}
