import type { PayloadRequest } from 'payload'
import type { Subject } from '../facts/Fact.ts'
import { subjectKey } from '../facts/subjectKey.ts'
import { subjectOfKey } from '../facts/subjectOfKey.ts'
import { readableTitles } from '../store/payload/reports/readableTitles.ts'
import type { ReportedCraft, ReportedFinding } from './ReportedCraft.ts'

/** A craft score whose findings name the documents that a text was copied from, under titles that the caller may read. */
export async function withSources(req: PayloadRequest, craft: ReportedCraft): Promise<ReportedCraft> {
  const sources = craft.findings.flatMap((finding) => sourceOf(finding) ?? [])
  if (sources.length === 0) return craft
  const titles = await readableTitles(req, sources)
  const named = (finding: ReportedFinding): ReportedFinding => {
    const source = sourceOf(finding)
    return source ? { ...finding, source: { ...source, title: titles.get(subjectKey(source)) ?? null } } : finding
  }
  return { ...craft, findings: craft.findings.map(named) }
}

const sourceOf = ({ data }: ReportedFinding): Subject | null =>
  typeof data?.source === 'string' ? subjectOfKey(data.source) : null
