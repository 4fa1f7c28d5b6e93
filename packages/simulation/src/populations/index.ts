/**
 * Populations: made by the generator, or read from files.
 *
 * @module
 */

export { type Chance, chanceOf } from "./chance/index.ts"
