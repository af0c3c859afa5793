import type { Endpoint } from 'payload'

/**
 * Payload lets the first caller of an empty database register with any role. The first administrator comes from
 * `ADMIN_EMAIL` and `ADMIN_PASSWORD` instead, so this path answers before Payload's own does.
 */
export const closeFirstRegistration: Omit<Endpoint, 'root'> = {
  path: '/first-register',
  method: 'post',
  handler: () =>
    Response.json(
      {
        errors: [{ path: '', message: 'Registration is closed: set ADMIN_EMAIL and ADMIN_PASSWORD and start again.' }],
      },
      { status: 403 },
    ),
}
