/** Whether a stream may carry colour. The first line that speaks decides. */
export function decideColor(
  stream: { isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
  allowed = true,
): boolean {
  if (!allowed || env.NO_COLOR) return false
  const forced = env.FORCE_COLOR
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  return canMoveCursor(stream, env)
}

/** Whether lines of a stream may be updated in place: a real terminal that nobody records. Forced colour does not change it. */
export function canMoveCursor(stream: { isTTY?: boolean }, env: Readonly<Record<string, string | undefined>>): boolean {
  const ci = env.CI
  const inCi = ci !== undefined && ci !== '' && ci !== '0' && ci !== 'false'
  return stream.isTTY === true && env.TERM !== 'dumb' && !inCi
}
