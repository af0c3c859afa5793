import { parse as parseToml, TomlDate } from 'smol-toml'
import type { FrontMatter, FrontMatterValue } from './FrontMatterValue.ts'
import type { ParsedFrontMatter } from './ParsedFrontMatter.ts'
import { parseLenientYaml } from './parseLenientYaml.ts'
import type { SplitText } from './splitFrontMatter.ts'

/** Reads front matter that {@link splitFrontMatter} cut off. What is no mapping of keys to values is refused with a reason. */
export function parseFrontMatter({ format, raw }: Pick<SplitText, 'format' | 'raw'>): ParsedFrontMatter {
  if (format === 'none') return { ok: true, values: {}, repaired: [] }
  return format === 'toml' ? readToml(raw) : parseLenientYaml(raw)
}

function readToml(raw: string): ParsedFrontMatter {
  try {
    return { ok: true, values: plainObject(parseToml(raw)), repaired: [] }
  } catch (error) {
    return { ok: false, reason: `the TOML front matter cannot be read: ${firstLine(error)}` }
  }
}

// TOML dates keep the form that they were written in: a local date has no zone, and must not get the machine's.
function plain(value: unknown): FrontMatterValue {
  if (value instanceof TomlDate) return value.toISOString()
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'object' && value !== null) return plainObject(value)
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return typeof value === 'bigint' ? Number(value) : null
}

function plainObject(value: object): FrontMatter {
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
}
