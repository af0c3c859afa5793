import { describe, expect, it } from 'vitest'
import { SCORE_FIGURES } from '../../src/reports/explainScore.ts'
import type { JsonSchema } from '../../src/reports/openApi/JsonSchema.ts'
import { SCHEMAS } from '../../src/reports/openApi/SCHEMAS.ts'
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
    const explaining = [/^asOf\./, /^fluency\./, /^craft\.(dimensions|findings)\[\]/, /^combined\.weights\./]
    const numbers = numbersIn(SCHEMAS.Score).filter((path) => !explaining.some((pattern) => pattern.test(path)))
    expect(numbers.map((path) => `score.${path.replace(/\.score$/, '')}`).sort()).toEqual([...SCORE_FIGURES].sort())
  })
})
