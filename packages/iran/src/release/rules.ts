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
import * as conditional from "./conditional-release.ts"
import { duringExecution } from "./conditions.ts"
import * as drugs from "./drug-note.ts"
import { releaseAtEndOfTerm } from "./end-of-term.ts"
import * as furlough from "./furlough.ts"
import { nonSuspendable, suspendableExtent } from "./non-suspendable.ts"
import { notificationOfComplainant } from "./notification.ts"
import { amnesty1401, criteriaPardon1404, pardon, pardonedShare1401 } from "./pardon.ts"
import { postponedExecution } from "./postponed-execution.ts"
import * as postponements from "./postponement.ts"
import * as supervision from "./semi-liberty-and-supervision.ts"
import * as suspensions from "./suspension.ts"
import * as waivers from "./waiver.ts"

/**
 * The legal routes by which a prisoner may leave prison, for good, under supervision or for days: the end of the term,
 * which needs nobody's leniency, then the institutions of leniency, then furlough.
 *
 * @example
 * const document = { kind: "prisoner", id: "A-1", custody: { commitmentDay: "1402/03/10" } }
 * const file = Result.getOrThrow(decodeCaseFile(document, iran))
 * const { routes } = outlook(releaseRoutes, releaseFacts(file, iran, today), { pack: iranPack, today })
 * routes.length === releaseRoutes.length // => true
 * releaseRoutes[0]?.id // => "REL-END"
 */
export const releaseRoutes: ReadonlyArray<Rule<boolean>> = [
  releaseAtEndOfTerm,
  conditional.conditionalRelease,
  supervision.semiLiberty,
  supervision.electronicSupervision,
  suspensions.suspension,
  drugs.drugSuspension,
  postponements.postponement,
  alternatives,
  acceptance,
  waivers.waiver,
  waivers.waiverAfterFinality,
  pardon,
  criteriaPardon1404,
  amnesty1401,
  postponedExecution,
  furlough.ordinaryFurlough,
  furlough.urgentFurlough,
  furlough.escortedLeave,
  furlough.leaveOfAccused,
  furlough.consentFurlough,
  furlough.quarterlyFurlough,
  furlough.occasionFurlough,
  furlough.furlough1384,
]

/** How long, from when and how much: the quantities that are shown with each decision. */
export const releaseQuantities: ReadonlyArray<QuantitiesOfRule> = [
  {
    rule: conditional.conditionalRelease,
    quantities: [
      conditional.conditionalReleaseDay,
      conditional.shortestConditionalRelease,
      conditional.longestConditionalRelease,
      conditional.defaultConditionalRelease,
    ],
  },
  {
    rule: conditional.revocationOfConditionalRelease,
    quantities: [conditional.shortestExtendedRelease, conditional.longestExtendedRelease],
  },
  { rule: supervision.semiLiberty, quantities: [supervision.semiLibertyDay] },
  {
    rule: supervision.electronicSupervision,
    quantities: [
      supervision.electronicSupervisionDay,
      limit(supervision.permittedRadius),
      supervision.dailyTariff,
      supervision.tariffOfSupervision,
    ],
  },
  { rule: supervision.withinRadius, quantities: [limit(supervision.permittedRadius)] },
  {
    rule: suspensions.suspension,
    quantities: [
      limit(suspendableExtent),
      { quantity: suspensions.suspensionDay, where: duringExecution.when as Expression<boolean> },
      suspensions.shortestSuspensionPeriod,
      suspensions.longestSuspensionPeriod,
      suspensions.startOfSuspension,
      suspensions.endOfSuspension,
    ],
  },
  {
    rule: suspensions.breachOfSuspension,
    quantities: [suspensions.shortestExtendedSuspension, suspensions.longestExtendedSuspension],
  },
  {
    rule: suspensions.shorteningOfSuspension,
    quantities: [suspensions.startOfSuspension, suspensions.endOfSuspension],
  },
  {
    rule: drugs.drugSuspension,
    quantities: [drugs.shortestDrugSuspensionPeriod, drugs.longestDrugSuspensionPeriod],
  },
  {
    rule: postponements.postponement,
    quantities: [
      postponements.shortestPostponementPeriod,
      postponements.longestPostponementPeriod,
      postponements.mostAdditionToPostponement,
    ],
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
  {
    rule: waivers.waivableOffence,
    quantities: [waivers.reducedStatutoryMinimum, waivers.reducedStatutoryMaximum],
  },
  { rule: amnesty1401, quantities: [limit(pardonedShare1401)] },
  { rule: furlough.ordinaryFurlough, quantities: [limit(furlough.ordinaryDaysLeft)] },
  { rule: furlough.urgentFurlough, quantities: [limit(furlough.urgentFurloughDays)] },
  {
    rule: furlough.escortedLeave,
    quantities: [
      limit(furlough.escortedDaysLeft),
      furlough.escortedLeaveDays,
      limit(furlough.escortedLeaveHours),
    ],
  },
  {
    rule: furlough.leaveOfAccused,
    quantities: [
      limit(furlough.escortedDaysLeft),
      furlough.escortedLeaveDays,
      limit(furlough.escortedLeaveHours),
    ],
  },
  { rule: furlough.consentFurlough, quantities: [limit(furlough.consentFurloughDays)] },
  { rule: furlough.quarterlyFurlough, quantities: [limit(furlough.quarterlyDaysLeft)] },
  { rule: furlough.furlough1384, quantities: [furlough.furloughInterval1384] },
]

/** Every rule of release: the routes, their quantities, what follows a breach, what a decision must observe. */
export const releaseRules: ReadonlyArray<Rule> = [
  ...new Set([
    ...releaseRoutes,
    ...rulesOf(releaseQuantities),
    nonSuspendable,
    suspensions.revocationOfSuspension,
    postponements.postponementConditions,
    drugs.drugNoteAtMinimum,
    drugs.drugNoteAboveTheMinimum,
    furlough.dutiesOnFurlough,
    furlough.furloughOnPromise1384,
    notificationOfComplainant,
  ]),
]
