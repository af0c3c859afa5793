import { describe, expect, it } from 'vitest'
import { hostOf } from '../../src/text/hostOf.ts'

describe('hostOf', () => {
  it.each([
    ['https://www.Example.org/a?b#c', 'example.org'],
    ['HTTP://example.org.:8080', 'example.org'],
    ['//cdn.example.org/x', 'cdn.example.org'],
    ['https://user:pass@bücher.example/', 'xn--bcher-kva.example'],
  ])('reads %s as %s', (url, host) => {
    expect(hostOf(url)).toBe(host)
  })

  it.each([
    '/about',
    '#top',
    'mailto:a@example.org',
    'http://localhost:3000',
    'https://',
    'not a url',
    '',
    'javascript:x.y',
  ])('finds no host in %j', (url) => {
    expect(hostOf(url)).toBeNull()
  })
})
