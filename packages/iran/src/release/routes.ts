/** The legal routes by which a prisoner may leave prison, each with the quantities that are shown with it: how long, from when, how much. */

import { type Expression, limit, type QuantitiesOfRule, type Rule } from "@bazgasht/rules"
import * as acceptances from "./acceptance.ts"
import * as alternative from "./alternatives.ts"
import * as conditional from "./conditional-release.ts"
import { duringExecution } from "./conditions.ts"
import * as drugs from "./drug-note.ts"
import * as terms from "./end-of-term.ts"
import * as furlough from "./furlough.ts"
import { suspendableExtent } from "./non-suspendable.ts"
import * as pardons from "./pardon.ts"
import * as executions from "./postponed-execution.ts"
import * as postponements from "./postponement.ts"
import * as supervision from "./semi-liberty-and-supervision.ts"
import * as suspensions from "./suspension.ts"
import * as waivers from "./waiver.ts"

const route = (rule: Rule<boolean>, ...quantities: QuantitiesOfRule["quantities"]): QuantitiesOfRule => ({
  rule,
  quantities,
})

/** Release at the end of the term (REL-END). */
export const releaseAtEndOfTerm = route(terms.releaseAtEndOfTerm)

/** Conditional release (REL-CR). */
export const conditionalRelease = route(
  conditional.conditionalRelease,
  conditional.conditionalReleaseDay,
  conditional.shortestConditionalRelease,
  conditional.longestConditionalRelease,
  conditional.defaultConditionalRelease,
)

/** Semi-liberty (REL-SL). */
export const semiLiberty = route(supervision.semiLiberty, supervision.semiLibertyDay)

/** Electronic monitoring (REL-EM). */
export const electronicSupervision = route(
  supervision.electronicSupervision,
  supervision.electronicSupervisionDay,
  limit(supervision.permittedRadius),
  supervision.dailyTariff,
  supervision.tariffOfSupervision,
)

/** Suspension of execution (REL-SU). */
export const suspension = route(
  suspensions.suspension,
  limit(suspendableExtent),
  { quantity: suspensions.suspensionDay, where: duringExecution.when as Expression<boolean> },
  suspensions.shortestSuspensionPeriod,
  suspensions.longestSuspensionPeriod,
  suspensions.startOfSuspension,
  suspensions.endOfSuspension,
)

/** Suspension in drug offences. */
export const drugSuspension = route(
  drugs.drugSuspension,
  drugs.shortestDrugSuspensionPeriod,
  drugs.longestDrugSuspensionPeriod,
)

/** Postponement of the judgment (REL-PP). */
export const postponement = route(
  postponements.postponement,
  postponements.shortestPostponementPeriod,
  postponements.longestPostponementPeriod,
  postponements.mostAdditionToPostponement,
)

/** Alternatives to imprisonment (REL-ALT). */
export const alternatives = route(
  alternative.alternatives,
  limit(alternative.alternativeMode),
  alternative.mostAlternativesAtOnce,
  alternative.leastAdditionToAlternative,
  alternative.mostAdditionToAlternative,
)

/** Acceptance of the judgment (REL-442). */
export const acceptance = route(acceptances.acceptance, ...acceptances.cutsOnAcceptance)

/** The waiver of a waivable offence. */
export const waiver = route(waivers.waiver)

/** Mitigation after a waiver that came after finality. */
export const waiverAfterFinality = route(waivers.waiverAfterFinality)

/** A pardon or commutation for one person. */
export const pardon = route(pardons.pardon)

/** The pardon by criteria of 1404. */
export const criteriaPardon1404 = route(pardons.criteriaPardon1404)

/** The pardon of Bahman 1401. */
export const amnesty1401 = route(pardons.amnesty1401, limit(pardons.pardonedShare1401))

/** Postponed execution on personal grounds. */
export const postponedExecution = route(executions.postponedExecution)

/** Ordinary furlough. */
export const ordinaryFurlough = route(furlough.ordinaryFurlough, limit(furlough.ordinaryDaysLeft))

/** Urgent furlough. */
export const urgentFurlough = route(furlough.urgentFurlough, limit(furlough.urgentFurloughDays))

/** Leave of a sentenced person under escort. */
export const escortedLeave = route(
  furlough.escortedLeave,
  limit(furlough.escortedDaysLeft),
  furlough.escortedLeaveDays,
  limit(furlough.escortedLeaveHours),
)

/** Leave of an accused under escort. */
export const leaveOfAccused = route(
  furlough.leaveOfAccused,
  limit(furlough.escortedDaysLeft),
  furlough.escortedLeaveDays,
  limit(furlough.escortedLeaveHours),
)

/** Furlough to win the complainant's consent. */
export const consentFurlough = route(furlough.consentFurlough, limit(furlough.consentFurloughDays))

/** Furlough once in four months. */
export const quarterlyFurlough = route(furlough.quarterlyFurlough, limit(furlough.quarterlyDaysLeft))

/** Furlough for an occasion. */
export const occasionFurlough = route(furlough.occasionFurlough)

/** Furlough under the regulation of 1384. */
export const furlough1384 = route(furlough.furlough1384, furlough.furloughInterval1384)
