import { reportEndpoints } from '../endpoints/reportEndpoints.ts'
import { addEndpoints, type Step } from './extend.ts'

/** The reports over REST. */
export const reports: Step = addEndpoints(...reportEndpoints)
