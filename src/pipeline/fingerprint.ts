import { createHash } from 'node:crypto'
import { canonical } from './canonical.ts'

/** SHA-256 of a value as lower-case hex. Equal data gives equal fingerprints, whatever the order of keys. */
export function fingerprint(value: unknown): string {
  return createHash('sha256')
    .update(canonical(value) ?? 'undefined')
    .digest('hex')
}
