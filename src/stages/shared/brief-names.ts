import type { Brief } from '../../core/brief.ts'

/** Names of the client's world, which stay as they are in any language: brands, products, tools, channels, roles, segments. */
export function namesOf(brief: Brief): string[] {
  return [
    brief.company.name,
    ...brief.products.map(({ name }) => name),
    ...brief.tools,
    ...brief.channels.map(({ name }) => name),
    ...brief.team.map(({ role }) => role),
    ...brief.audience.segments.map(({ name }) => name),
    ...brief.metrics.other.map(({ name }) => name),
  ]
}

/** What the client said in own words: pains, goals, descriptions, constraints. */
export function quotesOf(brief: Brief): string[] {
  return [
    ...brief.pains.map(({ text }) => text),
    ...brief.goals.map(({ text }) => text),
    ...brief.constraints,
    ...brief.audience.needs,
    brief.audience.description,
    ...brief.audience.segments.flatMap(({ description }) => description ?? []),
    ...brief.products.flatMap(({ description }) => description ?? []),
    brief.company.description ?? '',
  ].filter((text) => text !== '')
}
