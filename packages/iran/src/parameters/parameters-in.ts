import type { Parameter } from "@bazgasht/rules"

const isParameter = (value: unknown): value is Parameter =>
  typeof value === "object" && value !== null && "values" in value

/** The parameters that modules export, in their order. */
export const parametersIn = (...modules: ReadonlyArray<object>): ReadonlyArray<Parameter> =>
  modules.flatMap((module) => Object.values(module).filter(isParameter))
