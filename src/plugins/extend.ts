import type { CollectionConfig, Config, Endpoint } from 'payload'
import { deepMergeSimple } from 'payload/shared'

/** One change of a config. Payload's own plugins have this shape too. */
export type Step = (config: Config) => Config

/** Does these steps one after the other. */
export const pipe =
  (...steps: readonly Step[]): Step =>
  (config) =>
    steps.reduce((changed, step) => step(changed), config)

/** Adds the collections that the config does not have yet; one that it has is the host's and stays as it is. */
export const addMissingCollections =
  (...collections: readonly CollectionConfig[]): Step =>
  (config) => {
    const known = new Set((config.collections ?? []).map(({ slug }) => slug))
    return {
      ...config,
      collections: [...(config.collections ?? []), ...collections.filter(({ slug }) => !known.has(slug))],
    }
  }

/** Adds internal collections. @throws Error when a slug is taken. */
export const addCollections =
  (...collections: readonly CollectionConfig[]): Step =>
  (config) => {
    const taken = collections.find(({ slug }) => config.collections?.some((known) => known.slug === slug))
    if (taken)
      throw new Error(`[content-ops] the collection "${taken.slug}" exists already: is contentOps() listed twice?`)
    return { ...config, collections: [...(config.collections ?? []), ...collections] }
  }

/** Changes one collection. @throws Error when there is none, naming those that there are. */
export const changeCollection =
  (slug: string, change: (collection: CollectionConfig) => CollectionConfig): Step =>
  (config) => {
    const known = (config.collections ?? []).map((collection) => collection.slug)
    if (!known.includes(slug)) {
      throw new Error(
        `[content-ops] there is no collection "${slug}". Known are: ${known.join(', ')}. Correct the option, or list contentOps() after the plugin that adds it.`,
      )
    }
    const collections = (config.collections ?? []).map((collection) =>
      collection.slug === slug ? change(collection) : collection,
    )
    return { ...config, collections }
  }

type Hooks = NonNullable<CollectionConfig['hooks']>

/** Adds hooks to a collection, each after the host's own of its kind; `first` ones run before them. */
export const addHooks = (slug: string, hooks: Hooks, first: Hooks = {}): Step =>
  changeCollection(slug, (collection) => ({
    ...collection,
    hooks: joinHooks(joinHooks(first, collection.hooks ?? {}), hooks),
  }))

function joinHooks(before: Hooks, after: Hooks): Hooks {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Hooks>
  return Object.fromEntries([...names].map((name) => [name, [...listOf(before[name]), ...listOf(after[name])]]))
}

const listOf = (hooks: unknown): readonly unknown[] => (Array.isArray(hooks) ? hooks : [])

/** Adds REST endpoints under `/api`. */
export const addEndpoints =
  (...endpoints: readonly Endpoint[]): Step =>
  (config) => ({ ...config, endpoints: [...(config.endpoints ?? []), ...endpoints] })

/** Adds REST endpoints under a collection, before Payload's own; the host's own win, and so does its wish to have none. */
export const addCollectionEndpoints = (slug: string, ...endpoints: readonly Endpoint[]): Step =>
  changeCollection(slug, (collection) =>
    collection.endpoints === false
      ? collection
      : { ...collection, endpoints: [...(collection.endpoints ?? []), ...endpoints] },
  )

/** Adds translations; the host's own win. */
export const addTranslations =
  (translations: object): Step =>
  (config) => ({
    ...config,
    i18n: { ...config.i18n, translations: deepMergeSimple(translations, config.i18n?.translations ?? {}) },
  })

/** Runs after the host's own `onInit`. */
export const addOnInit =
  (onInit: NonNullable<Config['onInit']>): Step =>
  (config) => ({
    ...config,
    onInit: async (payload) => {
      await config.onInit?.(payload)
      await onInit(payload)
    },
  })

/** Adds dashboard widgets; which of them are shown at first is the host's choice. */
export const addWidgets =
  (...widgets: NonNullable<NonNullable<NonNullable<Config['admin']>['dashboard']>['widgets']>): Step =>
  (config) => ({
    ...config,
    admin: {
      ...config.admin,
      dashboard: { ...config.admin?.dashboard, widgets: [...(config.admin?.dashboard?.widgets ?? []), ...widgets] },
    },
  })

/** Leaves a value for the code that runs later, under `config.custom.contentOps`. */
export const keepSettings =
  (settings: object): Step =>
  (config) => ({ ...config, custom: { ...config.custom, contentOps: settings } })

type Queries = NonNullable<NonNullable<Config['graphQL']>['queries']>

/** Adds fields of GraphQL's Query; the host's own win. */
export const addQueries =
  (queries: Queries): Step =>
  (config) => ({
    ...config,
    graphQL: {
      ...config.graphQL,
      queries: (graphQL, payload) => ({ ...queries(graphQL, payload), ...config.graphQL?.queries?.(graphQL, payload) }),
    },
  })

/** Adds hooks that may change how an error is answered, after the host's own. */
export const addAfterError =
  (...hooks: NonNullable<NonNullable<Config['hooks']>['afterError']>): Step =>
  (config) => ({ ...config, hooks: { ...config.hooks, afterError: [...(config.hooks?.afterError ?? []), ...hooks] } })
