import type { CollectionConfig, Config, UIField } from 'payload'
import { COMPARE_PATH } from '../admin/compare/compareUrl.ts'
import { craftField } from '../admin/craft/craftField.ts'
import { mergeField } from '../admin/merge/mergeField.ts'
import { deskTranslations } from '../admin/messages/deskTranslations.ts'
import { qualityField } from '../admin/quality/qualityField.ts'
import { QUALITY_PATH } from '../admin/quality/qualityUrl.ts'
import { reviewField } from '../admin/review/reviewField.ts'
import { REVIEW_PATH } from '../admin/review/reviewUrl.ts'
import { scorecardWidget } from '../admin/scorecardWidget.ts'
import type { Settings } from '../settings/Settings.ts'
import { addTranslations, addWidgets, changeCollection, pipe, type Step } from './extend.ts'

/** What people see in the admin: the scorecard, the state of the figures, scores, findings and reviews beside each article, and the page to review it on. */
export const desk = ({ content, slugs }: Settings): Step =>
  pipe(
    addTranslations(deskTranslations),
    addWidgets(scorecardWidget),
    showHealth,
    ...Object.keys(content).map((slug) => changeCollection(slug, show(craftField))),
    ...Object.keys(content).map((slug) => changeCollection(slug, show(reviewField))),
    showReviewPage,
    showQualityPages,
    ...Object.keys(content).map((slug) => changeCollection(slug, showScoreLink)),
    ...[slugs.authors, slugs.channels].map((slug) => changeCollection(slug, show(qualityField))),
    ...[slugs.authors, slugs.channels, slugs.topics].map((slug) => changeCollection(slug, showMerge)),
  )

/** A collection with a field of that name keeps its own. */
const show =
  (field: UIField) =>
  (collection: CollectionConfig): CollectionConfig => {
    const isTaken = collection.fields.some((known) => 'name' in known && known.name === field.name)
    return isTaken ? collection : { ...collection, fields: [...collection.fields, field] }
  }

const showReviewPage: Step = (config: Config) => {
  const components = config.admin?.components
  const page = { Component: 'payload-content-ops/rsc#ReviewView', path: `${REVIEW_PATH}/:collection/:id` } as const
  const views = { contentOpsReview: page, ...components?.views }
  return { ...config, admin: { ...config.admin, components: { ...components, views } } }
}

const showQualityPages: Step = (config: Config) => {
  const components = config.admin?.components
  const Component = 'payload-content-ops/rsc#QualityView'
  const views = {
    contentOpsQuality: { Component, path: QUALITY_PATH, exact: true } as const,
    contentOpsCompare: { Component: 'payload-content-ops/rsc#CompareView', path: COMPARE_PATH, exact: true } as const,
    contentOpsQualityLine: { Component, path: `${QUALITY_PATH}/:by/:id` } as const,
    ...components?.views,
  }
  const afterNavLinks = [...(components?.afterNavLinks ?? []), 'payload-content-ops/rsc#QualityNavLink']
  return { ...config, admin: { ...config.admin, components: { ...components, views, afterNavLinks } } }
}

/** Above the list of a content collection: the way to the list that is sorted and filtered by score. */
function showScoreLink(collection: CollectionConfig): CollectionConfig {
  const components = collection.admin?.components
  const beforeListTable = [...(components?.beforeListTable ?? []), 'payload-content-ops/rsc#ScoreListLink']
  return { ...collection, admin: { ...collection.admin, components: { ...components, beforeListTable } } }
}

/** A collection of the host's own that has nowhere to keep a merge, or another field of that name, is left alone. */
function showMerge(collection: CollectionConfig): CollectionConfig {
  const names = collection.fields.flatMap((field) => ('name' in field ? [field.name] : []))
  if (names.includes(mergeField.name) || !names.includes('mergedInto')) return collection
  return { ...collection, fields: [...collection.fields, mergeField] }
}

const showHealth: Step = (config: Config) => {
  const components = config.admin?.components
  const beforeDashboard = [...(components?.beforeDashboard ?? []), 'payload-content-ops/rsc#HealthLine']
  return { ...config, admin: { ...config.admin, components: { ...components, beforeDashboard } } }
}
