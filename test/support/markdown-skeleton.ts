import { compile } from '@mdx-js/mdx'
import type { Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** The Markdown as a reader of GFM sees it. */
export function parseMarkdown(markdown: string): Root {
  return unified().use(remarkParse).use(remarkGfm).parse(markdown)
}

/** Every node of the tree, in order. */
export function nodesOf(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap((child) => nodesOf(child)) : [])]
}

/** Text of a node without markup. */
export function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map((child) => textOf(child)).join('')
  return 'value' in node ? node.value : ''
}

/** The structure without the text: `table(tableRow(tableCell tableCell) …)`. Neighbouring texts count once, chart text not at all. */
export function skeleton(node: Nodes): string {
  const name = node.type === 'heading' ? `heading${node.depth}` : node.type
  if (!('children' in node)) return name
  const children = node.children.map((child) => skeleton(child))
  const merged = children.filter((child, index) => child !== 'text' || children[index - 1] !== 'text')
  return `${name}(${merged.join(' ')})`
}

export function headingsOf(root: Root): string[] {
  return nodesOf(root).flatMap((node) => (node.type === 'heading' ? [`${node.depth} ${textOf(node)}`] : []))
}

/** Node types MDX would run or mount: expressions, module statements, components. */
export async function mdxCode(markdown: string): Promise<string[]> {
  const found: string[] = []
  const collect = () => (tree: Root) => {
    for (const { type } of nodesOf(tree)) if (type.startsWith('mdx')) found.push(type)
  }
  await compile(markdown, { remarkPlugins: [remarkGfm, collect] })
  return found
}
