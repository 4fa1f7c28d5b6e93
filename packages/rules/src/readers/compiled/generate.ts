/** A module of its own, so that a bundle that does not ask for generated code holds no `Function`. */

import * as Result from "effect/Result"
import type { Expression } from "../../expression.ts"
import type { Rule } from "../../law/rule.ts"
import { codedError } from "../../values/coded-error.ts"
import { text } from "../../values/text.ts"
import {
  type CompiledAnswer,
  type CompiledValue,
  type CompileSetting,
  planned,
  plannedCondition,
} from "./compile.ts"
import { type Written, writtenAnswer, writtenValue } from "./source.ts"

const texts = () => ({
  "generate.forbidden": text("اینجا ساختن کد مجاز نیست.", "Generated code is forbidden here."),
})

/** A content policy or the runtime forbids generated code. Closures need none. */
export class GenerationError extends /* @__PURE__ */ codedError("GenerationError", texts)<{
  readonly expected: string
}> {}

export const generationForbidden = (): GenerationError =>
  new GenerationError({
    code: "generate.forbidden",
    expected: "a place that allows generated code, such as a content policy with 'unsafe-eval'",
  })

/** Generated source text. */
export interface Generated {
  readonly source: string
}

const run = <F>({ source, constants, operations }: Written): Result.Result<F, GenerationError> => {
  try {
    // biome-ignore lint/style/noRestrictedGlobals: the one place that generates code, asked for by name.
    const make = new Function("constants", "operations", source)
    return Result.succeed(make(constants, operations))
  } catch (cause) {
    // Wrong source text is a defect of this library.
    if (cause instanceof SyntaxError) throw cause
    return Result.fail(generationForbidden())
  }
}

/**
 * Generates code for a condition. The answers are those of `compileAnswer`.
 *
 * @example
 * // Falls back to closures where a content policy forbids generated code.
 * const { answer } = Result.getOrElse(
 *   generateAnswer(conditionalRelease, { pack }),
 *   () => compileAnswer(conditionalRelease, { pack }),
 * )
 * answerOf(answer(facts, setting.today)) // => "no"
 */
export const generateAnswer = (
  of: Expression<boolean> | Rule<boolean>,
  setting: CompileSetting,
): Result.Result<CompiledAnswer & Generated, GenerationError> => {
  const { plan, common, setting: whole } = plannedCondition(of, setting)
  const written = writtenAnswer(plan, whole, common)
  return Result.map(run<CompiledAnswer["answer"]>(written), (answer) => ({ answer, source: written.source }))
}

/** Generates code for a quantity. The values are those of `compileValue`. */
export const generateValue = <A>(
  of: Expression<A> | Rule<A>,
  setting: CompileSetting,
): Result.Result<CompiledValue<A> & Generated, GenerationError> => {
  const { output, common, setting: whole } = planned(of, setting)
  const written = writtenValue(output, whole, common)
  return Result.map(run<CompiledValue<A>["value"]>(written), (value) => ({ value, source: written.source }))
}
