/** Colours by what they say. Any CSS colour will do, a variable of the page included. */
export interface Palette {
  ink: string
  /** Text beside the figures, axes. */
  muted: string
  grid: string
  /** Behind the chart, and text on a coloured ground. */
  paper: string
  /** Told apart by colour-blind readers too, and at least 3 : 1 against the paper. */
  groups: readonly [string, string, string, string, string, string]
  gain: string
  loss: string
  /** From a little to much, then the ink that reads on each. */
  heat: readonly [string, string, string, string]
  heatInk: readonly [string, string, string, string]
}

/** For white paper, where nothing can switch colours: Word, images. */
export const lightPalette: Palette = {
  ink: '#17212b',
  muted: '#54616f',
  grid: '#dce2e8',
  paper: '#ffffff',
  groups: ['#1f5f99', '#0b7d72', '#a86400', '#84418c', '#b8432f', '#5c6875'],
  gain: '#0b7d72',
  loss: '#b8432f',
  heat: ['#e3edf6', '#b4cfe6', '#6b9fcb', '#1f5f99'],
  heatInk: ['#17212b', '#17212b', '#17212b', '#ffffff'],
}

export const darkPalette: Palette = {
  ink: '#e9eef3',
  muted: '#a7b3bf',
  grid: '#303a45',
  paper: '#141a21',
  groups: ['#74b3f0', '#43c6b5', '#e3a54a', '#cf96d8', '#f08d78', '#9fadbb'],
  gain: '#43c6b5',
  loss: '#f08d78',
  heat: ['#1d2c3b', '#264a6c', '#3b77ab', '#74b3f0'],
  heatInk: ['#e9eef3', '#e9eef3', '#ffffff', '#141a21'],
}

/** Names of the variables and their values, in one order for every palette: `--chart-ink`, `--chart-group-1`. */
export function paletteEntries(palette: Palette): [name: string, colour: string][] {
  return Object.entries(palette).flatMap(([role, colour]: [string, string | readonly string[]]) =>
    typeof colour === 'string'
      ? [[variable(role), colour] as [string, string]]
      : colour.map((one, index): [string, string] => [variable(role, index + 1), one]),
  )
}

function variable(role: string, number?: number): string {
  const name = role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return number === undefined ? `--chart-${name}` : `--chart-${name}-${number}`
}

/** Every colour a variable, so that a page can switch between light and dark by style alone. */
export const variablePalette = Object.fromEntries(
  Object.entries(lightPalette).map(([role, colour]: [string, string | readonly string[]]) => [
    role,
    typeof colour === 'string'
      ? `var(${variable(role)})`
      : colour.map((_, index) => `var(${variable(role, index + 1)})`),
  ]),
) as unknown as Palette
