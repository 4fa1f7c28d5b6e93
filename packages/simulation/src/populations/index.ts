/**
 * Populations: made by the generator, or read from files.
 *
 * @module
 */

export { type Chance, chanceOf } from "./chance/index.ts"
export {
  drawRegister,
  type RegisterOptions,
  registerSteps,
  sizeOfRegister,
} from "./national/index.ts"
export * from "./tables/index.ts"
