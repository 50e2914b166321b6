import { type RefObject, useEffect } from 'react'

/** Marks an area that got the focus by a Tab. Given it in passing, it needs no ring around half of the screen. */
export function useTabFocus(area: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = area.current
    if (!element) return
    let isByTab = false
    const press = ({ key }: KeyboardEvent) => {
      isByTab = key === 'Tab'
    }
    const focus = () => element.toggleAttribute('data-by-tab', isByTab)

    document.addEventListener('keydown', press, { capture: true })
    element.addEventListener('focus', focus)
    return () => {
      document.removeEventListener('keydown', press, { capture: true })
      element.removeEventListener('focus', focus)
    }
  }, [area])
}
