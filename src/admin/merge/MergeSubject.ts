/** What can be merged: the role is in the address of the endpoint, the slug in that of the collection. */
export type MergeSubject = {
  readonly role: 'authors' | 'channels' | 'topics'
  readonly collection: string
  readonly id: string
  readonly name: string
}

/** Something that figures can count to. */
export type MergeTarget = { readonly id: string; readonly name: string }
