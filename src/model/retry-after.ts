const hourglass = /\b(?:retry|try again) in (\d+(?:\.\d+)?) ?(ms|s|m)\b/i
const unitMs: Record<string, number> = { ms: 1, s: 1000, m: 60_000 }

/**
 * How long the endpoint asks to wait, milliseconds: `retry-after-ms`, `Retry-After` in seconds or as a date, or words such as
 * "retry in 51 s". Null when it does not ask, or asks for nonsense (`soon`, `-5`, a date gone by).
 */
export function askedWait(headers: Headers, message: string, now: number = Date.now()): number | null {
  const milliseconds = wholeNumber(headers.get('retry-after-ms'))
  if (milliseconds !== null) return milliseconds
  const plain = headers.get('retry-after')?.trim() ?? ''
  const seconds = wholeNumber(plain)
  if (seconds !== null) return seconds * 1000
  // Date.parse reads "-5" as a day in 2001: only an HTTP date is a date.
  if (/^[A-Za-z]{3}, .*GMT$/.test(plain)) {
    const wait = Date.parse(plain) - now
    if (wait > 0) return wait
  }
  const said = hourglass.exec(message)
  return said === null ? null : Number(said[1]) * (unitMs[(said[2] ?? 's').toLowerCase()] ?? 1000)
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : null
}

/**
 * Wait before retry `retries + 1`, milliseconds. An asked wait is kept and stretched by up to a quarter, at most a second, so that
 * parallel runs do not come back at once; otherwise full jitter under `base × 2^retries`, at most 8 seconds.
 */
export function waitBefore(
  retries: number,
  asked: number | null,
  base: number,
  random: () => number = Math.random,
): number {
  if (asked !== null && asked > 0) return Math.ceil(asked + random() * Math.min(asked / 4, 1000))
  const ceiling = Math.min(base * 2 ** retries, 8000)
  // A floor under the jitter: a draw near 0 would hammer the endpoint.
  return Math.ceil(Math.max(ceiling / 5, random() * ceiling))
}
