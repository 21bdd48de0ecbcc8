// Measured over the tokenizers of current models: most texts have fewer tokens than this, so money is rather over- than underestimated.
const cyrillicPerToken = 2.2
const otherPerToken = 3

/** Tokens of a text, estimated on the safe side; an endpoint's own count is the only true one. */
export function estimateTokens(text: string): number {
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
  return Math.ceil(cyrillic / cyrillicPerToken + (text.length - cyrillic) / otherPerToken)
}
