/**
 * Who may give which command to a readiness profile. What the person alone decides may be entered by himself; nothing else may:
 * nobody records, examines or declares ready himself.
 *
 * @module
 */

import type { Competence } from "../../../life-cycle/competence.ts"
import type { ReadinessCommandType } from "./commands.ts"
import type { ReadinessTerms } from "./terms.ts"
import type { ReadinessPart } from "./types.ts"

/** An office in the life of a readiness profile: the list of the same name in the terms. */
export type ReadinessOffice = Exclude<
  keyof ReadinessTerms,
  "citations" | "decliningReasons" | "requiredActions" | "reviewWithin"
>

const byWish = { office: "wishRecorders", apartFrom: [] } as const
const by = (office: ReadinessOffice) => ({ office, apartFrom: ["beneficiary"] }) as const

/** Who may give which command to a readiness profile. */
export const readinessCompetences: {
  readonly [Type in ReadinessCommandType]: Competence<ReadinessOffice, ReadinessPart>
} = {
  consent: byWish,
  narrow: byWish,
  withdraw: byWish,
  decline: byWish,
  accept: byWish,
  record: by("profileRecorders"),
  restrict: by("physicians"),
  progress: by("profileRecorders"),
  declareReady: by("assessors"),
  review: by("assessors"),
  markStale: by("assessors"),
  reopen: by("assessors"),
  close: by("assessors"),
}
