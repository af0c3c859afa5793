/** The arguments of a shortcode: those without a name in order, and those with one (`alt="…"`, `alt: "…"`), names in lower case. */
export type ShortcodeArguments = { readonly positional: readonly string[]; readonly named: ReadonlyMap<string, string> }

const ARGUMENT = /(?:([A-Za-z][\w-]*)\s*[:=]\s*)?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^\s,"'][^\s,]*))/g

/** Reads the arguments of a Liquid, Nunjucks or Hugo shortcode. Quotes may be single or double; commas between arguments may be left out. */
export function shortcodeArguments(text: string): ShortcodeArguments {
  const positional: string[] = []
  const named = new Map<string, string>()
  for (const [, name, double, single, bare] of text.matchAll(ARGUMENT)) {
    const value = (double ?? single ?? bare ?? '').replace(/\\(["'\\])/g, '$1')
    if (name === undefined) positional.push(value)
    else named.set(name.toLowerCase(), value)
  }
  return { positional, named }
}
