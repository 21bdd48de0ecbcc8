/** How a schema parses a value once or a few times: without code made for it, which takes longer to make than it saves. */
export const once = { jitless: true } as const
