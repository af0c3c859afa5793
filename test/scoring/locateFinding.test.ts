import { describe, expect, it } from 'vitest'
import { locateFinding } from '../../src/scoring/locateFinding.ts'
import { body, link, paragraph, text, upload } from './lexical.ts'

const tree = body(
  paragraph('One ', text('two', 1), ' three ', link('https://a.example/', 'four five'), { type: 'linebreak' }, 'six'),
  upload('a'),
)
const at = (from?: number, to?: number) =>
  locateFinding(tree, {
    path: ['root', 'children', 0],
    ...(from === undefined || to === undefined ? {} : { from, to }),
  }).map(({ path, ...place }) => ({ path: path.join('.'), ...place }))

describe('locateFinding', () => {
  it('finds the node and the place in it', () => {
    expect(at(1, 3)).toEqual([{ path: 'root.children.0.children.0', from: 1, to: 3 }])
    expect(at(14, 18)).toEqual([{ path: 'root.children.0.children.3.children.0', from: 0, to: 4 }])
  })

  it('gives each node its part where a finding goes over several, line breaks among them', () => {
    expect(at(2, 9)).toEqual([
      { path: 'root.children.0.children.0', from: 2, to: 4 },
      { path: 'root.children.0.children.1', from: 0, to: 3 },
      { path: 'root.children.0.children.2', from: 0, to: 2 },
    ])
    expect(at(22, 26)).toEqual([
      { path: 'root.children.0.children.3.children.0', from: 8, to: 9 },
      { path: 'root.children.0.children.4', from: 0, to: 1 },
      { path: 'root.children.0.children.5', from: 0, to: 2 },
    ])
  })

  it('gives all of a block without offsets, and nothing of what has no text or is not there', () => {
    expect(at()).toHaveLength(6)
    for (const path of [['root'], ['root', 'children', 1], ['root', 'children', 9], ['title']]) {
      expect(locateFinding(tree, { path })).toEqual([])
    }
  })
})
