export type { Drawing } from "./drawing.ts"
export { drawFamily } from "./family/family-file.ts"
export {
  type AssumedFigure,
  type FigureComparison,
  figureSteps,
  registerAssumptions,
} from "./figure-counts.ts"
export type { FigureUnit } from "./figures/figure.ts"
export { drawPrisoner } from "./prisoner/prisoner-file.ts"
export { drawRegister, type RegisterOptions, registerSteps, sizeOfRegister } from "./register.ts"
