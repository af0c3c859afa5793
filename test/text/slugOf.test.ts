import { describe, expect, it } from 'vitest'
import { followsTitle } from '../../src/text/followsTitle.ts'
import { slugOf } from '../../src/text/slugOf.ts'

describe('a slug', () => {
  it('keeps the letters of every script', () => {
    expect(slugOf('你好，World: 2 ways')).toBe('你好-world-2-ways')
    expect(slugOf('Über Straße & Café')).toBe('über-straße-café')
    expect(slugOf('हिन्दी में')).toBe('हिन्दी-में')
  })

  it('joins words by one hyphen and drops apostrophes', () => {
    expect(slugOf("  It's — really -- simple!  ")).toBe('its-really-simple')
  })

  it('is empty when there is nothing to make it of', () => {
    expect(slugOf('!!! ???')).toBe('')
  })

  it('is no longer than 96 characters and does not end in a hyphen', () => {
    const slug = slugOf('word '.repeat(60))
    expect([...slug].length).toBeLessThanOrEqual(96)
    expect(slug.endsWith('-')).toBe(false)
  })

  it('of the same letters composed in two ways is the same', () => {
    expect(slugOf('Cafe\u0301')).toBe(slugOf('Caf\u00e9'))
  })

  it('follows its title with and without a number behind it', () => {
    expect(followsTitle('a-title', 'A title')).toBe(true)
    expect(followsTitle('a-title-2', 'A title')).toBe(true)
    expect(followsTitle('a-title-two', 'A title')).toBe(false)
    expect(followsTitle('own', 'A title')).toBe(false)
  })
})
