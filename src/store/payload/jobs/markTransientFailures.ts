import type { Payload } from 'payload'
import { isTransient } from './isTransient.ts'
import { TRANSIENT } from './retryAt.ts'

const marked = new WeakSet<object>()

/** Makes Payload's scheduled publishing say of a failure whether it may pass by itself. Payload forgets all but the message. */
export function markTransientFailures(payload: Payload): void {
  const task = payload.config.jobs?.tasks?.find(({ slug }) => slug === 'schedulePublish')
  if (!task || marked.has(task) || typeof task.handler !== 'function') return
  marked.add(task)
  const { handler } = task
  task.handler = async (args: Parameters<typeof handler>[0]) => {
    try {
      return await handler(args)
    } catch (error) {
      if (!isTransient(error)) throw error
      throw new Error(`${TRANSIENT}${error instanceof Error ? error.message : String(error)}`, { cause: error })
    }
  }
}
