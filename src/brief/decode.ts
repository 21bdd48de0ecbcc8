import { type Mismatch, mismatch } from './mismatch.ts'

/** Largest brief in bytes; YAML of this size is read in well under three seconds whatever it holds. */
const briefSizeLimit = 65_536

const byteOrderMark = '\ufeff'

/** Index of the first byte that is not part of UTF-8. */
function firstForeignByte(bytes: Uint8Array): number {
  const again = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
  const index = bytes.findIndex((byte, place) => byte !== again[place])
  return index === -1 ? bytes.length : index
}

function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
}

/** Text of a brief without a byte order mark, or why the bytes are no text. UTF-8 only; never guesses an encoding. */
export function decodeBrief(source: string | Uint8Array): { text: string } | { mismatch: Mismatch } {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source
  if (bytes.length > briefSizeLimit) {
    return { mismatch: mismatch([], 'too-large', { bytes: bytes.length, limit: briefSizeLimit }) }
  }
  if (typeof source === 'string') return { text: source.startsWith(byteOrderMark) ? source.slice(1) : source }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { mismatch: mismatch([], isUtf16(bytes) ? 'utf-16' : 'not-utf8', { byte: firstForeignByte(bytes) + 1 }) }
  }
}
