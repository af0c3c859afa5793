/** How marks become a score; another way of it gets another name. */
export const REVIEW_FORMULA = 'review-1'
