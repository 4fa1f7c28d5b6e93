/** Terms of an opening: it has no numbers. Nobody clears the workplace for which he answers. */

import type { OpeningTerms } from "@bazgasht/core/employment"
import { workplaceHealth, workplaceSecurity } from "../case-codes.ts"
import { workplaces } from "../workplaces.ts"
import { doctors, prison, prisonStaff, providers, supervision, workWithin } from "./offices.ts"

/** Terms of an opening. */
export const openingTerms: OpeningTerms = {
  citations: [workWithin],
  workplaces,
  drafters: [...providers, ...prison],
  clearers: supervision,
  openers: prison,
  seatKeepers: prisonStaff,
  suspenders: [...providers, ...prison, ...supervision],
  requiredDocuments: [
    { document: workplaceSecurity.code, issuers: prison },
    { document: workplaceHealth.code, issuers: doctors },
  ],
}
