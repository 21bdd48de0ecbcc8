import { relative, resolve, sep } from 'node:path'

/** The file as seen from a folder, with `/` between the names; stdin keeps its name. */
export function relativeName(name: string, from: string, cwd: string): string {
  return name === 'stdin' ? name : relative(from, resolve(cwd, name)).split(sep).join('/')
}

/** A relative URI reference: names percent-encoded, `/` and `..` kept. */
export function relativeUri(name: string): string {
  const path = name.split('/').map(encodeURIComponent).join('/')
  // A first name with a colon would be read as a scheme; encodeURIComponent leaves none.
  return path
}
