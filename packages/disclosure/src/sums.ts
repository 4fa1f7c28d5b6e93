/**
 * Suppression of counts that any sums link, with an integer programme behind it. It stands apart because the solver weighs more than the
 * rest of the package, and is loaded when it is first needed.
 *
 * @module
 */

export { type SummedCount, suppressInSums } from "./complementary-suppression.ts"
