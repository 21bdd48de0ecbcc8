/** What a file manager and Word show of a document. */
export interface CoreProperties {
  title: string
  /** ISO date and time. */
  writtenAt: string
  /** Language tag. */
  language: string
}

/** Longest title Windows shows. */
const mostLetters = 250

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** docProps/core.xml. The package would put the present into it. */
export function coreProperties({ title, writtenAt, language }: CoreProperties): string {
  const shown = escaped([...title].slice(0, mostLetters).join(''))
  const time = `${new Date(writtenAt).toISOString().slice(0, 19)}Z`
  const date = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${shown}</dc:title><dc:creator>loyalty-strategy</dc:creator><dc:language>${language}</dc:language>${date('created')}${date('modified')}</cp:coreProperties>
`
}
