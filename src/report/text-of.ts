/** Text of a node without its markup. */
export function textOf(node: { value?: unknown; children?: readonly object[] }): string {
  return typeof node.value === 'string' ? node.value : (node.children ?? []).map((child) => textOf(child)).join('')
}
