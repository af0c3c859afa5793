/**
 * Is a figure made of the articles' own scores, each weighed with a share? The amounts of all others have the share in
 * them and add up.
 *
 * @param figure its name in the registry, e.g. `scorecard.quality.craft.mean`.
 */
export const isWeighed = (figure: string): boolean => /^scorecard\.(quality|targets\.craft)\./.test(figure)
