import { expect, it } from 'vitest'
import { htmlOfText } from './html-of-text.ts'

it.each([
  ['Hello\nthere', '<p>Hello<br>there</p>'],
  ['One\n\nTwo\n \nThree\n', '<p>One</p><p>Two</p><p>Three</p>'],
  ['<img src=x onerror="alert(1)"> & more', '<p>&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; more</p>'],
  ['  \n', ''],
])('%j is shown as it was written', (text, html) => {
  expect(htmlOfText(text)).toBe(html)
})
