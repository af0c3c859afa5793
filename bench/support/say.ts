/** Prints a line of a result. */
export const say = (line: string): boolean => process.stdout.write(`${line}\n`)
