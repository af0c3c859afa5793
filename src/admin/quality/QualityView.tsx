import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { settingsOf } from '../../settings/settingsOf.ts'
import { AdminPage } from '../AdminPage.tsx'
import { placesOf } from '../placesOf.ts'
import type { ReportArguments } from '../scorecard/deskQueries.ts'
import type { QualityLine } from './QualityLine.ts'
import { QualityPage } from './QualityPage.tsx'
import { LIST_ARGUMENTS } from './qualityQueries.ts'
import { qualityUrl } from './qualityUrl.ts'
import { readQuality } from './readQuality.ts'

/**
 * How good the articles are: of all together at `/quality`, of one author or channel at `/quality/author/:id` and
 * `/quality/channel/:id`. The reports behind it decide who may read them; whoever is not logged in is sent to do that first.
 */
export const QualityView = async (view: AdminViewServerProps) => {
  const { params, searchParams } = view
  const { req } = view.initPageResult
  const line = lineOf(params)
  if (line === null) return notFound()
  const places = placesOf(req.payload)
  if (!req.user) redirect(`${places.admin}/login?redirect=${encodeURIComponent(qualityUrl(places.admin, line))}`)
  const first = await readQuality(req, line, listOf(searchParams))
  return (
    <AdminPage view={view}>
      <QualityPage first={first} line={line} places={places} timeZone={settingsOf(req.payload).timeZone} />
    </AdminPage>
  )
}

function lineOf(params: AdminViewServerProps['params']): QualityLine | null {
  const segments = params?.segments
  const [, by, id] = Array.isArray(segments) ? segments.map(decodeURIComponent) : []
  if (by === undefined) return { by: 'site' }
  return (by === 'author' || by === 'channel') && id !== undefined ? { by, id } : null
}

function listOf(searchParams: AdminViewServerProps['searchParams']): ReportArguments {
  return Object.fromEntries(
    LIST_ARGUMENTS.flatMap((name) => {
      const value = searchParams?.[name]
      return typeof value === 'string' && value !== '' ? [[name, value]] : []
    }),
  )
}
