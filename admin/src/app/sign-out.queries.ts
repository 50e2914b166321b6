import { useMutation } from '@tanstack/react-query'
import { api, unwrap } from '#admin/kernel/api.ts'
import { here } from '#admin/kernel/environment.ts'

/** Ends the session; the page is loaded anew, so that nothing of what was read stays in it. */
export function useSignOut() {
  return useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/session')),
    onSuccess: () => location.assign(`${here.basePath}/sign-in`),
  })
}
