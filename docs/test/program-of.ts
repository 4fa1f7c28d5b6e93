/**
 * The code of a page as a program. `expression // => value` becomes a check, so that what a page promises is what a
 * reader gets.
 */
export const programOf = (code: string): string =>
  code.replace(
    /^(\S.*?) \/\/ => (.+)$/gm,
    (_, expression: string, value: string) => `expect(${expression}).toEqual(${value})`,
  )
