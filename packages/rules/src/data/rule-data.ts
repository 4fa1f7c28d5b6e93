import * as Result from "effect/Result"
import type * as Schema from "effect/Schema"
import * as SchemaParser from "effect/SchemaParser"
import type { Parameter } from "../law/parameter.ts"
import { quantityRule, type Rule } from "../law/rule.ts"
import { checkParameter, checkRule } from "./check.ts"
import { RuleDataError } from "./rule-data-error.ts"
import { type RuleSchemas, ruleSchemas } from "./rule-schema.ts"
import { errorsOfIssue } from "./schema-issues.ts"

/** A value that JSON can hold. */
export type Json = null | boolean | number | string | ReadonlyArray<Json> | { readonly [name: string]: Json }

// Deeper data could exhaust the stack of a recursive reader; no article comes near it.
const deepest = 400

const isTooDeep = (data: unknown): boolean => {
  const open: Array<readonly [part: unknown, depth: number]> = [[data, 0]]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [part, depth] = next
    if (depth > deepest) return true
    if (typeof part === "object" && part !== null)
      for (const inner of Object.values(part)) open.push([inner, depth + 1])
  }
  return false
}

const decoded = <A>(
  data: unknown,
  schema: (schemas: RuleSchemas) => Schema.Codec<A>,
  check: (value: A) => ReadonlyArray<RuleDataError>,
): Result.Result<A, ReadonlyArray<RuleDataError>> => {
  const expected = `no more than ${deepest} levels`
  if (isTooDeep(data))
    return Result.fail([new RuleDataError({ code: "rule.tooDeep", path: "", value: "…", expected })])
  const parsed = SchemaParser.decodeUnknownResult(schema(ruleSchemas()))(data, {
    errors: "all",
    onExcessProperty: "error",
  })
  if (Result.isFailure(parsed)) return Result.fail(errorsOfIssue(data, parsed.failure))
  const errors = check(parsed.success)
  return errors.length === 0 ? Result.succeed(parsed.success) : Result.fail(errors)
}

/**
 * A rule as JSON; {@link decodeRule} reads it.
 *
 * @example
 * const written = encodeRule(conditionalRelease)
 * Result.getOrThrow(decodeRule(written)) // => conditionalRelease
 */
export const encodeRule = (rule: Rule): Json => JSON.parse(JSON.stringify(rule)) as Json

/**
 * The rule in JSON data, or all its errors: missing and unknown keys, values of the wrong form, kinds that do not fit together.
 * References to other rules, to parameters and to policies are checked when the rule comes into a pack.
 *
 * @example
 * Result.getOrThrow(decodeRule(encodeRule(conditionalRelease))) // => conditionalRelease
 *
 * const wrong = decodeRule({ ...conditionalRelease, kind: "favour" })
 * Result.isFailure(wrong) && wrong.failure.length // => 1
 */
export const decodeRule = (data: unknown): Result.Result<Rule, ReadonlyArray<RuleDataError>> =>
  Result.map(
    decoded(data, ({ rule }) => rule, checkRule),
    (rule) => quantityRule(rule.valueKind, rule),
  )

/**
 * A parameter as JSON; {@link decodeParameter} reads it.
 *
 * @example
 * const written = encodeParameter(fineDay)
 * Result.getOrThrow(decodeParameter(written)) // => fineDay
 */
export const encodeParameter = (parameter: Parameter): Json => JSON.parse(JSON.stringify(parameter)) as Json

/**
 * The parameter in JSON data, or all its errors.
 *
 * @example
 * Result.getOrThrow(decodeParameter(encodeParameter(fineDay))) // => fineDay
 *
 * const wrong = decodeParameter({ ...fineDay, kind: "gold" })
 * Result.isFailure(wrong) && wrong.failure.length // => 1
 */
export const decodeParameter = (data: unknown): Result.Result<Parameter, ReadonlyArray<RuleDataError>> =>
  decoded(data, ({ parameter }) => parameter, checkParameter)
