import { inflateRawSync } from 'node:zlib'
import { decoded } from './markup.ts'

/** Files of a ZIP by name, with the time of each as it is written: date and time of MS-DOS. */
function unzipped(bytes: Uint8Array): { files: Map<string, Buffer>; times: number[] } {
  const zip = Buffer.from(bytes)
  const files = new Map<string, Buffer>()
  const times: number[] = []
  let place = zip.readUInt32LE(zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1') + 16)
  while (zip.readUInt32LE(place) === 0x02014b50) {
    const [name, extra, comment] = [28, 30, 32].map((at) => zip.readUInt16LE(place + at)) as [number, number, number]
    const local = zip.readUInt32LE(place + 42)
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const content = zip.subarray(from, from + zip.readUInt32LE(place + 20))
    const stored = zip.readUInt16LE(place + 10) === 0
    files.set(zip.toString('utf8', place + 46, place + 46 + name), stored ? content : inflateRawSync(content))
    times.push(zip.readUInt32LE(place + 12), zip.readUInt32LE(local + 10))
    place += 46 + name + extra + comment
  }
  return { files, times }
}

interface DocxParagraph {
  style: string
  text: string
}

/** Text of a piece of WordprocessingML; a line break is where the title leaves out its colon. */
function wordsIn(xml: string): string {
  const parts = xml.match(/<w:t(?: [^>]*)?>[^<]*<\/w:t>|<w:br\/>|<w:tab\/>/g) ?? []
  return parts
    .map((part) => (part === '<w:br/>' ? ': ' : decoded(part.replace(/<[^>]*>/g, '').replaceAll('&apos;', "'"))))
    .join('')
}

function paragraphsIn(xml: string): DocxParagraph[] {
  return (xml.match(/<w:p>.*?<\/w:p>/gs) ?? []).map((paragraph) => ({
    style: /<w:pStyle w:val="(\w+)"/.exec(paragraph)?.[1] ?? 'Normal',
    text: wordsIn(paragraph),
  }))
}

/** What a Word document says: its parts, its paragraphs with their styles, its tables cell by cell. */
export function readDocx(bytes: Uint8Array) {
  const { files, times } = unzipped(bytes)
  const part = (name: string) => files.get(name)?.toString('utf8') ?? ''
  const document = part('word/document.xml')
  const tables = (document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [])
    .filter((table) => table.includes('<w:tblStyle w:val="TableGrid"/>'))
    .map((table) =>
      (table.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).map((row) =>
        (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map((cell) => wordsIn(cell)),
      ),
    )
  return { files, times, part, document, paragraphs: paragraphsIn(document), tables }
}
