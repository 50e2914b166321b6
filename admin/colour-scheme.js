// The colours that were chosen last time, before anything is painted.
;(() => {
  let scheme
  try {
    scheme = localStorage.getItem('keydesk-color-scheme')
  } catch {}
  const isDark = scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', isDark ? 'dark' : 'light')
})()
