import type { Payload } from 'payload'

/** Where a link for an approval leads. Without a server URL in the config it is without a host, for the browser to complete. */
export const approvalUrl = ({ config }: Payload, token: string): string =>
  `${config.serverURL}${config.routes.api}/content-ops/approve/${token}`
