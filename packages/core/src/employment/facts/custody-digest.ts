import { digestOf, type Facts } from "@bazgasht/rules"
import { arranged } from "../../case-file/arrangement.ts"
import * as worker from "./worker.ts"
import { councilPlacements } from "./workplace.ts"

/**
 * The ids of the facts on which a clearance rests. Everything else may change, and nobody has to be cleared anew: skills, wishes,
 * schooling, the family, money, furloughs.
 *
 * - why and since when somebody is held: the commitment, the offences, the kind and length of imprisonment, the days that do not
 *   count, and whether execution has ended
 * - when he will be released, and whether he has been
 * - what the council, the judge and the doctor say: the security class, the kinds of workplaces, the last day of the permission for
 *   outside, fitness for work and what health forbids
 */
export const clearanceFacts: ReadonlyArray<string> = [
  "commitmentDay",
  "detainedAccused",
  "differentOffences",
  "imprisonmentKind",
  "imposedTerm",
  "interruptionDays",
  "effectiveStart",
  "endOfTerm",
  "executionEnded",
  worker.releaseForeseen.id,
  worker.expectedReleaseDay.id,
  worker.conditionallyReleased.id,
  worker.finallyReleased.id,
  worker.securityClass.id,
  councilPlacements.id,
  worker.outsidePermissionUntil.id,
  worker.fitForWork.id,
  worker.medicalRestrictions.id,
]

/**
 * The digest of the facts on which a clearance rests, as a placement is cleared and begun by it: two digests are the same where all
 * {@link clearanceFacts} are, in whatever order lists stand. A fact that becomes known changes it, as one does that changes.
 *
 * @example
 * const before = custodyDigestOf({ securityClass: 1, consentToWork: true })
 * // Consent is no fact of custody.
 * custodyDigestOf({ securityClass: 1, consentToWork: false }) === before // => true
 * custodyDigestOf({ securityClass: 2, consentToWork: true }) === before // => false
 */
export const custodyDigestOf = (facts: Facts): string =>
  digestOf(
    Object.fromEntries(
      clearanceFacts.map((id) => {
        const value = facts[id]
        return [id, Array.isArray(value) ? arranged(value) : value]
      }),
    ),
  )
