import { errorsOfIssue, expectationIssue } from "@bazgasht/casework"
import type { CaseFileError, CaseFileErrorCode } from "@bazgasht/core"
import { writtenText } from "@bazgasht/core/case-file"
import { isOccupationGroup } from "@bazgasht/core/employment"
import { text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

/** A list that may be left out, and is complete where it is stated. */
export const listOf = <S extends Schema.Constraint>(of: S) => Schema.optionalKey(Schema.Array(of))

/** An occupation of ISCO-08, or a group of occupations. */
export const writtenTrade = /* @__PURE__ */ writtenText.check(
  Schema.makeFilter((code) =>
    isOccupationGroup(code)
      ? undefined
      : expectationIssue({
          code: "code.unknown",
          expected: text("کد یک شغل یا گروه شغلی ISCO-08", "the code of an occupation or group of ISCO-08"),
        }),
  ),
)

const personal = (): boolean => true

/** Everything that is wrong with a content by a schema. No error repeats a value: it may be about a person. */
export const flawsBySchema = (
  schema: Schema.Codec<unknown, unknown>,
  content: unknown,
): ReadonlyArray<CaseFileError> => {
  const decoded = Schema.decodeUnknownResult(schema)(content, { errors: "all", onExcessProperty: "error" })
  return Result.isFailure(decoded)
    ? errorsOfIssue<CaseFileErrorCode>(content, decoded.failure.issue, personal)
    : []
}
