/**
 * Which buckets the projector of this version keeps: 1 was days and months, 2 has years too, 3 has what
 * people's marks say, and what was published against the rules of a channel. Reports do not read
 * buckets of another layout, and a worker that finds some computes them anew.
 */
export const BUCKET_LAYOUT = 3
