/** Whitespace a text may hold; the non-breaking spaces of numbers and money stay. */
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029 ]+/gu

/** Controls, private marks, what is no character (XML knows no U+FFFE) and characters that are not drawn: zero-width, bidirectional, tags. The emoji form of a sign stays. */
const unseen = /(?!\uFE0F)[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\uFFF9-\uFFFB]/gu

/** Half a surrogate pair cannot be written as UTF-8. */
const loneSurrogates = /\p{Cs}/gu

/** What GFM would turn into a link by itself: an address with a scheme, `www.`, a mailbox. */
const addresses = /(?<![a-z])([a-z]*):\/\/([^\s/?#]*)|www\.([^\s/?#]*)|(?<![\w+\-.])[\w+\-.]+@([\w-]+(?:\.[\w-]+)+)/giu

function hostOf(authority: string): string {
  return authority
    .slice(authority.lastIndexOf('@') + 1)
    .replace(/[:.,;!)\]»”"'].*$/u, (rest) => rest.match(/^(?:\.[\p{L}\p{N}-]+)+/u)?.[0] ?? '')
    .toLowerCase()
}

function broken(address: string): string {
  return address.replace('://', '[:]//').replaceAll('@', '[@]').replace(/www\./giu, 'www[.]')
}

/** Drops what is not drawn, in text that keeps its lines. */
export function withoutUnseen(value: string): string {
  return value
    .split('\n')
    .map((line) => line.replace(unseen, '').replace(loneSurrogates, '\uFFFD'))
    .join('\n')
}

/**
 * Text of one paragraph or cell: one line, nothing unseen, and no address that a viewer would turn into a link or a chat would
 * fetch, unless its host is one of `hosts` (lower case). `https://evil.test` becomes `https[:]//evil.test`.
 */
export function cleanText(value: string, hosts: ReadonlySet<string>): string {
  const line = withoutUnseen(value.replace(breaks, ' ')).replace(breaks, ' ')
  return line.replace(
    addresses,
    (address: string, _scheme: string | undefined, authority?: string, site?: string, mail?: string) => {
      const host = hostOf(authority ?? (site === undefined ? (mail ?? '') : `www.${site}`))
      return hosts.has(host) || hosts.has(host.replace(/^www\./, '')) ? address : broken(address)
    },
  )
}

/** Hosts named anywhere in `value`, lower case. */
export function hostsIn(value: unknown): Set<string> {
  const hosts = new Set<string>()
  collectHosts(value, hosts)
  return hosts
}

function collectHosts(value: unknown, hosts: Set<string>): void {
  if (typeof value === 'string') {
    for (const [host] of value.matchAll(/(?<![\p{L}\p{N}-])(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/gu)) {
      hosts.add(host.toLowerCase().replace(/^www\./, ''))
    }
    return
  }
  if (typeof value !== 'object' || value === null) return
  for (const child of Object.values(value)) collectHosts(child, hosts)
}
