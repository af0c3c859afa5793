import { describe, expect, it } from 'vitest'
import { LOSS_FIGURES } from '../../src/reports/LOSS_FIGURES.ts'
import type { JsonSchema } from '../../src/reports/openApi/JsonSchema.ts'
import { SCHEMAS } from '../../src/reports/openApi/SCHEMAS.ts'
import { SCORE_FIGURES } from '../../src/reports/SCORE_FIGURES.ts'
import { SCORECARD_FIGURES } from '../../src/scorecards/SCORECARD_FIGURES.ts'

/** The path of every number that a named shape can have. */
function numbersIn(schema: JsonSchema | undefined, path = ''): readonly string[] {
  if (!schema) return []
  if (schema.$ref) return numbersIn(SCHEMAS[schema.$ref.split('/').at(-1) ?? ''], path)
  if (schema.anyOf) return schema.anyOf.flatMap((one) => numbersIn(one, path))
  if (schema.items) return numbersIn(schema.items, `${path}[]`)
  if (schema.properties) {
    return Object.entries(schema.properties).flatMap(([key, inner]) => numbersIn(inner, path ? `${path}.${key}` : key))
  }
  return [schema.type].flat().some((type) => type === 'number' || type === 'integer') ? [path] : []
}

describe('the registry of figures', () => {
  it('has every number of a scorecard row by its path, and nothing else', () => {
    const numbers = numbersIn(SCHEMAS.ScorecardRow).map((path) => `scorecard.${path}`)
    expect(numbers.length).toBeGreaterThan(40)
    expect([...numbers].sort()).toEqual([...SCORECARD_FIGURES.keys()].sort())
  })

  it('has no number of a scorecard report outside of its rows but where it stands', () => {
    const numbers = numbersIn(SCHEMAS.ScorecardReport).filter((path) => !path.startsWith('rows[]'))
    expect(numbers).toEqual(['asOf.position', 'asOf.pending'])
  })

  it('has every number of a score that is not itself part of the explanation', () => {
    const explaining = [
      /^asOf\./,
      /^fluency\./,
      /^compared$/,
      /^craft\.dimensions\[\]\.weight/,
      /^combined\.weights\./,
      /\.(from|to|path\[\])$/,
    ]
    const numbers = numbersIn(SCHEMAS.Score).filter((path) => !explaining.some((pattern) => pattern.test(path)))
    const names = numbers.map((path) => `score.${path.replace(/\.score$/, '').replace(/\.\w+\[\]/, '')}`)
    expect([...names, 'score.words'].sort()).toEqual([...SCORE_FIGURES.keys()].sort())
  })

  it('has every number of a list of scores', () => {
    const figures: Readonly<Record<string, string>> = {
      craft: 'score.craft',
      percentile: 'score.percentile',
      'weakest.lost': 'score.craft.lost',
      review: 'score.review',
      words: 'score.words',
    }
    expect(numbersIn(SCHEMAS.ScoreListItem)).toEqual(Object.keys(figures))
    for (const figure of Object.values(figures)) expect([...SCORE_FIGURES.keys()]).toContain(figure)
  })

  it('has every number of a report of losses', () => {
    const figures: Readonly<Record<string, string>> = {
      articles: 'losses.articles',
      read: 'losses.read',
      'dimensions[].lost': 'losses.dimension',
      'rules[].points': 'losses.rule',
      'rules[].articles': 'losses.rule.articles',
      'rules[].examples[].points': 'score.craft.points',
    }
    const given = ['dimensions[].weight', 'asOf.position', 'asOf.pending']
    expect([...numbersIn(SCHEMAS.LossReport)].sort()).toEqual([...Object.keys(figures), ...given].sort())
    const known = [...LOSS_FIGURES.keys(), ...SCORE_FIGURES.keys()]
    for (const figure of Object.values(figures)) expect(known).toContain(figure)
  })
})
