import { MutationCache, notifyManager, QueryCache, QueryClient } from '@tanstack/react-query'
import { isProblem } from './problem.ts'

const seconds = 1000

/** What has been loaded. Whoever is found to be signed out is told to the app, which shows the sign-in page. */
export function createQueryClient(signedOut: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (isProblem(error, 'not_signed_in')) signedOut()
  }

  // What is shown ahead of the server is shown with the click: a timer later, a checkbox would first jump back.
  notifyManager.setScheduler(queueMicrotask)

  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 30 * seconds,
        refetchOnWindowFocus: false,
        // A refusal stays one; what failed on the way is tried again twice.
        retry: (failures, error) => failures < 2 && isProblem(error) && (error.status === 0 || error.status >= 500),
        retryDelay: (failures) => Math.min(1 * seconds * 2 ** failures, 8 * seconds),
      },
    },
  })
}
