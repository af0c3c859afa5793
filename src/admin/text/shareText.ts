import { figureText } from './figureText.ts'

/** Parts that have a sign of their own, by how it is written out. */
const SIGNS: Readonly<Record<string, string>> = {
  '1/2': '½',
  '1/3': '⅓',
  '2/3': '⅔',
  '1/4': '¼',
  '3/4': '¾',
  '1/5': '⅕',
  '2/5': '⅖',
  '3/5': '⅗',
  '4/5': '⅘',
  '1/6': '⅙',
  '5/6': '⅚',
  '1/8': '⅛',
  '3/8': '⅜',
  '5/8': '⅝',
  '7/8': '⅞',
}

/** Reports round to six decimals. */
const ROUNDED = 0.000_001

/**
 * A part of one article in as few signs as it takes.
 *
 * @example shareText(0.333333, 'en') // '⅓'
 */
export function shareText(share: number, locale: string): string {
  const sign = Object.entries(SIGNS).find(([fraction]) => Math.abs(partOf(fraction) - share) <= ROUNDED)
  return sign?.[1] ?? figureText(share, 'exact', locale)
}

function partOf(fraction: string): number {
  const [numerator = 0, denominator = 1] = fraction.split('/').map(Number)
  return numerator / denominator
}
