import type { Initiative } from './schema.ts'

/** What an initiative does, in its own words. */
export function deedOf({ title, what, trigger, steps, limit }: Initiative): string {
  return [title, what, trigger, ...steps, limit].join('\n')
}
