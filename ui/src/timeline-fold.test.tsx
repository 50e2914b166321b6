import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { TimelineFold } from './timeline-fold.tsx'
import { TimelineLine } from './timeline-line.tsx'

const lines = (count: number) =>
  renderToStaticMarkup(
    <TimelineFold>
      {Array.from({ length: count }, (_, n) => (
        <TimelineLine key={String(n)} icon={null} at="2026-11-23T10:00:00Z">
          Event {n}
        </TimelineLine>
      ))}
    </TimelineFold>,
  )

test('two events stand', () => {
  expect(lines(2)).toMatch(/Event 0.*Event 1/)
  expect(lines(2)).not.toContain('button')
})

test('three fold into one line', () => {
  expect(lines(3)).toContain('3 events')
  expect(lines(3)).not.toContain('Event 0')
})
