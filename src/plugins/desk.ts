import type { CollectionConfig, Config } from 'payload'
import { craftField } from '../admin/craft/craftField.ts'
import { deskTranslations } from '../admin/messages/deskTranslations.ts'
import { scorecardWidget } from '../admin/scorecardWidget.ts'
import type { Settings } from '../settings/Settings.ts'
import { addTranslations, addWidgets, changeCollection, pipe, type Step } from './extend.ts'

/** What people see in the admin: the scorecard, the state of the figures, scores and findings beside each article. */
export const desk = ({ content }: Settings): Step =>
  pipe(
    addTranslations(deskTranslations),
    addWidgets(scorecardWidget),
    showHealth,
    ...Object.keys(content).map((slug) => changeCollection(slug, showCraft)),
  )

/** A collection with a field of that name keeps its own. */
function showCraft(collection: CollectionConfig): CollectionConfig {
  const isTaken = collection.fields.some((field) => 'name' in field && field.name === craftField.name)
  return isTaken ? collection : { ...collection, fields: [...collection.fields, craftField] }
}

const showHealth: Step = (config: Config) => {
  const components = config.admin?.components
  const beforeDashboard = [...(components?.beforeDashboard ?? []), 'payload-content-ops/rsc#HealthLine']
  return { ...config, admin: { ...config.admin, components: { ...components, beforeDashboard } } }
}
