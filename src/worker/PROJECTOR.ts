/** The lease of the one process that projects. */
export const PROJECTOR = 'projector'

/** The lease by which a command asks the projector of another process to step aside. */
export const PROJECTOR_WANTED = 'projector-wanted'
