/**
 * Rules over whole populations: compiled, over columns, prepared once for many cases.
 *
 * @module
 */

export * from "./readers/columns/index.ts"
export {
  type CompiledAnswer,
  type CompiledValue,
  type CompileSetting,
  compileAnswer,
  compileValue,
} from "./readers/compiled/compile.ts"
export { overTime, type Span, spansOf, type Variable } from "./readers/piecewise.ts"
export * from "./readers/prepare.ts"
export * from "./readers/representatives.ts"
