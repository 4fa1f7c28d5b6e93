import * as Result from "effect/Result"
import type { Expression } from "../../expression.ts"
import type { Rule } from "../../law/rule.ts"
import type { CompileSetting } from "../compiled/compile.ts"
import type { GenerationError } from "../compiled/generate.ts"
import {
  type AnswerColumns,
  answerColumnsWith,
  type ValueColumns,
  valueColumnsWith,
} from "./compile-columns.ts"
import { type DecisionColumns, decisionColumnsWith } from "./decisions.ts"
import { generatedKernel, mayGenerate } from "./kernels/source/generate-kernel.ts"

/**
 * Generates code for a condition over populations. The answers are those of `compileAnswerColumns`.
 *
 * @example
 * // Falls back to closures where a content policy forbids generated code.
 * const { answers } = Result.getOrElse(
 *   generateAnswerColumns(conditionalRelease, { pack }),
 *   () => compileAnswerColumns(conditionalRelease, { pack }),
 * )
 * tallyOf(answers(columns, setting.today)) // => { cases: 3, sure: 1, possible: 2 }
 */
export const generateAnswerColumns = (
  of: Expression<boolean> | Rule<boolean>,
  setting: CompileSetting,
): Result.Result<AnswerColumns, GenerationError> =>
  Result.map(mayGenerate(), () => answerColumnsWith(generatedKernel, of, setting))

/** Generates code for a quantity over populations. The values are those of `compileValueColumns`. */
export const generateValueColumns = (
  of: Expression | Rule,
  setting: CompileSetting,
): Result.Result<ValueColumns, GenerationError> =>
  Result.map(mayGenerate(), () => valueColumnsWith(generatedKernel, of, setting))

/** Generates code for decisions on populations. The decisions are those of `compileDecisionColumns`. */
export const generateDecisionColumns = (
  rule: Rule<boolean>,
  setting: CompileSetting,
): Result.Result<DecisionColumns, GenerationError> =>
  Result.map(mayGenerate(), () => decisionColumnsWith(generatedKernel, rule, setting))
