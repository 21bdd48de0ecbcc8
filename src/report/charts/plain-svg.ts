/** Text as it may stand in an attribute in quotes. */
function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** `font-size:12px;font-family:sans-serif` as attributes: a page whose policy allows no inline style would drop it. */
function styleAttributes(style: string): string {
  return style
    .split(';')
    .map((part) => part.split(':'))
    .filter(([name = '']) => name.startsWith('font-') && name !== 'font-family')
    .map(([name = '', value = '']) => ` ${name.trim()}="${value.trim()}"`)
    .join('')
}

/**
 * The picture without what ECharts adds for pointers and pages: style sheets, classes and ids counted since the program started,
 * which would give other bytes in each run. Text between tags is not touched: quotes in it are entities, so no pattern can match there.
 *
 * @param id prefix of ids, unlike that of any other picture on the page
 */
export function plainSvg(svg: string, id: string, label: string): string {
  return svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>\n?/g, '')
    .replace(/ class="zr\d+-cls-\d+"/g, '')
    .replace(/ (?:pointer-events|ecmeta_[a-z_]+)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) => styleAttributes(style))
    .replace(/\bzr\d+-([a-z]+\d+)(?=["')])/g, `${id}-$1`)
    .replace(/(\d+\.\d{2})\d+/g, '$1')
    .replace(/^<svg /, `<svg role="img" aria-label="${attribute(label)}" font-family="sans-serif" `)
    .replace(/<rect [^>]*fill="none"><\/rect>\n?/, '')
}
