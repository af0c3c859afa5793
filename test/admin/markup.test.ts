import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { CraftMark } from '../../src/admin/craft/CraftMark.tsx'
import { HealthNote } from '../../src/admin/health/HealthNote.tsx'
import { deskTranslations } from '../../src/admin/messages/deskTranslations.ts'
import { deskQueries } from '../../src/admin/scorecard/deskQueries.ts'
import { ScorecardTable } from '../../src/admin/scorecard/ScorecardTable.tsx'
import { sortLines } from '../../src/admin/scorecard/sortLines.ts'
import { textFor } from '../../src/admin/text/textFor.ts'
import type { HealthReport } from '../../src/reports/healthReport.ts'
import { parseExplainQuery } from '../../src/scorecards/parseExplainQuery.ts'
import { SCORECARD_FIGURES } from '../../src/scorecards/SCORECARD_FIGURES.ts'
import type { Quality, ScorecardReport, ScorecardRow } from '../../src/scorecards/ScorecardReport.ts'
import { CRAFT_FORMULA } from '../../src/scoring/CRAFT_FORMULA.ts'

const text = textFor({ language: 'en', translations: deskTranslations.en })
const chinese = textFor({ language: 'zh', translations: deskTranslations.zh })
const places = { api: '/api', admin: '/admin', author: 'authors', channel: 'channels' }

const craft: Quality = { mean: 81.25, adjusted: 80, low: 76.1, high: 84, n: 4, weight: 3.5, rank: 2 }

const rowOf = (change: Partial<ScorecardRow>): ScorecardRow => ({
  author: { id: '7', name: 'Ada' },
  period: 'total',
  from: '2026-09-01',
  to: '2026-11-30',
  partial: true,
  live: 9,
  published: 2.5,
  republished: 0,
  updated: 0,
  withdrawn: 0,
  overridden: 0,
  words: 1200,
  tokens: 1500,
  quality: { craft, review: null, result: null, combined: craft },
  targets: { published: { target: 5, actual: 2.5, ratio: 0.5 }, words: null, craft: null },
  ...change,
})

const reportOf = (...rows: readonly ScorecardRow[]): ScorecardReport => ({
  by: 'author',
  grain: 'total',
  from: '2026-09-01',
  to: '2026-11-30',
  timeZone: 'UTC',
  formula: CRAFT_FORMULA,
  rows,
  next: null,
  asOf: { position: 9, pending: 0 },
})

const query = deskQueries('author', { from: '2026-09-01', to: '2026-11-30' }).lines
const tableOf = (...rows: readonly ScorecardRow[]): string =>
  renderToStaticMarkup(createElement(ScorecardTable, { by: 'author', report: reportOf(...rows), query, places, text }))

describe('a line of the scorecard', () => {
  it('has every figure of the chart as text that can be asked for its origin', () => {
    const html = tableOf(rowOf({}))
    for (const said of [
      'Published, Ada: 2.5.',
      'Published, Target, Ada: 5.',
      'Published, Target, Share of target, Ada: 50%.',
      'Words, Ada: 1,200.',
      'Live, Ada: 9.',
      'Craft, Ada: 81.3.',
      'Craft, low end, Ada: 76.1.',
      'Craft, high end, Ada: 84.0.',
      'Rank, Ada: #2.',
    ])
      expect(html).toContain(`aria-label="${said} Why this number?"`)
  })

  it('asks only for figures that the registry has, with a query that the report accepts', () => {
    const html = tableOf(rowOf({}), rowOf({ author: null }))
    const figures = [...html.matchAll(/data-figure="([^"]+)"/g)].map(([, figure]) => figure ?? '')
    expect(figures.length).toBeGreaterThan(10)
    for (const figure of figures) {
      expect([...SCORECARD_FIGURES.keys()]).toContain(figure)
      expect(parseExplainQuery({ ...query, author: 'none', figure }).ok).toBe(true)
    }
  })

  it('shows unknown quality as a dash that says so, never as 0', () => {
    const html = tableOf(rowOf({ quality: { craft: null, review: null, result: null, combined: null } }))
    expect(html).toContain('aria-label="Craft, Ada: unknown. Why this number?"')
    expect(html).not.toMatch(/>0(\.0)?</)
    expect(html).not.toContain('co-interval')
  })

  it('says that there are too few articles for a rank, and how many', () => {
    const html = tableOf(
      rowOf({ quality: { craft: { ...craft, n: 2, rank: null }, review: null, result: null, combined: null } }),
    )
    expect(html).toContain('too few to rank')
    expect(html).toContain('Articles with a score, Ada: 2.')
  })

  it('says that there is no target instead of one of 0', () => {
    const html = tableOf(rowOf({ targets: null }))
    expect(html).toContain('no target')
    expect(html).not.toContain('co-mark')
  })

  it('calls the line of nobody by its name, without a link', () => {
    const html = tableOf(rowOf({ author: null }))
    expect(html).toContain('>No author</th>')
    expect(html).not.toContain('/admin/collections/authors')
  })

  it('shows names as text, whatever is in them', () => {
    expect(tableOf(rowOf({ author: { id: '7', name: '<img src=x>' } }))).not.toContain('<img')
  })
})

