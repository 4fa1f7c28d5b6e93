import { type Expression, limit, type QuantitiesOfRule, type Rule } from "@bazgasht/rules"
import { rulesOf } from "../clauses.ts"
import { acceptance, cutsOnAcceptance } from "./acceptance.ts"
import {
  alternativeMode,
  alternatives,
  leastAdditionToAlternative,
  mostAdditionToAlternative,
  mostAlternativesAtOnce,
} from "./alternatives.ts"
import {
  conditionalRelease,
  conditionalReleaseDay,
  defaultConditionalRelease,
  longestConditionalRelease,
  longestExtendedRelease,
  revocationOfConditionalRelease,
  shortestConditionalRelease,
  shortestExtendedRelease,
} from "./conditional-release.ts"
import { duringExecution } from "./conditions.ts"
import {
  drugNoteAboveTheMinimum,
  drugNoteAtMinimum,
  drugSuspension,
  longestDrugSuspensionPeriod,
  shortestDrugSuspensionPeriod,
} from "./drug-note.ts"
import {
  consentFurlough,
  consentFurloughDays,
  dutiesOnFurlough,
  escortedDaysLeft,
  escortedLeave,
  escortedLeaveDays,
  escortedLeaveHours,
  furlough1384,
  furloughInterval1384,
  furloughOnPromise1384,
  leaveOfAccused,
  occasionFurlough,
  ordinaryDaysLeft,
  ordinaryFurlough,
  quarterlyDaysLeft,
  quarterlyFurlough,
  urgentFurlough,
  urgentFurloughDays,
} from "./furlough.ts"
import { nonSuspendable, suspendableExtent } from "./non-suspendable.ts"
import { notificationOfComplainant } from "./notification.ts"
import { amnesty1401, criteriaPardon1404, pardon, pardonedShare1401 } from "./pardon.ts"
import { postponedExecution } from "./postponed-execution.ts"
import {
  longestPostponementPeriod,
  mostAdditionToPostponement,
  postponement,
  postponementConditions,
  shortestPostponementPeriod,
} from "./postponement.ts"
import {
  dailyTariff,
  electronicSupervision,
  electronicSupervisionDay,
  permittedRadius,
  semiLiberty,
  semiLibertyDay,
  tariffOfSupervision,
  withinRadius,
} from "./semi-liberty-and-supervision.ts"
import {
  breachOfSuspension,
  endOfSuspension,
  longestExtendedSuspension,
  longestSuspensionPeriod,
  revocationOfSuspension,
  shorteningOfSuspension,
  shortestExtendedSuspension,
  shortestSuspensionPeriod,
  startOfSuspension,
  suspension,
  suspensionDay,
} from "./suspension.ts"
import {
  reducedStatutoryMaximum,
  reducedStatutoryMinimum,
  waivableOffence,
  waiver,
  waiverAfterFinality,
} from "./waiver.ts"

/**
 * The legal routes by which a prisoner may leave prison, for good, under supervision or for days; leniency institutions first.
 *
 * @example
 * const document = { kind: "prisoner", id: "A-1", custody: { commitmentDay: "1402/03/10" } }
 * const file = Result.getOrThrow(decodeCaseFile(document, iran))
 * const { routes } = outlook(releaseRoutes, releaseFacts(file, iran, today), { pack: iranPack, today })
 * routes.length === releaseRoutes.length // => true
 * releaseRoutes[0]?.id // => "REL-CR"
 */
export const releaseRoutes: ReadonlyArray<Rule<boolean>> = [
  conditionalRelease,
  semiLiberty,
  electronicSupervision,
  suspension,
  drugSuspension,
  postponement,
  alternatives,
  acceptance,
  waiver,
  waiverAfterFinality,
  pardon,
  criteriaPardon1404,
  amnesty1401,
  postponedExecution,
  ordinaryFurlough,
  urgentFurlough,
  escortedLeave,
  leaveOfAccused,
  consentFurlough,
  quarterlyFurlough,
  occasionFurlough,
  furlough1384,
]

/** How long, from when and how much: the quantities that are shown with each decision. */
export const releaseQuantities: ReadonlyArray<QuantitiesOfRule> = [
  {
    rule: conditionalRelease,
    quantities: [
      conditionalReleaseDay,
      shortestConditionalRelease,
      longestConditionalRelease,
      defaultConditionalRelease,
    ],
  },
  { rule: revocationOfConditionalRelease, quantities: [shortestExtendedRelease, longestExtendedRelease] },
  { rule: semiLiberty, quantities: [semiLibertyDay] },
  {
    rule: electronicSupervision,
    quantities: [electronicSupervisionDay, limit(permittedRadius), dailyTariff, tariffOfSupervision],
  },
  { rule: withinRadius, quantities: [limit(permittedRadius)] },
  {
    rule: suspension,
    quantities: [
      limit(suspendableExtent),
      { quantity: suspensionDay, where: duringExecution.when as Expression<boolean> },
      shortestSuspensionPeriod,
      longestSuspensionPeriod,
      startOfSuspension,
      endOfSuspension,
    ],
  },
  { rule: breachOfSuspension, quantities: [shortestExtendedSuspension, longestExtendedSuspension] },
  { rule: shorteningOfSuspension, quantities: [startOfSuspension, endOfSuspension] },
  { rule: drugSuspension, quantities: [shortestDrugSuspensionPeriod, longestDrugSuspensionPeriod] },
  {
    rule: postponement,
    quantities: [shortestPostponementPeriod, longestPostponementPeriod, mostAdditionToPostponement],
  },
  {
    rule: alternatives,
    quantities: [
      limit(alternativeMode),
      mostAlternativesAtOnce,
      leastAdditionToAlternative,
      mostAdditionToAlternative,
    ],
  },
  { rule: acceptance, quantities: cutsOnAcceptance },
  { rule: waivableOffence, quantities: [reducedStatutoryMinimum, reducedStatutoryMaximum] },
  { rule: amnesty1401, quantities: [limit(pardonedShare1401)] },
  { rule: ordinaryFurlough, quantities: [limit(ordinaryDaysLeft)] },
  { rule: urgentFurlough, quantities: [limit(urgentFurloughDays)] },
  {
    rule: escortedLeave,
    quantities: [limit(escortedDaysLeft), escortedLeaveDays, limit(escortedLeaveHours)],
  },
  {
    rule: leaveOfAccused,
    quantities: [limit(escortedDaysLeft), escortedLeaveDays, limit(escortedLeaveHours)],
  },
  { rule: consentFurlough, quantities: [limit(consentFurloughDays)] },
  { rule: quarterlyFurlough, quantities: [limit(quarterlyDaysLeft)] },
  { rule: furlough1384, quantities: [furloughInterval1384] },
]

/** Every rule of release: the routes, their quantities, what follows a breach, what a decision must observe. */
export const releaseRules: ReadonlyArray<Rule> = [
  ...new Set([
    ...releaseRoutes,
    ...rulesOf(releaseQuantities),
    nonSuspendable,
    revocationOfSuspension,
    postponementConditions,
    drugNoteAtMinimum,
    drugNoteAboveTheMinimum,
    dutiesOnFurlough,
    furloughOnPromise1384,
    notificationOfComplainant,
  ]),
]
