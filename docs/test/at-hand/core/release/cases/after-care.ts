import { type AfterCareState, afterCare } from "@bazgasht/core/release"
import { gregorianDay } from "../../../core.ts"
import { lived } from "../../../lived.ts"
import { afterCareTerms } from "../../release.ts"

export const setting = { policyDigest: "policy-1", terms: afterCareTerms }

/** A parolee, released on 20 January 2025. */
export const following: AfterCareState = lived(afterCare, "after-care-1", setting, [
  [
    gregorianDay(2025, 1, 20),
    {
      type: "open",
      person: "reza",
      releaseRoute: "PAROLE",
      releasedOn: gregorianDay(2025, 1, 20),
      unit: "strelsau",
    },
  ],
])
