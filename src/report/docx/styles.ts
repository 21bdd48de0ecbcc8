import type { Language } from '../../core/localised.ts'

/** Colours of the page, the same as on the screen. */
export const colours = {
  ink: '17212B',
  muted: '54616F',
  dark: '10304D',
  accent: '17538A',
  grid: 'DCE2E8',
  soft: 'F2F5F8',
}
const { ink, muted, dark, accent, grid, soft } = colours
const signal = 'D9902F'

/** Width of the text of an A4 page between its margins, in twentieths of a point: 170 mm. */
export const textWidthOfPage = 9638

/** How far a passage set apart stands in. */
export const quoteIndent = 260

const locales: Readonly<Record<Language, string>> = { ru: 'ru-RU', en: 'en-GB' }

/** Metrics of Arial are those of Liberation Sans and Arimo, so pages break alike where it is not installed. */
const font = 'Arial'

/** How a paragraph style looks. Space in twentieths of a point, lines in 240ths, letters in half points. */
interface Look {
  basedOn?: string
  next?: string
  before?: number
  after?: number
  line?: number
  size?: number
  bold?: boolean
  color?: string
  /** 0 for the first level of the outline. */
  outline?: number
  /** WordprocessingML before the spacing: breaks, borders, tabs. */
  frame?: string
  left?: number
  right?: number
  hanging?: number
}

const keep = '<w:keepNext/><w:keepLines/>'
const page = `${keep}<w:pageBreakBefore/>`
const border = (side: string, color: string, size: number, space: number) =>
  `<w:pBdr><w:${side} w:val="single" w:sz="${size}" w:space="${space}" w:color="${color}"/></w:pBdr>`
const chapter = { after: 240, size: 36, bold: true, color: dark, frame: page + border('bottom', accent, 18, 5) }
const cover = { after: 0, frame: border('left', signal, 48, 14), left: 340, right: 1200 }
const quote = {
  after: 0,
  line: 264,
  frame: `${border('left', accent, 24, 10)}<w:shd w:val="clear" w:color="auto" w:fill="${soft}"/>`,
}
const contents = (left: number): Look => ({
  line: 250,
  left,
  frame: `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${textWidthOfPage}"/></w:tabs>`,
})

/** By style id. Those of Word keep its ids and names, so that a template of the firm restyles the report. */
const looks: Readonly<Record<string, readonly [name: string, look: Look]>> = {
  Title: ['Title', { ...cover, after: 160, next: 'Subtitle', line: 250, size: 60, bold: true, color: dark }],
  Subtitle: ['Subtitle', { ...cover, line: 300, size: 24, color: muted }],
  Heading1: ['heading 1', { ...chapter, next: 'Normal', outline: 0 }],
  Heading2: [
    'heading 2',
    { next: 'Normal', before: 360, after: 120, size: 26, bold: true, color: accent, outline: 1, frame: keep },
  ],
  Heading3: ['heading 3', { next: 'Normal', before: 300, after: 100, size: 22, bold: true, outline: 2, frame: keep }],
  Heading4: [
    'heading 4',
    { next: 'Normal', before: 240, after: 80, bold: true, color: muted, outline: 3, frame: keep },
  ],
  TOCHeading: ['TOC Heading', { ...chapter, next: 'Normal' }],
  TOC1: ['toc 1', { ...contents(0), before: 120, after: 30, bold: true }],
  TOC2: ['toc 2', { ...contents(240), after: 10, size: 18 }],
  Caption: ['caption', { next: 'Normal', before: 200, after: 80, line: 250, size: 17, color: muted, frame: keep }],
  Figure: ['Figure', { next: 'FigureCaption', before: 160, after: 0, line: 240, frame: keep }],
  FigureCaption: [
    'Figure Caption',
    { basedOn: 'Caption', next: 'Normal', before: 60, after: 240, frame: '<w:keepNext w:val="0"/>' },
  ],
  ListName: ['List Name', { next: 'ListBullet', before: 180, after: 80, frame: keep }],
  ListBullet: ['List Bullet', { after: 60, left: 300, hanging: 300 }],
  ListNumber: ['List Number', { after: 60, left: 300, hanging: 300 }],
  ListContinue: ['List Continue', { after: 60, left: 300 }],
  Quote: ['Quote', { ...quote, left: quoteIndent, right: 120 }],
  QuoteBullet: ['Quote Bullet', { ...quote, left: quoteIndent + 300, right: 120, hanging: 300 }],
  TableText: ['Table Text', { after: 0, line: 245, size: 17 }],
  TableTextSmall: ['Table Text Small', { basedOn: 'TableText', size: 16 }],
  KeyFigure: ['Key Figure', { after: 0, line: 240, size: 24, bold: true, color: dark }],
  KeyFigureName: ['Key Figure Name', { before: 40, after: 0, line: 240, size: 15, color: muted }],
  Header: ['header', { after: 0, line: 240, size: 15, color: muted, frame: border('bottom', grid, 4, 4) }],
  Footer: ['footer', { after: 0, line: 240, size: 15, color: muted }],
}

