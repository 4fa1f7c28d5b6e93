import type { DuplicateTerms } from "@bazgasht/core/support"
import { association, staff, workWithin } from "./offices.ts"

/** Terms of a suspected duplicate. */
export const duplicateTerms: DuplicateTerms = {
  citations: [workWithin],
  reporters: staff,
  adjudicators: association,
  confirmers: association,
  reopeners: staff,
}
