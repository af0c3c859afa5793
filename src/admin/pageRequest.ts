import { headers } from 'next/headers.js'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { cache } from 'react'

/**
 * The request behind a component that Payload hands none (list cells, the parts around the dashboard): the login of the
 * page, looked up once for all components of it.
 */
export const pageRequest: (payload: Payload) => Promise<PayloadRequest> = cache(async (payload) => {
  const { user } = await payload.auth({ headers: await headers() })
  return createLocalReq(user ? { user } : {}, payload)
})
