/** How long a link for an approval holds: a week, in which a person out of the house can be expected to answer. */
export const APPROVAL_DAYS = 7
