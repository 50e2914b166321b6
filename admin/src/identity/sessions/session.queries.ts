import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, unwrap } from '#admin/kernel/api.ts'
import { meQuery } from '#admin/kernel/me.queries.ts'

export function useSignIn() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { email: string; password: string }) => unwrap(api.POST('/api/session', { body })),
    onSuccess: (me) => queries.setQueryData(meQuery.queryKey, me),
  })
}

export function useRequestPasswordReset() {
  return useMutation({ mutationFn: (body: { email: string }) => unwrap(api.POST('/api/password-resets', { body })) })
}

export function useChoosePassword() {
  return useMutation({
    mutationFn: (body: { token: string; password: string }) => unwrap(api.POST('/api/password-resets/redeem', { body })),
  })
}
