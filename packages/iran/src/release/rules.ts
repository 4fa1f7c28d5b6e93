import { limit, type QuantitiesOfRule, type Rule } from "@bazgasht/rules"
import { rulesOf } from "../clauses.ts"
import * as conditional from "./conditional-release.ts"
import * as drugs from "./drug-note.ts"
import * as furlough from "./furlough.ts"
import { nonSuspendable } from "./non-suspendable.ts"
import { notificationOfComplainant } from "./notification.ts"
import * as postponements from "./postponement.ts"
import * as routes from "./routes.ts"
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
  routes.releaseAtEndOfTerm,
  routes.conditionalRelease,
  routes.semiLiberty,
  routes.electronicSupervision,
  routes.suspension,
  routes.drugSuspension,
  routes.postponement,
  routes.alternatives,
  routes.acceptance,
  routes.waiver,
  routes.waiverAfterFinality,
  routes.pardon,
  routes.criteriaPardon1404,
  routes.amnesty1401,
  routes.postponedExecution,
  routes.ordinaryFurlough,
  routes.urgentFurlough,
  routes.escortedLeave,
  routes.leaveOfAccused,
  routes.consentFurlough,
  routes.quarterlyFurlough,
  routes.occasionFurlough,
  routes.furlough1384,
].map(({ rule }) => rule)

/** How long, from when and how much: the quantities that are shown with each decision. */
export const releaseQuantities: ReadonlyArray<QuantitiesOfRule> = [
  routes.conditionalRelease,
  {
    rule: conditional.revocationOfConditionalRelease,
    quantities: [conditional.shortestExtendedRelease, conditional.longestExtendedRelease],
  },
  routes.semiLiberty,
  routes.electronicSupervision,
  { rule: supervision.withinRadius, quantities: [limit(supervision.permittedRadius)] },
  routes.suspension,
  {
    rule: suspensions.breachOfSuspension,
    quantities: [suspensions.shortestExtendedSuspension, suspensions.longestExtendedSuspension],
  },
  {
    rule: suspensions.shorteningOfSuspension,
    quantities: [suspensions.startOfSuspension, suspensions.endOfSuspension],
  },
  routes.drugSuspension,
  routes.postponement,
  routes.alternatives,
  routes.acceptance,
  {
    rule: waivers.waivableOffence,
    quantities: [waivers.reducedStatutoryMinimum, waivers.reducedStatutoryMaximum],
  },
  routes.amnesty1401,
  routes.ordinaryFurlough,
  routes.urgentFurlough,
  routes.escortedLeave,
  routes.leaveOfAccused,
  routes.consentFurlough,
  routes.quarterlyFurlough,
  routes.furlough1384,
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
