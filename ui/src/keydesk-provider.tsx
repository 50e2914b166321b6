import './layers.css'
import '@mantine/core/styles.layer.css'
import '@fontsource-variable/ibm-plex-sans/wght.css'
import '@fontsource-variable/ibm-plex-sans/wght-italic.css'
import '@fontsource/ibm-plex-mono/400.css'
import '@fontsource/ibm-plex-mono/500.css'
import './tokens.css'
import './global.css'
import './mantine-overrides.css'
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { keydeskVariables, theme } from './theme.ts'

const colorScheme = localStorageColorSchemeManager({ key: 'keydesk-color-scheme' })

/** Our look for everything below it. The scheme follows the system until somebody chooses one, which this browser then keeps. */
export function KeydeskProvider({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={keydeskVariables}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
      deduplicateInlineStyles
    >
      {children}
    </MantineProvider>
  )
}
