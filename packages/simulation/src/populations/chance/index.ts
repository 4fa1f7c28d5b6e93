/**
 * Chance that follows from a seed.
 *
 * @module
 */

export { type Chance, chanceOf } from "./chance.ts"
