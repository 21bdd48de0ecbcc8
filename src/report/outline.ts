import type { Heading, Root, RootContent } from 'mdast'

/** A heading below a chapter, for the table of contents. */
interface Part {
  id: string
  heading: Heading
}

/** A heading of level 2 with what follows it. */
export interface Chapter extends Part {
  blocks: RootContent[]
  parts: Part[]
}

/** The report cut where its pages are: the title with what stands before the first chapter, then the chapters. */
export interface Outline {
  title: Heading | null
  lead: RootContent[]
  chapters: Chapter[]
  /** Ids by place: `s3`, `s3-2`, `s3-2-1`; never made of a text, which may be anything or stand twice. */
  ids: ReadonlyMap<Heading, string>
}

export function outlineOf({ children }: Root): Outline {
  const ids = new Map<Heading, string>()
  const lead: RootContent[] = []
  const chapters: Chapter[] = []
  const title = children[0]?.type === 'heading' && children[0].depth === 1 ? children[0] : null
  let third = 0
  for (const node of title ? children.slice(1) : children) {
    if (node.type === 'heading' && node.depth === 2) {
      const id = `s${chapters.length + 1}`
      ids.set(node, id)
      chapters.push({ id, heading: node, blocks: [], parts: [] })
      continue
    }
    const chapter = chapters.at(-1)
    if (!chapter) {
      lead.push(node)
      continue
    }
    chapter.blocks.push(node)
    if (node.type !== 'heading') continue
    if (node.depth === 3) {
      third = 0
      const id = `${chapter.id}-${chapter.parts.length + 1}`
      chapter.parts.push({ id, heading: node })
      ids.set(node, id)
    } else {
      third += 1
      ids.set(node, `${chapter.id}-${chapter.parts.length}-${third}`)
    }
  }
  return { title, lead, chapters, ids }
}
