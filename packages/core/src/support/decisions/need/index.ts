/**
 * The need of a family in points.
 *
 * @module
 */

export * from "./need-score.ts"
export * from "./scoring.ts"
