import { hasInk, letterHeight, letterWidth } from './letters.ts'
import { type Colour, pngOf } from './png.ts'

const [width, height] = [560, 300]
const palette: readonly Colour[] = [
  [226, 229, 233],
  [255, 255, 255],
  [48, 56, 68],
  [235, 238, 241],
  [196, 202, 209],
  [182, 62, 46],
  [37, 99, 145],
]
const [desktop, paper, ink, panel, line, red, blue] = palette.keys() as unknown as [number, number, number, number, number, number, number]

/** A window with a message in it, as somebody would photograph it for us. */
export function screenshotOf(title: string, lines: readonly string[]): Buffer {
  const dots = new Uint8Array(width * height).fill(desktop)
  const fill = (colour: number, x: number, y: number, w: number, h: number) => {
    for (let row = y; row < y + h; row++) dots.fill(colour, row * width + x, row * width + x + w)
  }
  const write = (text: string, x: number, y: number, colour: number, scale: number) => {
    const most = Math.floor((width - 40 - x) / (letterWidth * scale))
    const shown = [...text].slice(0, most).join('')
    for (let dy = 0; dy < letterHeight * scale; dy++) {
      for (let dx = 0; dx < shown.length * letterWidth * scale; dx++) {
        if (hasInk(shown, Math.floor(dx / scale), Math.floor(dy / scale))) dots[(y + dy) * width + x + dx] = colour
      }
    }
  }

  fill(line, 39, 39, 482, 222)
  fill(paper, 40, 40, 480, 220)
  fill(panel, 40, 40, 480, 30)
  write(title, 52, 51, ink, 1)
  for (const [index, colour] of [line, line, red].entries()) fill(colour, 462 + index * 18, 50, 10, 10)

  fill(red, 64, 96, 28, 28)
  write('!', 72, 102, paper, 2)
  for (const [index, text] of lines.entries()) write(text, 112, 98 + index * 26, ink, 2)

  fill(blue, 400, 220, 96, 26)
  write('OK', 436, 226, paper, 2)
  return pngOf({ width, height, palette, dots })
}
