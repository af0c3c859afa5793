/** In the place of the id of a document that has none yet: nothing is told of it. */
export const NEW_SUBJECT_ID = ''
