import { digestOf, type Facts } from "@bazgasht/rules"
import { arranged } from "../../case-file/arrangement.ts"
import type { Jurisdiction } from "../../jurisdiction.ts"

/** The facts on which a clearance rests in every country. */
const everywhere: ReadonlyArray<string> = [
  "commitmentDay",
  "detainedAccused",
  "imprisonmentKind",
  "imposedTerm",
  "interruptionDays",
  "effectiveStart",
  "endOfTerm",
  "executionEnded",
  "releaseForeseen",
  "expectedReleaseDay",
  "releaseAssumed",
  "finallyReleased",
  "fitForWork",
  "medicalRestrictions",
]

/**
 * The ids of the facts on which a clearance rests. Everything else may change, and nobody has to be cleared anew: skills, wishes,
 * schooling, the family, money.
 *
 * - why and since when somebody is held: the commitment, the kind and length of imprisonment, the days that do not count, and whether
 *   execution has ended
 * - when they will be released, and whether they have been
 * - what a doctor says: fitness for work and what health forbids
 * - what the law of the country adds, such as who placed them where
 *
 * @example
 * clearanceFacts(ruritania).includes("endOfTerm") // => true
 * clearanceFacts(ruritania).includes("allotments") // => true
 */
export const clearanceFacts = ({ caseFile }: Pick<Jurisdiction, "caseFile">): ReadonlyArray<string> => [
  ...everywhere,
  ...(caseFile.work.clearance ?? []),
]

/**
 * The digest of the facts on which a clearance rests, as a placement is cleared and begun by it: two digests are the same where all
 * {@link clearanceFacts} are, in whatever order lists stand. A fact that becomes known changes it, as one does that changes.
 *
 * @example
 * const before = custodyDigestOf({ fitForWork: true, consentToWork: true }, ruritania)
 * // Consent is no fact of custody.
 * custodyDigestOf({ fitForWork: true, consentToWork: false }, ruritania) === before // => true
 * custodyDigestOf({ fitForWork: false, consentToWork: true }, ruritania) === before // => false
 */
export const custodyDigestOf = (facts: Facts, jurisdiction: Pick<Jurisdiction, "caseFile">): string =>
  digestOf(
    Object.fromEntries(
      clearanceFacts(jurisdiction).map((id) => {
        const value = facts[id]
        return [id, Array.isArray(value) ? arranged(value) : value]
      }),
    ),
  )
