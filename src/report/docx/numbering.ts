import { LevelFormat } from 'docx'
import { colours } from './styles.ts'

/** How far each level of a list stands in, in twentieths of a point. */
export const step = 300

type Format = (typeof LevelFormat)[keyof typeof LevelFormat]

function list(reference: string, format: Format, sign: (level: number) => string) {
  const levels = [0, 1, 2].map((level) => ({
    level,
    format,
    text: sign(level),
    style: {
      run: { color: colours.accent, bold: true },
      paragraph: { indent: { left: step * (level + 1), hanging: step } },
    },
  }))
  return { reference, levels }
}

/** Signs and numbers of lists; each numbered list counts from one. */
export const numbering = {
  config: [
    list('bullets', LevelFormat.BULLET, (level) => (level === 0 ? '•' : '–')),
    list('numbers', LevelFormat.DECIMAL, (level) => `%${level + 1}.`),
  ],
}
