import { KeydeskProvider } from '@keydesk/ui/keydesk-provider.tsx'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { headStart } from './app/head-start.ts'
import { createAdminRouter } from './app/router.ts'
import { speakAsUsual } from './kernel/language.ts'
import { meQuery } from './kernel/me.queries.ts'
import { createQueryClient } from './kernel/query-client.ts'
import { shortcuts } from './platform/shortcuts.ts'

const queries = createQueryClient(() => {
  if (queries.getQueryData(meQuery.queryKey) === undefined) return
  queries.removeQueries({ queryKey: meQuery.queryKey })
  void router.invalidate()
})
headStart(queries, location)
const router = createAdminRouter(queries)
window.addEventListener('keydown', (event) => shortcuts.handle(event))

await speakAsUsual()

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

// What React could mend by drawing again is told by its cause: the message around it says nothing.
const onRecoverableError = (error: unknown) => reportError((error as Error).cause ?? error)

createRoot(root, { onRecoverableError }).render(
  <StrictMode>
    <KeydeskProvider>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </KeydeskProvider>
  </StrictMode>,
)
