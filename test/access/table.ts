import type { Role, Scope } from '../../src/access/Viewer.ts'

/** Everything that can be done to a document. `readDraft`, `update` and `restoreAsDraft` are about drafts where there are any. */
export const OPERATIONS = [
  'create',
  'read',
  'readDraft',
  'readTrashed',
  'readVersions',
  'update',
  'updateLive',
  'publish',
  'unpublish',
  'schedule',
  'trash',
  'restore',
  'delete',
  'restoreVersion',
  'restoreAsDraft',
  'duplicate',
  'bulkUpdate',
  'bulkDelete',
  'unlock',
] as const

export type Operation = (typeof OPERATIONS)[number]

type Who = 'anonymous' | Role | Scope | 'no scope'

/** `author:own` means: on a document of one's own only. */
export type Entry = Who | `${Role}:own`

/** Who may; everybody who is not named may not. `lacks`: the collection has no such thing, so there is nothing to decide. */
export type Decision = readonly Entry[] | 'lacks'

const nobody: Decision = []
const admin: Decision = ['admin']
const editors: Decision = ['admin', 'editor']
const writers: Decision = ['admin', 'editor', 'author']
const people = ['admin', 'editor', 'author', 'outreach', 'analyst'] as const
/** What is published: people of the house, a consumer with that scope, and anybody where the host says so. */
const readers: Decision = [...people, 'content:read', 'anonymous']
const insiders: Decision = ['admin', 'editor', 'author', 'analyst']
const themselves: Decision = ['admin', 'editor:own', 'author:own', 'outreach:own', 'analyst:own']
const each: Decision = ['admin:own', 'editor:own', 'author:own', 'outreach:own', 'analyst:own']

type Rules = Readonly<Record<Operation, Decision>>

const plain = {
  readDraft: 'lacks',
  readTrashed: 'lacks',
  readVersions: 'lacks',
  updateLive: 'lacks',
  publish: 'lacks',
  unpublish: 'lacks',
  schedule: 'lacks',
  trash: 'lacks',
  restore: 'lacks',
  restoreVersion: 'lacks',
  restoreAsDraft: 'lacks',
  unlock: 'lacks',
} as const

/** What editors keep and readers read along with articles. */
const reference: Rules = {
  ...plain,
  create: editors,
  read: readers,
  update: editors,
  delete: editors,
  duplicate: editors,
  bulkUpdate: editors,
  bulkDelete: editors,
}

/** What is written by the product alone. */
const closed: Rules = {
  ...plain,
  create: nobody,
  read: nobody,
  update: nobody,
  delete: nobody,
  duplicate: nobody,
  bulkUpdate: nobody,
  bulkDelete: nobody,
}

const ledger: Rules = { ...closed, read: ['admin', 'analyst'] }

/**
 * "Who may what", as the design says it, for every collection that an app with the product has. Written from the
 * design's words, not from the code.
 */
export const TABLE: Readonly<Record<string, Rules>> = {
  users: {
    ...plain,
    create: admin,
    read: people,
    update: themselves,
    delete: admin,
    duplicate: 'lacks',
    bulkUpdate: themselves,
    bulkDelete: admin,
    unlock: admin,
  },
  consumers: {
    ...plain,
    create: admin,
    read: admin,
    update: admin,
    delete: admin,
    duplicate: 'lacks',
    bulkUpdate: admin,
    bulkDelete: admin,
    unlock: 'lacks',
  },
  authors: reference,
  channels: reference,
  topics: reference,
  media: { ...reference, create: writers, duplicate: writers },
  plans: {
    ...plain,
    create: writers,
    read: insiders,
    update: ['admin', 'editor', 'author:own'],
    delete: editors,
    duplicate: writers,
    bulkUpdate: ['admin', 'editor', 'author:own'],
    bulkDelete: editors,
  },
  reviews: {
    ...closed,
    create: editors,
    read: ['admin', 'editor', 'analyst'],
    duplicate: 'lacks',
  },
  articles: {
    create: ['admin', 'editor', 'author:own'],
    read: readers,
    readDraft: insiders,
    readTrashed: insiders,
    readVersions: insiders,
    update: ['admin', 'editor', 'author:own'],
    updateLive: editors,
    publish: editors,
    unpublish: editors,
    schedule: editors,
    trash: editors,
    restore: editors,
    delete: editors,
    restoreVersion: editors,
    restoreAsDraft: ['admin', 'editor', 'author:own'],
    // The copy credits the author who made it, whoever wrote the first.
    duplicate: writers,
    bulkUpdate: ['admin', 'editor', 'author:own'],
    bulkDelete: editors,
    unlock: 'lacks',
  },
  'ops-events': { ...ledger, duplicate: 'lacks' },
  'ops-imports': { ...ledger, duplicate: 'lacks' },
  'ops-texts': { ...ledger, duplicate: 'lacks' },
  'ops-approvals': { ...ledger, read: admin, duplicate: 'lacks' },
  'ops-scores': ledger,
  'ops-credits': ledger,
  'ops-scorecards': ledger,
  'ops-comparisons': { ...ledger, duplicate: 'lacks' },
  'ops-fluency': { ...closed, duplicate: 'lacks' },
  'ops-locks': closed,
  'payload-jobs': closed,
  'payload-kv': closed,
  'payload-migrations': closed,
  // People take over each other's locks: that is what the admin's "take over" does.
  'payload-locked-documents': {
    ...plain,
    create: people,
    read: people,
    update: people,
    delete: people,
    duplicate: people,
    bulkUpdate: people,
    bulkDelete: people,
  },
  'payload-preferences': {
    ...closed,
    read: each,
    update: each,
    delete: each,
    bulkUpdate: each,
    bulkDelete: each,
  },
}
