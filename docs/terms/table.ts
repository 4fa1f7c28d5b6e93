/** The table of terms: one name in each language for every idea, and the forms that are not written. */

import { charityTerms } from "./charity-terms.ts"
import { commonWords } from "./common-words.ts"
import { debtTerms } from "./debt-terms.ts"
import { releaseTerms } from "./release-terms.ts"
import { softwareTerms } from "./software-terms.ts"
import { supportTerms } from "./support-terms.ts"
import type { Term } from "./term.ts"

/** Every term. */
export const terms: ReadonlyArray<Term> = [
  ...releaseTerms,
  ...debtTerms,
  ...supportTerms,
  ...charityTerms,
  ...softwareTerms,
  ...commonWords,
]
