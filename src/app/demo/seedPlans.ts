import type { Payload } from 'payload'
import { readDemoJson } from './readDemoJson.ts'
import type { References } from './seedReferences.ts'

type DemoPlan = {
  readonly title: string
  readonly topic?: string
  readonly channel?: string
  readonly assignee?: string
} & Readonly<Record<string, unknown>>

/** Creates the demo's plans, but for those that an earlier run has created; one that bears an article's title is that article's. */
export async function seedPlans(payload: Payload, { authors, channels, topics }: References): Promise<void> {
  for (const { topic, channel, assignee, ...plan } of await readDemoJson<readonly DemoPlan[]>('plans.json')) {
    const known = await payload.count({ collection: 'plans', where: { title: { equals: plan.title } } })
    if (known.totalDocs > 0) continue
    const { docs } = await payload.find({
      collection: 'articles',
      where: { title: { equals: plan.title } },
      draft: true,
      depth: 0,
      limit: 1,
    })
    await payload.create({
      collection: 'plans',
      data: {
        ...plan,
        article: docs[0]?.id,
        topic: topics.get(String(topic)),
        channel: channels.get(String(channel)),
        assignee: authors.get(String(assignee)),
      },
      depth: 0,
    })
  }
}
