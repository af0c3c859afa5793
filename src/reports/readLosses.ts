import type { PayloadRequest } from 'payload'
import { type Line, type LiveLosses, liveFindings } from '../store/payload/reports/liveFindings.ts'
import { projectedAliases } from '../store/payload/reports/projectedAliases.ts'
import { isId } from '../text/isId.ts'
import { ReportRefusal } from './ReportRefusal.ts'
import { refuseOtherLines } from './refuseOtherLines.ts'
import { refuseOutsiders } from './refuseOutsiders.ts'
import { SCORECARD_READERS } from './scorecardReport.ts'

type Given = Readonly<Record<string, unknown>>

/**
 * What the live articles of the site, an `author`, a `channel` or both lost, for those who may read it: authors read of their
 * own articles.
 *
 * @throws ReportRefusal 400, 401 or 403.
 */
export async function readLosses(req: PayloadRequest, raw: Given): Promise<LiveLosses> {
  refuseOutsiders(req, SCORECARD_READERS)
  const aliases = await projectedAliases(req.payload)
  const line = { ...idOf(raw, 'author', aliases.author), ...idOf(raw, 'channel', aliases.channel) }
  await refuseOtherLines(req, line, aliases)
  return liveFindings(req, line)
}

function idOf(raw: Given, name: keyof Line, aliasOf: (id: string) => string): Line {
  const id = raw[name]
  if (id === undefined || id === null || id === '') return {}
  if (isId(id)) return { [name]: aliasOf(String(id)) }
  throw new ReportRefusal(400, [{ path: name, message: 'must be one id' }])
}
