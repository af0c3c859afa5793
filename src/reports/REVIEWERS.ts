/** Who judges texts, by reviews, links and comparisons: those who may read drafts too. */
export const REVIEWERS = { roles: ['admin', 'editor'], scopes: [] } as const
