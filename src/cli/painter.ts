import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { Paint } from '../report/docx/blocks.ts'

const require = createRequire(import.meta.url)

/** A font of our own, so that every machine paints the same picture: Arimo, as wide as Arial, with Cyrillic letters. */
const fonts = ['400Regular/Arimo_400Regular.ttf', '700Bold/Arimo_700Bold.ttf']

/** Dots to a pixel: 220 to the inch as Word sets pictures, which is what it keeps of them when it compresses. */
const zoom = 2

let opened: Promise<Paint> | null = null

async function open(): Promise<Paint> {
  const [program, ...fontBuffers] = await Promise.all([
    readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')),
    ...fonts.map((font) => readFile(require.resolve(`@expo-google-fonts/arimo/${font}`))),
  ])
  await initWasm(program)
  return (svg) => {
    const drawing = new Resvg(svg, {
      fitTo: { mode: 'zoom', value: zoom },
      font: { fontBuffers, defaultFontFamily: 'Arimo', sansSerifFamily: 'Arimo' },
    })
    try {
      const image = drawing.render()
      const picture = { png: image.asPng(), width: image.width / zoom, height: image.height / zoom }
      image.free()
      return picture
    } finally {
      drawing.free()
    }
  }
}

/** What paints SVG as PNG, the same bytes on every machine. Opened once: the program behind it may be started a single time. */
export function openPainter(): Promise<Paint> {
  opened ??= open()
  return opened
}
