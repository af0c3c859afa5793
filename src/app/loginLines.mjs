// What is true of logging in: the address and the password are shown only if they open the desk of this database.

/**
 * Tries the login that this start knows of, once, and gives the session back.
 *
 * @param {string} origin where the server answers
 * @param {{ readonly email: string, readonly password: string }} login
 * @returns {Promise<readonly string[]>} lines to print
 */
export async function loginLines(origin, { email, password }) {
  const send = (path, headers, body) => fetch(`${origin}/api/users/${path}`, { method: 'POST', headers, body })
  const answer = await send('login', { 'content-type': 'application/json' }, JSON.stringify({ email, password }))
  if (!answer.ok) return ['  Log in:   as a user of this database; it was not made with the login of this demo.']
  const { token } = await answer.json()
  await send('logout', { authorization: `JWT ${token}` })
  return [`  Log in:   ${email}`, `  Password: ${password}`]
}