function attributes(values: Readonly<Record<string, number | undefined>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [` w:${name}="${value}"`]))
    .join('')
}

function paragraphStyle(id: string, name: string, look: Look): string {
  const { basedOn = 'Normal', next, before, after, line, size, bold, color, outline, frame = '', ...indent } = look
  const spacing = attributes({ before, after, line })
  const indented = attributes(indent)
  return [
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/>`,
    next === undefined ? '' : `<w:next w:val="${next}"/>`,
    `<w:uiPriority w:val="10"/><w:qFormat/><w:pPr>${frame}`,
    spacing === '' ? '' : `<w:spacing${spacing}${line === undefined ? '' : ' w:lineRule="auto"'}/>`,
    indented === '' ? '' : `<w:ind${indented}/>`,
    outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`,
    '</w:pPr><w:rPr>',
    bold ? '<w:b/><w:bCs/>' : '',
    color === undefined ? '' : `<w:color w:val="${color}"/>`,
    size === undefined ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
    '</w:rPr></w:style>',
  ].join('')
}

const line = (side: string, color: string, size: number) =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${color}"/>`
const cells = (horizontal: number, vertical: number) =>
  `<w:tblCellMar><w:top w:w="${vertical}" w:type="dxa"/><w:left w:w="${horizontal}" w:type="dxa"/><w:bottom w:w="${vertical}" w:type="dxa"/><w:right w:w="${horizontal}" w:type="dxa"/></w:tblCellMar>`

const rest = `
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Emphasis"><w:name w:val="Emphasis"/><w:qFormat/><w:rPr><w:i/><w:iCs/><w:color w:val="${muted}"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="TitleKind"><w:name w:val="Title Kind"/><w:rPr><w:b w:val="0"/><w:bCs w:val="0"/><w:color w:val="${accent}"/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${cells(100, 0)}</w:tblPr></w:style>
<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>${line('bottom', grid, 12)}${line('insideH', grid, 4)}</w:tblBorders>${cells(100, 60)}</w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders>${line('bottom', accent, 12)}</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="${soft}"/><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>
<w:style w:type="table" w:styleId="KeyFigures"><w:name w:val="Key Figures"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${line('top', accent, 24)}${line('insideV', 'FFFFFF', 48)}</w:tblBorders>${cells(140, 120)}</w:tblPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${soft}"/></w:tcPr></w:style>`

/** word/styles.xml of a report in `language`. */
export function styleSheet(language: Language): string {
  const styles = Object.entries(looks).map(([id, [name, look]]) => paragraphStyle(id, name, look))
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/><w:color w:val="${ink}"/><w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="${locales[language]}" w:eastAsia="ja-JP" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${rest}
${styles.join('\n')}
</w:styles>
`
}
