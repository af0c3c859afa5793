/**
 * Tries the login that this start knows of, once, and gives the session back.
 *
 * @returns lines to print
 */
export function loginLines(
  origin: string,
  login: { readonly email: string; readonly password: string },
): Promise<readonly string[]>
