/** What a person may be. */
export const ROLES = ['admin', 'editor', 'author', 'outreach', 'analyst'] as const

export type Role = (typeof ROLES)[number]

/** What a service account may be allowed. */
export const SCOPES = ['content:read', 'stats:read', 'outreach:read', 'events:read', 'collect:write'] as const

export type Scope = (typeof SCOPES)[number]

/** Who is asking. A person whose role is unknown is treated as nobody. */
export type Viewer =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'person'; readonly id: string | number; readonly role: Role }
  | { readonly kind: 'consumer'; readonly id: string | number; readonly scopes: readonly Scope[] }
