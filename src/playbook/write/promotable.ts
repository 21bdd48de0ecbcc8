import type { Brief } from '../../core/brief.ts'

type Product = Brief['products'][number]

/** Goods the law or good sense keeps out of advertising; «нерецептурные» and "non-prescription" are free. */
const restricted =
  /(?<!без)(?<!не)рецептурн|(?<!без )(?<!не по )рецепту(?!р)|(?<!non-)(?<!non )(?<!without )prescription|табак|табач|сигарет|никотин|вейп|алкогол|tobacco|cigarette|nicotine|\bvap(?:e|ing)|alcohol/iu

/** A limit of the owner on what may be advertised. */
const ban =
  /не\s+(?:\S+\s+){0,2}(?:реклам|продвига)|без\s+реклам|запре\S*\s+(?:\S+\s+){0,2}реклам|(?:not|never|no)\s+(?:\S+\s+){0,2}(?:advertis|promot)/iu

/** Words long enough to name a thing, cut to their stem: cases and plurals differ. */
function stems(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).map((word) => word.slice(0, Math.max(5, word.length - 3)))
}

/** Whether a message may name the product: it is neither restricted nor named in a "do not advertise" limit. */
export function isPromotable({ constraints }: Brief, { name, description }: Product): boolean {
  if (restricted.test(name) || (description !== null && restricted.test(description))) return false
  const named = stems(name)
  const banned = constraints.filter((constraint) => ban.test(constraint)).flatMap(stems)
  return named.length === 0 || !named.every((stem) => banned.includes(stem))
}

/** The product a message may name, the first that may be advertised, of those with a price when `priced`; null where there is none. */
export function promotableProduct(brief: Brief, priced = false): Product | null {
  return brief.products.find((product) => (!priced || product.price !== null) && isPromotable(brief, product)) ?? null
}
