/**
 * An invented population of a whole country.
 *
 * @module
 */

export type { Drawing } from "./drawing.ts"
export { drawFamily, hasFamilyFile } from "./family/family-file.ts"
export type { DebtKind, Holding, Outline } from "./prisoner/outline.ts"
export { type DrawnPrisoner, drawPrisoner } from "./prisoner/prisoner-file.ts"
