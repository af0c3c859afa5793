import type { Client, Json } from './client.ts'

/** Every field of a scorecard, as GraphQL spells it. */
const SCORECARD = `{
  by grain from to timeZone formula next
  asOf { position pending }
  rows {
    author { id name } channel { id name } topic { id name }
    period from to partial live published republished updated withdrawn overridden words tokens
    quality {
      craft { ...quality } review { ...quality } result { ...quality } combined { ...quality }
    }
    targets { published { ...progress } words { ...progress } craft { ...progress } }
  }
}`

const FRAGMENTS = `
  fragment quality on ContentOpsQuality { mean adjusted low high n weight rank }
  fragment progress on ContentOpsTargetProgress { target actual ratio }
`

export const ALL_ARGUMENTS = `$by: ContentOpsScorecardCut!, $from: String, $to: String, $grain: ContentOpsGrain,
  $author: ID, $channel: ID, $topic: ID, $language: String, $rollup: Boolean, $limit: Int, $after: String`

const PASSED = [...ALL_ARGUMENTS.matchAll(/\$(\w+)/g)].map(([, name]) => `${name}: $${name}`).join(', ')

const wordOf = (value: unknown): unknown =>
  typeof value === 'string' ? value.toUpperCase().replaceAll('-', '_') : value

/** A scorecard over GraphQL, in the words of REST so that the two can be compared. */
export async function scorecardByGraphql(client: Client, query: Readonly<Record<string, unknown>>): Promise<Json> {
  const { body } = await client.graphql(
    `query (${ALL_ARGUMENTS}) { contentOpsScorecards(${PASSED}) ${SCORECARD} } ${FRAGMENTS}`,
    { ...query, by: wordOf(query.by), grain: wordOf(query.grain) },
  )
  if (body.errors) return body
  return inWordsOfRest(body.data.contentOpsScorecards)
}

function inWordsOfRest(report: Json): Json {
  const by: string = report.by.toLowerCase().replaceAll('_', '-')
  return {
    ...report,
    by,
    grain: report.grain.toLowerCase(),
    rows: report.rows.map((row: Json) =>
      Object.fromEntries(
        Object.entries(row).filter(
          ([key]) => !['author', 'channel', 'topic'].includes(key) || by.split('-').includes(key),
        ),
      ),
    ),
  }
}
