import { Drawer, type DrawerRootProps } from '@mantine/core'
import type { ReactNode } from 'react'

interface Props extends Pick<DrawerRootProps, 'opened' | 'onClose' | 'position' | 'size'> {
  /** What readers of the screen hear that it is: there is no title bar. */
  readonly label: string
  readonly padding?: number
  readonly contentClassName?: string | undefined
  readonly bodyClassName?: string | undefined
  readonly children: ReactNode
}

/** A pane that slides over the page and brings a head of its own. */
export function PlainDrawer({ label, padding = 0, contentClassName = '', bodyClassName = '', children, ...root }: Props) {
  return (
    <Drawer.Root padding={padding} {...root}>
      <Drawer.Overlay />
      <Drawer.Content aria-label={label} className={contentClassName}>
        <Drawer.Body className={bodyClassName}>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