describe('the order of lines', () => {
  const rows = [
    rowOf({ author: { id: '1', name: 'Bo' }, published: 1 }),
    rowOf({ author: null, published: 3 }),
    rowOf({
      author: { id: '2', name: 'Al' },
      published: 1,
      quality: { craft: null, review: null, result: null, combined: null },
    }),
  ]
  const names = (order: 'name' | 'published' | 'craft') =>
    sortLines(rows, order, 'en').map(({ author }) => author?.name ?? null)

  it('has the most first and equal ones by name', () => {
    expect(names('published')).toEqual([null, 'Al', 'Bo'])
  })

  it('has the line of nobody after all names', () => {
    expect(names('name')).toEqual(['Al', 'Bo', null])
  })

  it('has unknown quality last', () => {
    expect(names('craft')).toEqual(['Bo', null, 'Al'])
  })
})

describe('the score in the article list', () => {
  it('names the weakest dimension and what it cost', () => {
    const score = { craft: 78.4, weakest: 'sources', lost: { sources: 9.2, media: 1 }, percentile: 64.2 }
    const html = renderToStaticMarkup(createElement(CraftMark, { score, text }))
    expect(html).toContain('<strong>78.4</strong>')
    expect(html).toContain('Sources −9.2')
    expect(html).toContain('percentile 64')
  })

  it('is a dash for an article that is not live or has no score', () => {
    for (const score of [null, { craft: null, weakest: null, lost: {}, percentile: null }]) {
      const html = renderToStaticMarkup(createElement(CraftMark, { score, text }))
      expect(html).toContain('—')
      expect(html).toContain('Not live, or not scored yet')
    }
  })

  it('shows a score of 0 as one', () => {
    const score = { craft: 0, weakest: 'substance', lost: { substance: 21.7 }, percentile: null }
    expect(renderToStaticMarkup(createElement(CraftMark, { score, text: chinese }))).toContain('<strong>0.0</strong>')
  })
})

describe('the state of the figures', () => {
  const report: HealthReport = {
    status: 'ok',
    worker: { running: true, leaseUntil: null },
    position: 1234,
    pending: 0,
    oldestPendingSeconds: null,
    generation: 1,
    timeZone: 'UTC',
    wantedTimeZone: null,
    lastReconcile: null,
    formula: CRAFT_FORMULA,
    rescoring: null,
    fluency: [],
    overdue: [],
    now: '2026-11-23T12:00:00.000Z',
  }
  const noteOf = (change: Partial<HealthReport>, voice = text) =>
    renderToStaticMarkup(
      createElement(HealthNote, { report: { ...report, ...change }, admin: '/admin', api: null, text: voice }),
    )

  it('says that figures are up to date and a worker runs', () => {
    expect(noteOf({})).toContain('Figures up to date (1,234 facts) · worker running')
    expect(noteOf({}, chinese)).toContain('数据是最新的（1,234 条事实） · 后台进程运行中')
  })

  it('says how far figures are behind and that nobody works', () => {
    const html = noteOf({
      status: 'behind',
      pending: 12,
      oldestPendingSeconds: 95,
      worker: { running: false, leaseUntil: null },
    })
    expect(html).toContain('12 facts wait, the oldest for 95 s')
    expect(html).toContain('no worker is running')
  })

  it('lists overdue publications with their reason and a link', () => {
    const late = {
      id: '1',
      type: 'publish',
      collection: 'articles',
      document: '5',
      dueAt: '2026-11-23T09:00:00.000Z',
      title: 'Tea',
    } as const
    const html = noteOf({
      status: 'late',
      overdue: [
        { ...late, overdue: { reason: 'failed', message: 'No title.' } },
        { ...late, id: '2', title: null, overdue: { reason: 'not-run', message: '' } },
      ],
    })
    expect(html).toContain('Overdue scheduled publications: 2')
    expect(html).toContain('<a href="/admin/collections/articles/5">Tea</a>')
    expect(html).toContain('It failed: No title.')
    expect(html).toContain('No worker has run it.')
    expect(html).toContain('not for you to read')
  })

  it('says that a state which cannot be read is not known', () => {
    const html = renderToStaticMarkup(createElement(HealthNote, { report: null, admin: '/admin', api: null, text }))
    expect(html).toContain('could not be read')
    expect(html).not.toContain('up to date')
  })
})
