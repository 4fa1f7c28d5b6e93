/** What reports, findings and undertakings say of a prisoner. */

import type { Reports } from "@bazgasht/core/release"
import { type Draft, type Drawing, report, streamOf } from "../drawing.ts"
import { prisonerAssumptions as often, unknowns } from "../figures/prisoners.ts"
import type { Holding } from "./outline.ts"

/** The reports of which each is drawn on its own. */
const drawn = [
  "goodConduct",
  "noReoffendingExpected",
  "reformExpected",
  "mitigatingGround",
  "suitableSecurity",
  "activityUndertaking",
  "ownConsent",
  "definedPlace",
  "councilReport",
  "socialWorkerOpinion",
  "newOffenceInCustody",
  "prisonRulesKept",
  "programmeParticipation",
  "creditPointsEarned",
  "pardonProposed",
] as const

/** Draws the reports on a prisoner; there are none on an accused. */
export const reportsPart = (drawing: Drawing, holding: Holding): Reports => {
  if (holding === "accused") return {}
  const chance = streamOf(drawing, "reports")
  const reports: Draft<Reports> = {}
  for (const name of drawn) report(reports, chance, unknowns.ofReport, name, often[name])
  return reports
}
