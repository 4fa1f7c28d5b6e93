/**
 * The greatest whole number up to a limit that passes a test which every smaller number passes too; zero where not even one does. Found by
 * bisection, so that a test of a million numbers is made twenty times.
 *
 * @example
 * greatestPassing(1_000_000, (number) => number * number <= 2_000) // => 44
 */
export const greatestPassing = (limit: number, passes: (number: number) => boolean): number => {
  let [passed, failed] = [0, limit + 1]
  while (failed - passed > 1) {
    const middle = Math.floor((passed + failed) / 2)
    if (passes(middle)) passed = middle
    else failed = middle
  }
  return passed
}
