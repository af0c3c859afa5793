import type { CollectionConfig } from 'payload'
import { publishingOverrideField } from '../../collections/fields/publishingOverrideField.ts'
import { OpsApprovals } from '../../collections/OpsApprovals.ts'
import { OpsComparisons } from '../../collections/OpsComparisons.ts'
import { OpsCredits } from '../../collections/OpsCredits.ts'
import { OpsEvents } from '../../collections/OpsEvents.ts'
import { OpsFluency } from '../../collections/OpsFluency.ts'
import { OpsImports } from '../../collections/OpsImports.ts'
import { OpsLocks } from '../../collections/OpsLocks.ts'
import { OpsScorecards } from '../../collections/OpsScorecards.ts'
import { OpsScores } from '../../collections/OpsScores.ts'
import { OpsTexts } from '../../collections/OpsTexts.ts'
import { adoptDeleted } from '../../hooks/adoptDeleted.ts'
import { adoptSaved } from '../../hooks/adoptSaved.ts'
import { creditSelf } from '../../hooks/creditSelf.ts'
import { guardPublishing } from '../../hooks/guardPublishing.ts'
import { hashImage } from '../../hooks/hashImage.ts'
import { keepCredits } from '../../hooks/keepCredits.ts'
import { keepNewerDraft } from '../../hooks/keepNewerDraft.ts'
import { queueSaves } from '../../hooks/queueSaves.ts'
import { refuseBadShares } from '../../hooks/refuseBadShares.ts'
import { refuseBadStatus } from '../../hooks/refuseBadStatus.ts'
import { refuseDeletion } from '../../hooks/refuseDeletion.ts'
import { refuseDraftLeak } from '../../hooks/refuseDraftLeak.ts'
import { refuseDraftRestore } from '../../hooks/refuseDraftRestore.ts'
import { refuseForeignPlan } from '../../hooks/refuseForeignPlan.ts'
import { refuseHugeBody } from '../../hooks/refuseHugeBody.ts'
import { refuseUnready } from '../../hooks/refuseUnready.ts'
import { settleDeleted } from '../../hooks/settleDeleted.ts'
import { settleRecordSaved } from '../../hooks/settleRecordSaved.ts'
import { settleSaved } from '../../hooks/settleSaved.ts'
import { stampReview } from '../../hooks/stampReview.ts'
import { restoreVersion } from '../endpoints/restoreVersion.ts'
import type { Settings } from '../settings/Settings.ts'
import { addCollectionEndpoints, addCollections, addHooks, changeCollection, pipe, type Step } from './extend.ts'

/** The collections that facts and projections are kept in. */
export const factCollections: Step = addCollections(
  OpsEvents,
  OpsScores,
  OpsCredits,
  OpsScorecards,
  OpsLocks,
  OpsImports,
  OpsApprovals,
  OpsTexts,
  OpsFluency,
  OpsComparisons,
)

type Hooks = NonNullable<CollectionConfig['hooks']>

/** Saves wait for each other before anything else reads the database; what is too long does not even wait. */
const FIRST: Hooks = { beforeOperation: [refuseHugeBody, queueSaves] }

const CONTENT: Hooks = {
  beforeOperation: [guardPublishing, refuseBadStatus, creditSelf, refuseDraftLeak, refuseDraftRestore],
  beforeValidate: [keepNewerDraft, refuseBadShares],
  beforeChange: [keepCredits, refuseUnready, adoptSaved],
  beforeDelete: [adoptDeleted],
  afterChange: [settleSaved],
  afterDelete: [settleDeleted],
}

/** A collection with a field of that name keeps its own. */
function askForReason(collection: CollectionConfig): CollectionConfig {
  const { name } = publishingOverrideField
  const isTaken = collection.fields.some((field) => 'name' in field && field.name === name)
  return isTaken ? collection : { ...collection, fields: [...collection.fields, publishingOverrideField] }
}

/** Every save of content and of what figures are about becomes a fact. */
export const recordFacts = ({ content, slugs }: Settings): Step =>
  pipe(
    ...Object.keys(content).map((slug) => addHooks(slug, CONTENT, FIRST)),
    ...Object.keys(content).map((slug) => changeCollection(slug, askForReason)),
    ...Object.keys(content).map((slug) => addCollectionEndpoints(slug, restoreVersion(slug))),
    addHooks(slugs.media, { beforeChange: [hashImage] }),
    addHooks(slugs.plans, { beforeValidate: [refuseForeignPlan], afterChange: [settleRecordSaved('plan')] }),
    addHooks(slugs.reviews, { beforeChange: [stampReview], afterChange: [settleRecordSaved('review')] }),
    ...(['author', 'channel', 'topic'] as const).map((role) =>
      addHooks(slugs[`${role}s`], {
        beforeDelete: [refuseDeletion(role)],
        afterChange: [settleRecordSaved(role)],
      }),
    ),
  )
