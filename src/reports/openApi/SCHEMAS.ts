import { explanationSchemas } from './explanationSchemas.ts'
import { healthSchemas } from './healthSchemas.ts'
import type { JsonSchema } from './JsonSchema.ts'
import { requestSchemas } from './requestSchemas.ts'
import { reviewSchemas } from './reviewSchemas.ts'
import { scorecardSchemas } from './scorecardSchemas.ts'
import { scoreSchemas } from './scoreSchemas.ts'

/** Every named shape of the public contract: OpenAPI shows them as they are, GraphQL makes its types of them. */
export const SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  ...scorecardSchemas,
  ...explanationSchemas,
  ...scoreSchemas,
  ...reviewSchemas,
  ...healthSchemas,
  ...requestSchemas,
}
