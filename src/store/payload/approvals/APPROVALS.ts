/** The collection of links for approvals. */
export const APPROVALS = 'ops-approvals'
