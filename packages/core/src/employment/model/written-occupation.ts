/** Occupations as files write them: codes of ISCO-08. */

import { expectationIssue, expectationNote } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import type { FileExpectation } from "../../case-file/expectation.ts"
import {
  isOccupation,
  isOccupationGroup,
  type Occupation,
  type OccupationGroup,
} from "./occupation/occupation.ts"

const expectation: FileExpectation = {
  code: "code.unknown",
  expected: text(
    "کد چهاررقمی یکی از گروه‌های واحد طبقه‌بندی بین‌المللی مشاغل (ISCO-08)",
    "the four-digit code of a unit group of ISCO-08",
  ),
}

/** The code of a unit group of ISCO-08. */
export const writtenOccupation = /* @__PURE__ */ Schema.String.annotate(expectationNote(expectation)).check(
  Schema.makeFilter((written) => (isOccupation(written) ? undefined : expectationIssue(expectation))),
) as Schema.Codec<Occupation, string>

const ofGroup: FileExpectation = {
  code: "code.unknown",
  expected: text(
    "کد یک تا چهاررقمی یکی از گروه‌های طبقه‌بندی بین‌المللی مشاغل (ISCO-08)",
    "the code of a group of ISCO-08, of one to four digits",
  ),
}

/** The code of a group of ISCO-08 at any level. */
export const writtenOccupationGroup = /* @__PURE__ */ Schema.String.annotate(expectationNote(ofGroup)).check(
  Schema.makeFilter((written) => (isOccupationGroup(written) ? undefined : expectationIssue(ofGroup))),
) as Schema.Codec<OccupationGroup, string>
