import { toHtml } from 'hast-util-to-html'
import type { Heading, Root } from 'mdast'
import type { Handlers } from 'mdast-util-to-hast'
import type { Locale } from '../../core/locale.ts'
import { type Chapter, type Outline, outlineOf } from '../outline.ts'
import { textOf } from '../text-of.ts'
import { contentOf, handlersFor } from './handlers.ts'
import { type Content, type Element, element } from './hast.ts'
import { style } from './style.ts'

/** The kind of report and the company, each on a line; in the text it is one heading. */
function titleOf(title: Heading, { labels }: Locale): Element {
  const text = textOf(title)
  const kind = labels.report.title
  const colon = ': '
  if (!text.startsWith(kind + colon)) return element('h1', {}, text)
  return element(
    'h1',
    {},
    element('span', {}, kind, element('span', { className: ['unseen'] }, colon)),
    text.slice(kind.length + colon.length),
  )
}

function contentsOf(chapters: readonly Chapter[], { labels }: Locale): Element {
  const link = ({ id, heading }: { id: string; heading: Heading }) => element('a', { href: `#${id}` }, textOf(heading))
  return element(
    'nav',
    { ariaLabelledBy: ['contents'] },
    element('p', { id: 'contents' }, labels.page.contents),
    element(
      'ol',
      {},
      ...chapters.map((chapter) =>
        element(
          'li',
          {},
          link(chapter),
          ...(chapter.parts.length === 0
            ? []
            : [element('ol', {}, ...chapter.parts.map((part) => element('li', {}, link(part))))]),
        ),
      ),
    ),
  )
}

function bodyOf({ title, lead, chapters }: Outline, handlers: Handlers, locale: Locale): Content[] {
  return [
    element('a', { className: ['skip'], href: '#text' }, locale.labels.page.skip),
    element('header', {}, ...(title ? [titleOf(title, locale)] : []), ...contentOf(lead, handlers)),
    contentsOf(chapters, locale),
    element(
      'main',
      { id: 'text' },
      ...chapters.map(({ id, heading, blocks }) =>
        element('section', { ariaLabelledBy: [id] }, ...contentOf([heading, ...blocks], handlers)),
      ),
    ),
  ]
}

/** SHA-256 in base64, as a policy names what it allows. */
async function hashOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return btoa(String.fromCharCode(...bytes))
}

/**
 * One HTML file with everything in it: no script, no request, a policy that would stop both. Text of the tree stays text. The same tree gives
 * the same bytes. Ends with a line feed.
 */
export async function renderHtml(root: Root, locale: Locale): Promise<string> {
  const outline = outlineOf(root)
  const policy = `default-src 'none'; style-src 'sha256-${await hashOf(style)}'; img-src data:; base-uri 'none'; form-action 'none'`
  const head = element(
    'head',
    {},
    element('meta', { charSet: 'utf-8' }),
    element('meta', { httpEquiv: ['Content-Security-Policy'], content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('title', {}, outline.title ? textOf(outline.title) : locale.labels.report.title),
    element('style', {}, style),
  )
  const body = element('body', {}, ...bodyOf(outline, handlersFor({ locale, ids: outline.ids }), locale))
  const page = element('html', { lang: locale.language }, head, '\n', body)
  // The only raw markup in the tree are our own charts: the report tree holds no HTML, and none is let through from it.
  const text = toHtml({ type: 'root', children: [{ type: 'doctype' }, page] }, { allowDangerousHtml: true })
  return `${text}\n`
}
