import type { Expectation as ExpectationOf } from "@bazgasht/casework"
import type { CaseFileErrorCode } from "./case-file-error.ts"

/** What a field of a case file expects. */
export type FileExpectation = ExpectationOf<CaseFileErrorCode>
