/**
 * An invented register of prisoners and their families in Iran, drawn by reported figures.
 *
 * @module
 */

import type { PopulationGenerator } from "@bazgasht/simulation"
import { figureSteps, registerAssumptions } from "./figure-counts.ts"
import { registerSteps, sizeOfRegister } from "./register.ts"

/**
 * Draws registers of Iran for the commands of the simulator.
 *
 * @example
 * iranPopulation.sizeOf({}) // => 189_500
 * iranPopulation.draw({ seed: 1404, day, prisoners: 300 }, iran).next().value // => 256
 */
export const iranPopulation: PopulationGenerator = {
  sizeOf: sizeOfRegister,
  draw: registerSteps,
  compareFigures: figureSteps,
  assumptions: registerAssumptions,
}

export { type DrawnFiles, drawFiles } from "./draw-files.ts"
export { figureSteps, registerAssumptions } from "./figure-counts.ts"
export { drawRegister } from "./register.ts"
