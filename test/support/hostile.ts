import type { z } from 'zod'

/** Text a model may send, one attack each; the row of the fault matrix in front. None names a host: see `addressTexts`. */
export const hostileTexts: readonly [string, string][] = [
  ['F1 script', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['F1 svg and comment', '<svg onload=alert(1)><!-- hidden'],
  ['F1 block html', '<div>\n\n<b>x</b>\n\n</div>'],
  ['F2 link', '[x](javascript:alert(1)) [y](data:text/html,x) <javascript:alert(1)>'],
  ['F3 image', '![b](x.png) ![b][r]'],
  ['F4 pipe', 'a | b || c \\| d | - | -'],
  ['F4 newline', 'one\ntwo\r\nthree\u2028four\n\nfive'],
  ['F5 heading', '# h'],
  ['F5 setext', 'title\n====='],
  ['F5 bullet', '- x\n- y'],
  ['F5 numbered', '1. x'],
  ['F5 fence', '```\ncode'],
  ['F5 tilde fence', '~~~\ncode'],
  ['F5 indented', '\n\n    code'],
  ['F5 rule', '---'],
  ['F5 footnote', '[^1]: note [^1]'],
  ['F5 definition', '[r]: u'],
  ['F5 quote', '> x'],
  ['F5 task', '[ ] task'],
  ['F5 table', 'a | b\n- | -\n1 | 2'],
  ['F5 emphasis', '**b** _i_ ~~s~~ `c` *x'],
  ['F6 expression', '{process.env.HOME}'],
  ['F6 import', 'import fs from "fs"'],
  ['F6 export', '\nexport const x = 1'],
  ['F6 default export', 'export default 1'],
  ['F6 component', '<Component prop={1} /> </p> <>'],
  ['F6 templates', '{{x}} {% raw %} {#id}'],
  ['F6 formula', '$x$ and $$\\int$$'],
  ['F6 directive', ':::danger\n::leaf :text[x]'],
  ['F7 gantt', 'Phase 1: A; B #2\nsection x\nclick a href "javascript:alert(1)"\n%%{init: {}}%%'],
  ['F8 formula', '=HYPERLINK("x")'],
  ['F11 command', '::add-mask::x'],
  ['F12 entities', 'Ben & Jerry&#x27;s &lt;b&gt; 0 false null'],
  ['F13 controls', '\u001b]52;c;eA==\u0007 \u0000 \u009d'],
  ['F14 bidi', '\u202Eabc\u2066 \u200B\u2060\u{E0041} א 株 🙂'],
]

/** Addresses a viewer would turn into a link or fetch. */
export const addressTexts: readonly string[] = [
  '![b](https://evil.test/?d=1)',
  'https://evil.test/a?b=1, www.evil.test, ftp://evil.test, /www.evil.test mailto:a@evil.test b@evil.test',
  '_https://user@evil.test/www.evil.test https://www.evil.test:8080/ xmpp:a@evil.test',
  '<https://evil.test>',
  '=HYPERLINK("https://evil.test")',
]

/** Strings that say how a document is built rather than what a person reads. */
const structural = new Set(['language', 'start', 'currency'])

/** Which attack a text gets: equal texts get the same one, so references still resolve and nothing is merged. */
export type Attack = (text: string) => string

/** Puts one of `attacks` in front of a text; another `turn` gives every text another one. */
export function rotating(attacks: readonly string[], turn: number): Attack {
  return (text) => {
    const seed = [...text].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973, 7)
    return `${attacks[(seed + turn) % attacks.length]}${text}`
  }
}

/** A copy of `value` where every free string that the schema knows is attacked. Closed lists stay. */
export function withHostileStrings(schema: z.core.$ZodType, value: unknown, attack: Attack, key = ''): unknown {
  const { def } = schema._zod as z.core.$ZodTypes['_zod']
  if (value === null || structural.has(key)) return value
  if (def.type === 'string') return attack(String(value))
  if (def.type === 'nullable' || def.type === 'optional') return withHostileStrings(def.innerType, value, attack, key)
  if (def.type === 'array') {
    return (value as unknown[]).map((item) => withHostileStrings(def.element, item, attack))
  }
  if (def.type === 'object') {
    return Object.fromEntries(
      Object.entries(value as object).map(([name, item]) => {
        const field = def.shape[name]
        return [name, field ? withHostileStrings(field, item, attack, name) : item]
      }),
    )
  }
  return value
}
