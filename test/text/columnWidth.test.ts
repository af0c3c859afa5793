import { describe, expect, it } from 'vitest'
import { columnWidth } from '../../src/text/columnWidth.ts'

describe('columnWidth', () => {
  it.each([
    ['Hi', 2],
    ['你好', 4],
    ['Hi 你好', 7],
    ['ｱ한', 3],
    ['：！', 4],
    ['cafe\u0301', 4],
    ['e\u200b\u0301', 1],
    ['😀', 2],
    ['', 0],
  ])('gives %j %i columns', (text, columns) => {
    expect(columnWidth(text)).toBe(columns)
  })
})
