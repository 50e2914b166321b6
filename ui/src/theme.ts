import { type CSSVariablesResolver, createTheme, type MantineColorsTuple, type MantineThemeComponents } from '@mantine/core'

const petrol: MantineColorsTuple = [
  '#F0F8F8',
  '#E3F1F2',
  '#CFE6E8',
  '#8FC3C9',
  '#6AC4CE',
  '#3B98A3',
  '#1B7C88',
  '#0B6570',
  '#084F58',
  '#063C43',
]

/** What floats appears without a show: 160 ms, no arrow, the one shadow. It goes at once, so that the next key already means the page. */
const floating = {
  withArrow: false,
  shadow: 'md',
  radius: 'md',
  transitionProps: { transition: 'fade', duration: 160, exitDuration: 0 },
} as const

/** By name, not by `Button.extend`: a theme that imports what it describes would load all of it on the first page. */
const components: MantineThemeComponents = {
  Button: { defaultProps: { size: 'sm', variant: 'default', loaderProps: { size: 14 } } },
  ActionIcon: { defaultProps: { size: 'md', variant: 'subtle' } },
  Input: { defaultProps: { size: 'sm' } },
  InputWrapper: { defaultProps: { size: 'sm' } },
  Menu: { defaultProps: floating },
  Popover: { defaultProps: floating },
  Tooltip: {
    defaultProps: { withArrow: false, openDelay: 400, radius: 'sm', offset: 6, transitionProps: { transition: 'fade', duration: 90 } },
  },
  Modal: {
    defaultProps: {
      yOffset: '12dvh',
      radius: 'lg',
      shadow: 'md',
      padding: 'lg',
      withCloseButton: false,
      transitionProps: { transition: 'fade', duration: 160 },
      overlayProps: { backgroundOpacity: 1, color: 'var(--kd-scrim)' },
    },
  },
}

/** Mantine in our measures. Colours are not set here: they come from tokens.css by `keydeskVariables`. */
export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 4 },
  colors: { petrol },
  fontFamily: 'var(--kd-font)',
  fontFamilyMonospace: 'var(--kd-mono)',
  fontSizes: { xs: '11px', sm: '12px', md: '13px', lg: '14px', xl: '16px' },
  lineHeights: { xs: '16px', sm: '16px', md: '20px', lg: '20px', xl: '22px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '4px', md: '6px', lg: '10px', xl: '10px' },
  defaultRadius: 'md',
  shadows: { md: 'var(--kd-shadow-pop)' },
  headings: { fontWeight: '600' },
  respectReducedMotion: true,
  focusRing: 'auto',
  focusClassName: 'kd-focus',
  activeClassName: '',
  cursorType: 'pointer',
  components,
})

/** Mantine's own colours, in both schemes, are ours. */
export const keydeskVariables: CSSVariablesResolver = () => {
  const colours = {
    '--mantine-color-body': 'var(--kd-canvas)',
    '--mantine-color-text': 'var(--kd-text)',
    '--mantine-color-bright': 'var(--kd-text)',
    '--mantine-color-dimmed': 'var(--kd-text-3)',
    '--mantine-color-placeholder': 'var(--kd-text-3)',
    '--mantine-color-default': 'var(--kd-canvas)',
    '--mantine-color-default-hover': 'var(--kd-hover)',
    '--mantine-color-default-color': 'var(--kd-text)',
    '--mantine-color-default-border': 'var(--kd-line-strong)',
    '--mantine-color-anchor': 'var(--kd-accent)',
    '--mantine-color-error': 'var(--kd-danger)',
    '--mantine-color-success': 'var(--kd-ok)',
    '--mantine-color-disabled': 'var(--kd-hover)',
    '--mantine-color-disabled-color': 'var(--kd-text-3)',
    '--mantine-color-disabled-border': 'var(--kd-line)',
    '--mantine-primary-color-filled': 'var(--kd-accent)',
    '--mantine-primary-color-filled-hover': 'var(--kd-accent-hover)',
    '--mantine-primary-color-light': 'var(--kd-accent-tint)',
    '--mantine-primary-color-light-hover': 'var(--kd-accent-tint-2)',
    '--mantine-primary-color-light-color': 'var(--kd-accent)',
    '--mantine-primary-color-contrast': 'var(--kd-on-accent)',
    '--mantine-color-petrol-filled': 'var(--kd-accent)',
    '--mantine-color-petrol-filled-hover': 'var(--kd-accent-hover)',
    '--mantine-color-petrol-text': 'var(--kd-accent)',
    '--mantine-color-petrol-light': 'var(--kd-accent-tint)',
    '--mantine-color-petrol-light-hover': 'var(--kd-accent-tint-2)',
    '--mantine-color-petrol-light-color': 'var(--kd-accent)',
    '--mantine-color-petrol-outline': 'var(--kd-accent)',
    '--mantine-color-petrol-outline-hover': 'var(--kd-accent-tint)',
    '--mantine-color-petrol-contrast': 'var(--kd-on-accent)',
  }
  return { variables: {}, light: colours, dark: colours }
}
