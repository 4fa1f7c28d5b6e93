/** What the examples of support take for granted: the programme, the terms and the pack of the invented country. */

import type { SupportProgramme } from "@bazgasht/core/support"
import { gregorian } from "@bazgasht/rules"
import { support, supportTerms } from "../../../../packages/core/test/country/ruritania-families.ts"
import { ruritania } from "../core.ts"

export const programme: SupportProgramme = support

export const terms = supportTerms

export const pack = ruritania.pack

/** What every setting has beside its terms. */
export const judged = { calendar: gregorian, policyDigest: "policy-1" }
