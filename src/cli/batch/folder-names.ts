import { createHash } from 'node:crypto'
import { basename, dirname, resolve } from 'node:path'

/** Longer names trouble some file systems, with the names of files still to come. */
const mostLength = 60

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
  const names = briefs.map((brief) => ownName(resolve(cwd, brief)))
  return new Map(
    briefs.map((brief, index) => {
      const name = names[index] ?? ''
      if (names.filter((other) => other === name).length === 1) return [brief, name]
      const mark = createHash('sha256').update(brief).digest('hex').slice(0, 8)
      return [brief, `${name}-${mark}`]
    }),
  )
}
